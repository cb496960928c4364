import type { KnobName, Knobs } from "../engine/model/knobs.ts";
import type { Words } from "./contract.ts";

/** What a knob is about, in one sentence, and what each of its values means, in a few words. */
export interface KnobWords<Value> {
  readonly reason: string;
  readonly value: (value: Value) => string;
}

/** A knob without words is an error of the compiler. */
export type KnobTable = { readonly [K in KnobName]: KnobWords<Knobs[K]> };

/** A knob's sentence, and what a profile's value of it means. */
export function knobWordsOf<K extends KnobName>({ knobs }: Words["compare"], name: K): KnobWords<Knobs[K]> {
  return (knobs as KnobTable)[name];
}
