/** A set of UTF-16 code units: ranges, both ends included; `not`: all others. */
export interface CharacterSet {
  readonly not: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

export type Pattern =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "begin" | "end" }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "either"; readonly options: readonly Pattern[] }
  /** `max`: Infinity for no bound. */
  | { readonly kind: "repeat"; readonly item: Pattern; readonly min: number; readonly max: number };

/** What a pattern may not have. */
export type PatternError = "look-around" | "back-reference" | "word-boundary" | "syntax" | "too-large";

export class PatternProblem extends Error {
  readonly code: PatternError;
  /** Where, in characters from the beginning. */
  readonly at: number;

  constructor(code: PatternError, at: number) {
    super(`${code} at ${at}`);
    this.code = code;
    this.at = at;
  }
}
