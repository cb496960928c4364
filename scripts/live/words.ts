import type { Difference } from "../../src/lab/protocol/record.ts";

/** One line for each thing in which a browser and the engine parted. */
export function differenceLines({ differences }: { readonly differences: readonly Difference[] }): readonly string[] {
  return differences.map(({ action, of, field, simulated, real }) => {
    return `action ${action + 1}, ${of}, ${field}: the engine says ${quoted(simulated)}, the browser did ${quoted(real)}`;
  });
}

function quoted(text: string | null): string {
  return text === null ? "nothing" : JSON.stringify(text);
}
