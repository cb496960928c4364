import type { KnobWords } from "../../../knob-table.ts";
import { join, number, plural } from "../../grammar.ts";

/** The sentence is true of those who do so. */
export const does = (reason: string): KnobWords<boolean> => ({ reason, value: (so) => (so ? "oui" : "non") });

export const oneOf = <Value extends string>(reason: string, words: Readonly<Record<Value, string>>): KnobWords<Value> => ({
  reason,
  value: (value) => words[value],
});

export const listed = (reason: string, none: string): KnobWords<readonly (string | number)[]> => ({
  reason,
  value: (items) => (items.length === 0 ? none : join(items.map(String))),
});

/** "2 heures", "10 minutes": of whole minutes. */
export function time(seconds: number): string {
  const hours = seconds / 3600;
  if (Number.isInteger(hours)) return plural(hours, { one: "1 heure", other: `${number(hours)} heures` });
  const minutes = seconds / 60;
  return plural(minutes, { one: "1 minute", other: `${number(minutes)} minutes` });
}
