import { type Asked, mark } from "../../questions/ask.ts";
import type { Belief } from "../../questions/confusion.ts";
import { planLimits } from "../limits.ts";
import { type NotRead, type Receipt, readReceipt } from "./code.ts";
import type { PartShape } from "./shape.ts";

/** Receipts as they were pasted, one a line. */
export interface Pasted {
  readonly receipts: readonly Receipt[];
  /** Lines that hold none, by number from 1 on. */
  readonly not: readonly { readonly line: number; readonly why: NotRead; readonly text: string }[];
  /** Lines beyond the limit, which nobody looked at. */
  readonly beyond: number;
}

/** Reads what was pasted; empty lines do not count. */
export function readPasted(planMark: number, shapes: readonly PartShape[], text: string): Pasted {
  const lines = text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [{ line: i + 1, text: line.trim() }]));
  const receipts: Receipt[] = [];
  const not: Pasted["not"][number][] = [];
  for (const { line, text: written } of lines.slice(0, planLimits.receipts)) {
    const shown = written.slice(0, planLimits.line);
    const read = readReceipt(planMark, shapes, shown);
    if (read.ok) receipts.push(read.receipt);
    else not.push({ line, why: read.why, text: shown.slice(0, 40) });
  }
  return { receipts, not, beyond: Math.max(0, lines.length - planLimits.receipts) };
}

/** What a class has said to one question. */
export interface QuestionTally {
  readonly part: number;
  /** How many have answered it. */
  readonly answered: number;
  readonly right: number;
  /** Certain, and wrong. */
  readonly certainlyWrong: number;
  readonly unknown: number;
  /** How often each option was chosen, by key. */
  readonly chosen: ReadonlyMap<string, number>;
}

export interface TaskTally {
  readonly part: number;
  readonly answered: number;
  readonly met: number;
  /** How many changes those made who reached it, the middle one; null: nobody did. */
  readonly changes: number | null;
  readonly hints: number;
}

/** A belief that the class has: of how many learners, in which parts, how many of them were certain. */
export interface Confused {
  readonly belief: Belief;
  readonly learners: number;
  readonly certain: number;
  readonly parts: readonly number[];
}

export interface Results {
  readonly questions: readonly QuestionTally[];
  readonly tasks: readonly TaskTally[];
  /** Certain and wrong first, then the most frequent. */
  readonly confusions: readonly Confused[];
}

/** `asked`: by part; null: it asks nothing, or cannot. First answers count. */
export function resultsOf(receipts: readonly Receipt[], asked: readonly (Asked | null)[], shapes: readonly PartShape[]): Results {
  const questions = asked.flatMap((one, part) => (one ? [questionTally(receipts, one, part)] : []));
  const tasks = shapes.flatMap((shape, part) => (shape.kind === "task" ? [taskTally(receipts, part)] : []));
  return { questions, tasks, confusions: confusionsOf(receipts, asked) };
}

function questionTally(receipts: readonly Receipt[], asked: Asked, part: number): QuestionTally {
  const chosen = new Map(asked.options.map(({ key }) => [key, 0]));
  let [answered, right, certainlyWrong, unknown] = [0, 0, 0, 0];
  for (const { answers } of receipts) {
    const answer = answers[part];
    if (answer?.kind !== "question") continue;
    answered += 1;
    if (answer.picked === null) {
      unknown += 1;
      continue;
    }
    for (const key of answer.picked) chosen.set(key, (chosen.get(key) ?? 0) + 1);
    if (mark(asked, answer.picked).right) right += 1;
    else if (answer.sure === "certain") certainlyWrong += 1;
  }
  return { part, answered, right, certainlyWrong, unknown, chosen };
}

function taskTally(receipts: readonly Receipt[], part: number): TaskTally {
  const done = receipts.flatMap(({ answers }) => (answers[part]?.kind === "task" ? [answers[part]] : []));
  const met = done.filter((one) => one.met);
  const changes = met.map((one) => one.changes).toSorted((a, b) => a - b);
  return {
    part,
    answered: done.length,
    met: met.length,
    changes: changes[Math.floor(changes.length / 2)] ?? null,
    hints: met.filter(({ hints }) => hints > 0).length,
  };
}

function confusionsOf(receipts: readonly Receipt[], asked: readonly (Asked | null)[]): readonly Confused[] {
  const found = new Map<Belief, { learners: number; certain: number; parts: Set<number> }>();
  for (const { answers } of receipts) {
    const own = new Map<Belief, boolean>();
    answers.forEach((answer, part) => {
      const one = asked[part];
      if (!one || answer?.kind !== "question" || answer.picked === null) return;
      for (const belief of mark(one, answer.picked).beliefs) {
        own.set(belief, (own.get(belief) ?? false) || answer.sure === "certain");
        const known = found.get(belief) ?? { learners: 0, certain: 0, parts: new Set<number>() };
        known.parts.add(part);
        found.set(belief, known);
      }
    });
    for (const [belief, certain] of own) {
      const known = found.get(belief);
      if (!known) continue;
      known.learners += 1;
      if (certain) known.certain += 1;
    }
  }
  return [...found]
    .map(([belief, { learners, certain, parts }]) => ({ belief, learners, certain, parts: [...parts].toSorted((a, b) => a - b) }))
    .toSorted((a, b) => b.certain - a.certain || b.learners - a.learners);
}
