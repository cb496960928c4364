export const library = {
  search: "Chercher un scénario",
  examples: "Cherchez, ou collez une ligne de console",
  found: "Trouvés",
  new: "Nouveau",
  notFound: (query: string) =>
    `Aucun scénario ne parle de « ${query} ». Essayez le nom d’un en-tête, un statut comme 401, un mot comme « redirect », ou la ligne qu’affiche la console de votre navigateur.`,
};
