import type { Outcome } from "../../../engine/trace/events.ts";
import type { Failure } from "../../../engine/trace/failures.ts";
import type { AnyStep } from "../../../engine/trace/steps.ts";
import type { ProfileName } from "../../../scenario/schema.ts";

/** Whose console. */
export type ConsoleName = Exclude<ProfileName, "standard">;

/** Whose words are shown for a profile; the Standard prints nothing, so that Chrome speaks for it. */
export function consoleOf(profile: ProfileName): ConsoleName {
  return profile === "standard" ? "chromium" : profile;
}

/** What a console needs to know of a call beside the steps that it led to. */
export interface Call {
  readonly api: "fetch" | "xhr";
  /** In force for this call: its own, or the page's. */
  readonly referrerPolicy: string;
}

/** What one browser prints. */
export interface ConsoleWords {
  /** Every line about the request itself when it fails, in order; Firefox's are without the file and line at their end. */
  readonly lines: (failure: Failure) => readonly string[];
  /** The line of the network layer, beside those; null: none that is known. */
  readonly network: (failure: Failure) => string | null;
  /** What is printed although nothing has failed: something was not done as script wished. `steps`: those of the call, in order. */
  readonly warnings: (call: Call, steps: readonly AnyStep[]) => readonly string[];
  /** What is printed when nobody catches the rejection of a fetch(). */
  readonly uncaught: (outcome: Extract<Outcome, { kind: "error" }>) => string;
}

/** NOTE: XMLHttpRequest tells of the headers that it leaves out; fetch() leaves them out in silence. */
export function headersRefused(call: Call, steps: readonly AnyStep[], line: (name: string) => string): readonly string[] {
  if (call.api !== "xhr") return [];
  return steps.flatMap((step) => (step.name === "drop-headers" ? step.values.names.map(line) : []));
}
