import { join, number, plural, say } from "../grammar.ts";

const of = (count: number, all: number) => `${number(count)} of ${number(all)}`;

/** What the receipts of a class say. */
export const results = {
  paste: "Receipts, one a line",
  pasteHint: "A name before the code does no harm; it is not kept.",
  read: (count: number, not: number) => (not === 0 ? `${number(count)} read.` : `${number(count)} read, ${number(not)} not.`),
  line: (line: number, why: string) => `Line ${number(line)}: ${why}`,
  not: {
    mistyped: "mistyped; its last two letters do not fit.",
    "other-plan": "a receipt of another plan.",
    none: "no receipt.",
    newer: "a receipt of a newer version of this page. Reload, and try again.",
  },
  more: (count: number) => `And ${number(count)} more lines that hold none.`,
  beyond: (count: number, limit: number) =>
    `At most ${number(limit)} receipts are read at once; ${number(count)} lines were left out. Paste the rest by itself.`,
  whatItHolds:
    "A receipt holds answers, how sure somebody was, and the plan’s mark. No name, no time, no address. Two alike are two learners who answered alike.",
  none: "Paste receipts, and what the class believes stands here.",
  title: "What your class believes",
  about: "First answers, before anything played. Certain and wrong first.",
  nothingWrong: "Nobody was wrong about anything that has a name.",
  other: "Wrong in another way",
  inParts: (parts: readonly number[], text: string) =>
    `${plural(parts.length, { one: "Part", other: "Parts" })} ${join(parts.map((part) => number(part + 1)))}${text === "" ? "" : `: ${text}`}`,
  of,
  certain: (count: number) => (count === 0 ? "" : `${number(count)} certain`),
  next: "Play next:",
  lesson: (title: string) => `the lesson “${title}”`,
  scenario: "a scenario that shows it",
  partByPart: "Part by part",
  table: { part: "Part", right: "Right at first", certain: "Certain and wrong", unknown: "Did not know" },
  reached: (count: number, all: number, changes: number | null) =>
    changes === null
      ? of(count, all)
      : `${of(count, all)}, in about ${number(changes)} ${plural(changes, { one: "change", other: "changes" })}`,
  withHints: (count: number) => (count === 0 ? "" : `${number(count)} with a hint`),
  answers: "Which answers they gave",
  isRight: "right",
  unknown: "I do not know",
  times: (count: number) => say`${[number(count)]}`,
};
