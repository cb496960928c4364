import { number } from "../grammar.ts";

/** A scenario in a frame of somebody else's page. */
export const embed = {
  product: "Preflight",
  untitled: "A request",
  whole: "Open the whole",
  /** Opens a tab of its own. */
  wholeHint: "Opens in a tab of its own, where everything can be changed",
  start: "Watch it, scene by scene",
  back: "Previous scene",
  next: "Next scene",
  again: "From the beginning",
  place: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  running: "Playing it …",
  notLoaded: "The scenes could not be loaded. Press again, or open the whole.",
  bad: "This link cannot be shown here: it was cut off, or is no link of Preflight.",
  none: "There is no scenario in this frame’s address.",
  ofLibrary: "This frame’s address has no scenario in it. Take the embed code from Share.",
};
