import { number } from "../grammar.ts";

/** A plan as a learner takes it. */
export const taking = {
  untitled: "A plan from your teacher",
  place: (at: number, of: number) => `Part ${number(at)} of ${number(of)}`,
  parts: "Parts of this plan",
  receipt: "Receipt",
  done: "done",
  locked: "opens when the part before it is done",
  toCourse: "To the course",
  loading: "Opening the plan …",
  broken: "Parts that cannot be used",
  notNow: "This part cannot be played here.",
  skip: "Go on without it",
  notYet: "Not right yet. You may answer again before it plays.",
  triesLeft: (count: number) => (count === 1 ? "One answer left." : `${number(count)} answers left.`),
  look: "Watch it. Go on when you have seen enough.",
  solved: "Solved, in all browsers.",
  changes: (count: number) => (count === 1 ? "1 change." : `${number(count)} changes.`),
  giveUp: "Go on without solving it",
  receiptTitle: "Your receipt",
  receiptText: "Read this to your teacher, or send it. It says how you answered, not who you are: no name, no time, no address.",
  receiptParts: (done: number, of: number) =>
    done === of ? "It holds all parts." : `It holds ${number(done)} of ${number(of)} parts; you can go on and come back.`,
  copy: "Copy",
  again: "Go through it again",
  notSaved: "This browser keeps nothing: copy the receipt before you leave.",
  preview: "You see it as a learner does. Nothing of this is kept.",
};
