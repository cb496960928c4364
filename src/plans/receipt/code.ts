import { type Sureness, sureness } from "../../progress/progress.ts";
import { checkOf, digitOf, digitsOf, letterOf, numberOf } from "./alphabet.ts";
import { mostChanges, mostHints, type PartAnswer, type PartShape } from "./shape.ts";

/**
 *     PF1-W6K3-70M4-QD
 *
 * PF1, four digits of the plan's mark, the answers, two digits that check all of it; in groups of four. The answers of all parts are one
 * number, each part a digit of it with as many values as it has states: no name, no time, no address.
 */
const prefix = "PF1";
const markDigits = 4;
/** Marks are below this. */
export const marks = 32 ** markDigits;

export interface Receipt {
  readonly answers: readonly PartAnswer[];
}

/** `mistyped`: the check does not fit. `other-plan`: it fits, and is of another plan. `none`: there is no receipt in it. `newer`: of a later form. */
export type NotRead = "mistyped" | "other-plan" | "none" | "newer";

export type ReadReceipt = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly why: NotRead };

/** How many states a part has, this one and "nothing yet" among them. */
function statesOf(shape: PartShape): number {
  switch (shape.kind) {
    case "question":
      return 1 + picksOf(shape) * sureness.length * shape.tries * 2;
    case "task":
      return 2 + (mostChanges + 1) * (mostHints + 1);
    case "look":
      return 2;
    case "broken":
      return 1;
  }
}

type QuestionShape = Extract<PartShape, { kind: "question" }>;

/** The last is "I do not know". */
const picksOf = ({ choose, keys }: QuestionShape) => (choose === "one" ? keys.length : 2 ** keys.length) + 1;

function stateOf(shape: PartShape, answer: PartAnswer | undefined): number {
  if (!answer || shape.kind !== answer.kind) return 0;
  switch (answer.kind) {
    case "question": {
      const tries = Math.min(Math.max(answer.tries, 1), (shape as QuestionShape).tries) - 1;
      const pick = pickOf(shape as QuestionShape, answer.picked);
      const state = (pick * sureness.length + sureness.indexOf(answer.sure)) * (shape as QuestionShape).tries + tries;
      return 1 + state * 2 + (answer.right ? 1 : 0);
    }
    case "task":
      if (!answer.met) return 1;
      return 2 + Math.min(answer.changes, mostChanges) * (mostHints + 1) + Math.min(answer.hints, mostHints);
    case "look":
      return 1;
  }
}

function pickOf(shape: QuestionShape, picked: readonly string[] | null): number {
  if (picked === null) return picksOf(shape) - 1;
  if (shape.choose === "one") return Math.max(0, shape.keys.indexOf(picked[0] ?? ""));
  return shape.keys.reduce((sum, key, i) => sum + (picked.includes(key) ? 2 ** i : 0), 0);
}

function answerOf(shape: PartShape, state: number): PartAnswer {
  if (state === 0) return null;
  switch (shape.kind) {
    case "question": {
      const right = (state - 1) % 2 === 1;
      const rest = Math.floor((state - 1) / 2);
      const tries = (rest % shape.tries) + 1;
      const sure = sureness[Math.floor(rest / shape.tries) % sureness.length] as Sureness;
      return { kind: "question", picked: keysOf(shape, Math.floor(rest / shape.tries / sureness.length)), sure, tries, right };
    }
    case "task":
      if (state === 1) return { kind: "task", met: false, changes: 0, hints: 0 };
      return {
        kind: "task",
        met: true,
        changes: Math.floor((state - 2) / (mostHints + 1)),
        hints: (state - 2) % (mostHints + 1),
      };
    case "look":
      return { kind: "look" };
    case "broken":
      return null;
  }
}

function keysOf(shape: QuestionShape, pick: number): readonly string[] | null {
  if (pick === picksOf(shape) - 1) return null;
  if (shape.choose === "one") return shape.keys.slice(pick, pick + 1);
  return shape.keys.filter((_, i) => Math.floor(pick / 2 ** i) % 2 === 1);
}

const allStates = (shapes: readonly PartShape[]) => shapes.reduce((all, shape) => all * BigInt(statesOf(shape)), 1n);

function lengthFor(shapes: readonly PartShape[]): number {
  const states = allStates(shapes);
  let length = 1;
  for (let room = 32n; room < states; room <<= 5n) length += 1;
  return length;
}

/** `mark`: of the plan, see mark.ts. */
export function receiptOf(mark: number, shapes: readonly PartShape[], answers: readonly PartAnswer[]): string {
  let value = 0n;
  shapes.forEach((shape, i) => {
    value = value * BigInt(statesOf(shape)) + BigInt(stateOf(shape, answers[i]));
  });
  const digits = [...digitsOf(BigInt(mark), markDigits), ...digitsOf(value, lengthFor(shapes))];
  const text = [...digits, ...checkOf(digits)].map(letterOf).join("");
  return [prefix, ...(text.match(/.{1,4}/gu) ?? [])].join("-");
}

/** Total. What stands around the code in the line, a name perhaps, is not looked at. */
export function readReceipt(mark: number, shapes: readonly PartShape[], line: string): ReadReceipt {
  const [, form = "", text = ""] = /(?:^|[^0-9a-z])pf([1-9])[-–— ]*((?:[0-9a-z]+[-–—]?)+)/iu.exec(line) ?? [];
  if (text === "") return { ok: false, why: "none" };
  if (Number(form) > 1) return { ok: false, why: "newer" };
  const digits = [...text.replaceAll(/[-–—]/gu, "")].map(digitOf);
  if (digits.includes(null) || digits.length < markDigits + 3) return { ok: false, why: "mistyped" };
  const own = digits.slice(0, -2) as number[];
  const [plain, weighted] = checkOf(own);
  if (digits.at(-2) !== plain || digits.at(-1) !== weighted) return { ok: false, why: "mistyped" };
  if (numberOf(own.slice(0, markDigits)) !== BigInt(mark)) return { ok: false, why: "other-plan" };
  let value = numberOf(own.slice(markDigits));
  if (own.length !== markDigits + lengthFor(shapes) || value >= allStates(shapes)) return { ok: false, why: "mistyped" };
  const answers: PartAnswer[] = [];
  for (const shape of shapes.toReversed()) {
    const states = BigInt(statesOf(shape));
    answers.unshift(answerOf(shape, Number(value % states)));
    value /= states;
  }
  return { ok: true, receipt: { answers } };
}
