import { number } from "../grammar.ts";

/** A plan on the big screen. */
export const presenting = {
  place: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  hands: (option: string) => `Hands for ${option}`,
  counted: (count: number) => (count === 0 ? "" : number(count)),
  handsFirst: "Hands first. Then press →.",
  keys: "→ or PageDown goes on, ← or PageUp back, B blanks, Esc ends.",
  full: "Full screen",
  end: "End",
  next: "Go on",
  back: "Back",
  play: "Play",
  isRight: "right",
  blank: "The screen is blank. Press B to go on.",
  nothing: "There is nothing to present yet: the plan has no part.",
  atEnd: "That was the last part.",
  cannot: "This part cannot be played.",
  stage: "Presentation",
};
