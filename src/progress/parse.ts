import * as v from "valibot";
import { type Progress, ProgressSchema } from "./progress.ts";

/** What is wrong with a file of progress. `where`: the way to it, `lessons.credentials.done`; empty: the whole. */
export type Unreadable =
  | { readonly why: "too-large"; readonly where: "" }
  | { readonly why: "no-json"; readonly where: "" }
  | { readonly why: "no-progress" | "later-version"; readonly where: string };

export type Parsed =
  | {
      readonly ok: true;
      readonly progress: Progress /** Lessons that could not be read, and were left out. */;
      readonly left: readonly Unreadable[];
    }
  | { readonly ok: false; readonly problem: Unreadable };

/** Characters. A whole course is some fifty thousand. */
const mostLetters = 500_000;

/** One lesson that cannot be read leaves the others usable. */
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
  const rough = v.safeParse(v.object({ version: v.number(), lessons: v.record(v.string(), v.unknown()) }), value);
  if (!rough.success) return { ok: false, problem: { why: "no-progress", where: v.getDotPath(rough.issues[0]) ?? "" } };
  if (rough.output.version !== 1) return { ok: false, problem: { why: "later-version", where: "version" } };
  const left: Unreadable[] = [];
  let lessons: Progress["lessons"] = {};
  for (const [id, lesson] of Object.entries(rough.output.lessons)) {
    const one = v.safeParse(ProgressSchema, { version: 1, lessons: { [id]: lesson } });
    if (one.success) lessons = { ...lessons, ...one.output.lessons };
    else left.push({ why: "no-progress", where: v.getDotPath(one.issues[0]) ?? `lessons.${id}` });
  }
  return { ok: true, progress: { version: 1, lessons }, left };
}

export const writtenProgress = (progress: Progress): string => `${JSON.stringify(progress, null, 2)}\n`;
