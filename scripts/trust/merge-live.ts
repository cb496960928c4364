import type { LiveMeasure } from "../../src/trust/report.ts";
import { engines } from "../../tests/truth/corpus.ts";

const kinds: readonly LiveMeasure["kind"][] = ["fresh", "library"];

/** The latest measure of each kind in each browser: one that was not run this time keeps its older entry, with its date. */
export function mergeLive(...lists: readonly (readonly LiveMeasure[])[]): readonly LiveMeasure[] {
  return kinds.flatMap((kind) =>
    engines.flatMap((browser) => {
      const own = lists.flat().filter((one) => one.kind === kind && one.browser === browser);
      return own.toSorted((a, b) => Date.parse(b.measured) - Date.parse(a.measured)).slice(0, 1);
    }),
  );
}
