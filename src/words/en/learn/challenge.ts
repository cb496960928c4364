import { join, number, plural, say } from "../grammar.ts";

const changes = (count: number) => `${number(count)} ${plural(count, { one: "change", other: "changes" })}`;

/** Challenges: what is to be reached, what came of it, and what was changed. */
export const challenge = {
  title: "Challenges",
  about: "A goal in both directions: what must happen, and what must not. Judged by what happens, not by what you type.",
  solved: (solved: number, of: number) => `${number(solved)} of ${number(of)} solved.`,
  level: (level: number, title: string) => `Level ${number(level)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  place: (level: number) => `Level ${number(level)}. Everything here is invented and stays in this page.`,
  /** In the list: how far one has come. */
  ours: changes,
  yours: (count: number, ours: number) => (count <= ours ? changes(count) : `${changes(count)}, ours ${number(ours)}`),
  isSolved: "solved",
  begun: "begun",
  exploited: "exploited",
  unknown: (id: string) => `There is no challenge called “${id}”.`,
  phases: "Phases of this challenge",
  phase: { mend: "Mend", exploit: "Exploit", defend: "Defend", done: "Done" },
  phaseDone: "done",
  table: { who: "Who", must: "Goal", now: "Does now" },
  must: "must",
  mustNot: "must not",
  anyOther: "any other page",
  everybody: "everybody",
  browser: "the browser",
  asItMust: "as it must",
  notAsItMust: "not as it must",
  /** A row of the table, where there is room for a line only. Between `backticks` stands code. */
  inOneLine: (who: string, must: boolean, goal: string) => `${who} ${must ? "must" : "must not"} ${goal}`,
  watch: (who: string) => `Watch ${who}`,
  watchHint: "Press a row’s first cell to watch it. What you change is played at once, by the rules of all browsers.",
  in: (browsers: readonly string[]) => `${join(browsers)}:`,
  news: (who: string, now: string, holds: boolean) => `${who}: now ${now}, ${holds ? "as it must" : "and that must not be"}.`,
  changes,
  oursIs: (count: number) => `Ours: ${changes(count)}.`,
  undo: "Undo",
  startOver: "Start over",
  cannotPlay: "A field holds something impossible, so nothing was judged. What stands here is from before.",
  hints: "Hints",
  hint: ["Hint 1: where to look", "Hint 2: what to think about", "Hint 3: the change"],
  reached: { mend: "Solved, in all browsers.", exploit: "You are in.", defend: "Closed, and what must work still works." },
  withChanges: (own: number, ours: number, hints: number) =>
    `${changes(own)}. Ours: ${number(ours)}. Hints: ${hints === 0 ? "none" : number(hints)}.`,
  toDefend: "Now defend it",
  toEnd: "See what it teaches",
  teaches: "What this teaches",
  youChanged: "What you changed",
  weChanged: "What we changed",
  same: "Ours is the same.",
  moved: (from: number, to: number) => say`moved from place ${from} to place ${to}`,
  request: (at: number) => `Request ${number(at)}`,
  next: "Next",
  again: "Do it again",
  all: "All challenges",
  notSaved: "This browser has no room for what you do here. The challenge goes on; save the progress as a file to keep it.",
  /** What came of a goal, in the middle of a sentence. */
  judged: {
    reads: (body: string) => say`reads ${body}`,
    readsEmpty: say`reads an empty answer`,
    readsStatus: (status: number) => say`reads another answer, ${status}`,
    opaque: say`gets nothing that it can read`,
    error: say`gets an error`,
    noDocument: say`loads nothing that it can read`,
    done: (times: number) =>
      times === 0
        ? say`nothing is done`
        : times === 1
          ? say`it is done once`
          : times === 2
            ? say`it is done twice`
            : say`it is done ${[number(times)]} times`,
    sends: (count: number) => (count === 0 ? say`none is sent` : say`${[number(count)]} ${[count === 1 ? "is" : "are"]} sent`),
    fails: (code: string) => say`fails: ${code}`,
    failsNot: say`does not fail`,
    prints: say`it is printed`,
    printsNot: say`it is not printed`,
    keeps: say`it is kept`,
    keepsNot: say`it is not kept`,
    nobody: say`does not act`,
  },
};
