import type { Path } from "./paths.ts";

/** Why something is no scenario. Data only: the words are made in the views. */
export interface ParseProblem {
  readonly path: Path;
  readonly code: ParseCode;
  /** What was there, shortened; absent where nothing was. */
  readonly given?: string | number | boolean | null;
  /** What would be right: a limit, the allowed values, the expected type. */
  readonly expected?: string | number;
}

export type ParseCode =
  | "not-an-object"
  | "unreadable"
  | "no-version"
  | "future-version"
  | "unknown-version"
  | "missing"
  | "unknown-key"
  | "wrong-type"
  | "not-in-list"
  | "malformed"
  | "too-long"
  | "too-many"
  | "too-few"
  | "out-of-range"
  | "duplicate-id"
  | "duplicate-origin"
  | "no-such-page";
