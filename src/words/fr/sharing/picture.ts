import { number } from "../grammar.ts";

/** The picture as a file. */
export const picture = {
  title: "Image",
  what: "Ce qu’elle contient",
  scene: "cette scène",
  sequence: (scenes: number) => `les ${number(scenes)} scènes`,
  save: { svg: "Enregistrer en SVG", png: "Enregistrer en PNG" },
  failed: "Le PNG n’a pas pu être fait. Enregistrez plutôt en SVG.",
};
