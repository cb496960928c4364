import { number } from "../grammar.ts";

const step = (stop: number, last: number) => `Étape ${number(stop)} sur ${number(last)}`;

export const timeline = {
  title: "Chronologie",
  /** A hint tells the key. */
  first: { name: "Première", hint: "Première (Début)" },
  back: { name: "Étape précédente", hint: "Étape précédente (Maj+←)" },
  forward: { name: "Étape suivante", hint: "Étape suivante (Maj+→)" },
  last: { name: "Dernière", hint: "Dernière (Fin)" },
  slider: "Étape de l’exécution",
  step,
  stepAt: (stop: number, last: number, now: string) => `${step(stop, last)} : ${now}`,
  speed: "Vitesse",
};
