import { say } from "../grammar.ts";

export const step = {
  title: "Cette étape",
  nothingYet: say`Rien ne s’est encore produit`,
  notStarted: say`Le script n’a pas démarré. Avancez d’une étape, ou pressez Lire.`,
  noRequest: say`Il n’y a pas de requête. Ajoutez-en une sous Requête.`,
  /** Where a request failed, until advice is there. */
  advice: {
    title: "Ce qui changerait cela",
    look: "Chercher",
    searching: "Recherche de changements qui aident, et ne laissent entrer personne d’autre…",
  },
  passed: "Passé : ",
  failed: "Échoué : ",
};
