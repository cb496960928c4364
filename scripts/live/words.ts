import type { Difference } from "../../src/lab/protocol/record.ts";

/** A redirect loop alone can differ in forty requests; all are in the file. */
const shown = 8;

/** One line for each of the first things in which a browser and the engine parted. */
export function differenceLines({ differences }: { readonly differences: readonly Difference[] }): readonly string[] {
  const lines = differences.slice(0, shown).map(({ action, of, field, simulated, real }) => {
    return `action ${action + 1}, ${of}, ${field}: the engine says ${quoted(simulated)}, the browser did ${quoted(real)}`;
  });
  return differences.length > shown ? [...lines, `and ${differences.length - shown} more`] : lines;
}

function quoted(text: string | null): string {
  return text === null ? "nothing" : JSON.stringify(text);
}
