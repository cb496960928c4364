import * as v from "valibot";
import { noProgress, type Progress, ProgressSchema } from "./progress.ts";

/** What is wrong with a file of progress. `where`: the way to it, `lessons.credentials.done`; empty: the whole. */
export type Unreadable =
  | { readonly why: "too-large"; readonly where: "" }
  | { readonly why: "no-json"; readonly where: "" }
  | { readonly why: "no-progress" | "later-version"; readonly where: string };

export type Parsed =
  | {
      readonly ok: true;
      readonly progress: Progress /** Lessons and challenges that could not be read, and were left out. */;
      readonly left: readonly Unreadable[];
    }
  | { readonly ok: false; readonly problem: Unreadable };

/** Characters. A whole course is some fifty thousand. */
const mostLetters = 500_000;

/** One lesson or challenge that cannot be read leaves the others usable. */
export function parseProgress(text: string): Parsed {
  if (text.length > mostLetters) return { ok: false, problem: { why: "too-large", where: "" } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: { why: "no-json", where: "" } };
  }
  const whole = v.safeParse(ProgressSchema, value);
  if (whole.success) return { ok: true, progress: whole.output, left: [] };
  const rough = v.safeParse(RoughSchema, value);
  if (!rough.success) return { ok: false, problem: { why: "no-progress", where: v.getDotPath(rough.issues[0]) ?? "" } };
  if (rough.output.version !== 1) return { ok: false, problem: { why: "later-version", where: "version" } };
  const left: Unreadable[] = [];
  const progress = { ...noProgress };
  for (const part of ["lessons", "challenges"] as const) {
    for (const [id, written] of Object.entries(rough.output[part])) {
      const one = v.safeParse(ProgressSchema, { ...noProgress, [part]: { [id]: written } });
      if (one.success) Object.assign(progress, { [part]: { ...progress[part], ...one.output[part] } });
      else left.push({ why: "no-progress", where: v.getDotPath(one.issues[0]) ?? `${part}.${id}` });
    }
  }
  const practice = v.safeParse(ProgressSchema, { ...noProgress, practice: rough.output.practice });
  if (practice.success) progress.practice = practice.output.practice;
  else left.push({ why: "no-progress", where: v.getDotPath(practice.issues[0]) ?? "practice" });
  return { ok: true, progress, left };
}

const some = v.record(v.string(), v.unknown());
/** What every file of progress has, whatever is wrong inside. */
const RoughSchema = v.object({
  version: v.number(),
  lessons: some,
  challenges: v.optional(some, () => ({})),
  practice: v.optional(v.unknown()),
});

export const writtenProgress = (progress: Progress): string => `${JSON.stringify(progress, null, 2)}\n`;
