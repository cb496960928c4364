import { join, number } from "../grammar.ts";

/** Why a part, or a plan, cannot be handed out as it is: what, and the way out. */
export const troubles = {
  cannot: (at: number) => `Part ${number(at)} cannot be shared yet.`,
  openPart: (at: number) => `Open part ${number(at)}`,
  ready: "Played as a learner would: everything works.",
  unaskable: {
    "no-answer": "Nothing in its run answers the question. Choose another question.",
    "not-unique": "The answer depends on the browser. Choose another question, or a situation that is the same in all.",
    "no-choice": "There is only one answer to choose from. Choose another question.",
  },
  notReached: {
    request: "No browser’s run comes to the request that is asked about. Choose another question.",
    scene: "No browser’s run comes to the scene at which it opens. Choose another scene.",
  },
  toldFirst: "The scene at which it opens already shows how the request ends. Choose an earlier one.",
  tooManyOptions: (limit: number) => `The question has more than ${number(limit)} answers, which is more than a receipt holds.`,
  noGoals: "The task has no goal. Choose what must happen, and what must not.",
  oneWay: {
    must: "Nothing has to work, so closing everything would solve it. Choose what must still work.",
    "must-not":
      "Nothing must stay shut, so opening everything would solve it. Choose what must not happen; where nobody else asks, add a page of another origin in the playground first.",
  },
  beginsSolved: "The goals hold before anything was changed.",
  noSolution: "It has no solution yet. Solve it yourself once.",
  solutionDoesNotFit: "Its solution no longer fits the situation. Solve it again.",
  solutionIsLocked: "Its solution changes what the learner may not change. Open that, or solve it otherwise.",
  goalNotMet: (must: boolean, goal: string, browsers: readonly string[], found: string) =>
    `Its own solution does not meet its goal: it ${must ? "must" : "must not"} ${goal}, but in ${join(browsers)}: ${found}.`,
  notInLibrary: (id: string) => `The library has no scenario called “${id}”. Take another situation.`,
  doesNotFit: "What was changed does not fit the scenario any more. Take the situation anew.",
  notLoaded: "Its scenario could not be loaded.",
  /** Of what was opened: a link or a file. `where`: in the file. */
  read: {
    "not-json": "The file holds no JSON.",
    "not-a-plan": "This is no plan.",
    "future-version": "It was made by a newer version of this page. Reload, and try again.",
    "no-parts": "None of its parts can be used.",
    "too-many-parts": "It has too many parts.",
    missing: "Something is missing.",
    "too-long": "Something is too long.",
    "too-many": "There is too much of something.",
    "unknown-field": "It has a field that this page does not know.",
    "not-so": "A value is none that can stand there.",
    "bad-scenario": "Its scenario cannot be read.",
  },
  where: (part: number | null, path: string) =>
    part === null ? (path === "" ? "" : `At ${path}.`) : `Part ${number(part + 1)}${path === "" ? "" : `, at ${path}`}.`,
  limit: (given: number | undefined, limit: number) =>
    given === undefined ? `At most ${number(limit)}.` : `${number(given)}; at most ${number(limit)} are read.`,
  leftOut: "Left out; the rest can be used.",
  link: {
    "cut-off": "The link is not whole: its end is missing. Ask for it again, or for the file.",
    "not-ours": "The link holds no plan.",
    "future-version": "The link was made by a newer version of this page. Reload, and try again.",
    "too-large": "The link is too large to be read.",
  },
};
