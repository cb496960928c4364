/** Under the picture: its scenes, and what moves it. */
export const deck = {
  title: "Récit",
  scenes: "Scènes",
  requests: "Requêtes",
  request: "Requête",
  steps: "Étapes",
  speed: "Vitesse",
  play: { name: "Lire", hint: "Lire (Espace)" },
  pause: { name: "Pause", hint: "Pause (Espace)" },
  again: { name: "Relire", hint: "Relire (Espace)" },
  back: { name: "Scène précédente", hint: "Scène précédente (←)" },
  next: { name: "Scène suivante", hint: "Scène suivante (→)" },
};
