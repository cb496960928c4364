import * as v from "valibot";

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,79}$/u));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One belief, and when it is asked about again. */
const Kept = v.strictObject({
  /** How often it was right in a row: the place in `days`. */
  level: v.pipe(count, v.maxValue(4)),
  /** Milliseconds since 1970; null: it does not come back. */
  due: v.nullable(count),
  asked: count,
  right: count,
});

export const PracticeProgressSchema = v.strictObject({
  beliefs: v.record(name, Kept),
  /** Scenarios of the last questions, the newest first. */
  recent: v.pipe(v.array(name), v.maxLength(12)),
});

export type PracticeProgress = v.InferOutput<typeof PracticeProgressSchema>;
export type KeptBelief = v.InferOutput<typeof Kept>;

export const notPractised: PracticeProgress = { beliefs: {}, recent: [] };

/** Days until a belief comes back: after a wrong answer, and after one, two, three right ones in a row. */
export const days = [1, 3, 8, 21] as const;
const day = 24 * 60 * 60 * 1000;

export interface Practised {
  /** The belief that was asked about. */
  readonly about: string;
  /** The scenario's id. */
  readonly of: string;
  readonly right: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The record after a question was answered. */
export function withPractised<P extends { readonly practice: PracticeProgress }>(
  progress: P,
  { about, of, right, at }: Practised,
): P {
  const { beliefs, recent } = progress.practice;
  const known = beliefs[about] ?? { level: 0, due: null, asked: 0, right: 0 };
  const level = right ? Math.min(known.level + 1, days.length) : 0;
  const interval = days[level];
  const kept: KeptBelief = {
    level,
    due: interval === undefined ? null : at + interval * day,
    asked: known.asked + 1,
    right: known.right + Number(right),
  };
  return {
    ...progress,
    practice: { beliefs: { ...beliefs, [about]: kept }, recent: [of, ...recent.filter((one) => one !== of)].slice(0, 12) },
  };
}

interface Answered {
  readonly practice: PracticeProgress;
  readonly lessons: Readonly<
    Record<string, { readonly answers: readonly { readonly beliefs: readonly string[]; readonly at: number }[] }>
  >;
}

/** Beliefs that come back by now, the longest overdue first: of practice, and those behind wrong answers of lessons. */
export function dueOf({ practice, lessons }: Answered, now: number): readonly string[] {
  const due = new Map<string, number>();
  for (const [belief, kept] of Object.entries(practice.beliefs)) if (kept.due !== null) due.set(belief, kept.due);
  for (const { answers } of Object.values(lessons)) {
    for (const { beliefs, at } of answers) {
      for (const belief of beliefs) {
        if (!Object.hasOwn(practice.beliefs, belief))
          due.set(belief, Math.min(due.get(belief) ?? Number.POSITIVE_INFINITY, at + day));
      }
    }
  }
  return [...due]
    .filter(([, at]) => at <= now)
    .toSorted(([, a], [, b]) => a - b)
    .map(([belief]) => belief);
}

/** Of each belief what was asked more often. */
export function mergedPractice(one: PracticeProgress, other: PracticeProgress): PracticeProgress {
  const beliefs = { ...one.beliefs };
  for (const [id, theirs] of Object.entries(other.beliefs)) {
    const own = beliefs[id];
    if (!own || theirs.asked > own.asked) beliefs[id] = theirs;
  }
  return { beliefs, recent: one.recent.length > 0 ? one.recent : other.recent };
}
