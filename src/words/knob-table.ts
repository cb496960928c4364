import type { KnobName, Knobs } from "../engine/model/knobs.ts";

/** What a knob is about, in one sentence, and what each of its values means, in a few words. */
export interface KnobWords<Value> {
  readonly reason: string;
  readonly value: (value: Value) => string;
}

/** A knob without words is an error of the compiler. */
export type KnobTable = { readonly [K in KnobName]: KnobWords<Knobs[K]> };

/** Of the knobs in one file of engine/profiles/knobs/. */
export type KnobTableOf<Records> = Pick<KnobTable, keyof Records & KnobName>;
