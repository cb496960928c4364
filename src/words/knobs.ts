import type { KnobName, Knobs } from "../engine/model/knobs.ts";
import type { Words } from "./contract.ts";
import type { KnobTable, KnobWords } from "./knob-table.ts";

/** A knob's sentence, and what a profile's value of it means. */
export function knobWordsOf<K extends KnobName>({ knobs }: Words["compare"], name: K): KnobWords<Knobs[K]> {
  return (knobs as KnobTable)[name];
}
