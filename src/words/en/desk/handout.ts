import { number } from "../grammar.ts";

/** A plan on paper. */
export const handout = {
  print: "Print",
  back: "Back to sharing",
  hint: "Questions first, with room to write; the answers begin a page of their own.",
  name: "Name",
  part: (at: number) => `${number(at)}.`,
  why: "Why?",
  answers: "Answers",
  answer: "Answer from the run",
  solution: "One solution",
  cannot: "This part cannot be played.",
};
