import { number } from "../grammar.ts";

/** The picture as a file. */
export const picture = {
  title: "Picture",
  what: "What is in it",
  scene: "this scene",
  sequence: (scenes: number) => `all ${number(scenes)} scenes`,
  save: { svg: "Save as SVG", png: "Save as PNG" },
  failed: "The PNG could not be made. Save it as SVG instead.",
};
