import type { ProfileName } from "../scenario/schema.ts";
import type { Outcome } from "../trace/events.ts";
import type { Failure, FailureCode, FailureOf, Initiator } from "../trace/failures.ts";
import type { AnyStep } from "../trace/steps.ts";

/** Whose console. */
export type ConsoleName = Exclude<ProfileName, "standard">;

/** Whose words are shown for a profile; the Standard prints nothing, so that Chrome speaks for it. */
export function consoleOf(profile: ProfileName): ConsoleName {
  return profile === "standard" ? "chromium" : profile;
}

/** What a console needs to know of an action beside the steps that it led to. */
export interface Call {
  readonly api: Initiator;
  /** In force for this action: its own, or the page's. */
  readonly referrerPolicy: string;
}

export type Embedded = Extract<Outcome, { kind: "embedded" }>;

/** The page that looks. Origins are serialised. */
export interface LookedFrom {
  readonly origin: string;
  /** Of its URL: another one than its own where it is sandboxed or a srcdoc. */
  readonly urlOrigin: string;
  readonly sandboxed: boolean;
}

/** What one browser prints. */
export interface BrowserConsole {
  /** Every line about the request itself when it fails, in order; Firefox's are without the file and line at their end. */
  readonly lines: (failure: Failure) => readonly string[];
  /** Failures of which no recording has the lines: they are worded after the browser's source. */
  readonly unrecorded: ReadonlySet<FailureCode>;
  /** The line of the network layer, beside those; null: none that is known. No recording has it. */
  readonly network: (failure: Failure) => string | null;
  /** What is printed although nothing has failed: something was not done as the page wished. `steps`: those of the action, in order. */
  readonly warnings: (call: Call, steps: readonly AnyStep[]) => readonly string[];
  /** What is printed when script tries to look inside and may not; null: only an exception tells of it. */
  readonly refusedLook: (outcome: Embedded, from: LookedFrom) => string | null;
  /** What is printed when nobody catches the rejection of a fetch(). */
  readonly uncaught: (outcome: Extract<Outcome, { kind: "error" }>) => string;
}

/** Per code one or more lines. */
export type Texts<T> = { readonly [C in FailureCode]?: (failure: FailureOf<C>) => T };

/** What a table has to say of a failure; undefined: nothing. */
export function textOf<T>(texts: Texts<T>, failure: Failure): T | undefined {
  const write = texts[failure.code] as ((f: Failure) => T) | undefined;
  return write?.(failure);
}

/** As Chrome and Safari word it when script sets a header that it may not set. fetch() leaves them out in silence. */
export function headersRefused({ api }: Call, steps: readonly AnyStep[]): readonly string[] {
  if (api !== "xhr") return [];
  return steps.flatMap((step) =>
    step.name === "drop-headers" ? step.values.names.map((name) => `Refused to set unsafe header "${name}"`) : [],
  );
}
