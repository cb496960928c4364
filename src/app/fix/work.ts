import { startJudging } from "../../advised/judge.ts";
import { startDiagnosis } from "../../causes/diagnose.ts";
import { making } from "../../paste/console/messages.ts";
import { type HarEntry, piecesOf } from "../../paste/har/har.ts";
import { nothing, type Reading, recognise } from "../../paste/recognise.ts";
import { firstSlice, furtherSlices, sliced } from "../../run/slices.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { FixWork, Found, Given } from "../../views/fix/desk.ts";
import { clock } from "../clock.ts";
import { readFile } from "./read-file.ts";

/** What Fix mine does beyond its view: everything in slices, and nothing is sent. */
export const fixWork: FixWork = {
  find: async (given, isWanted) => {
    const ready = sliced(making());
    if (!(await inSlices(ready, isWanted))) return null;
    const reading = readingOf(given);
    const entry = reading.har === null ? null : chosen(reading.har, given.entry);
    const pieces = reading.har === null ? reading.pieces : entry === null ? [] : piecesOf(reading.har[entry]);
    const { publicSuffixList } = await import("../../public-suffixes/list.ts");
    const diagnosing = startDiagnosis(pieces, given.told, publicSuffixList);
    if (!(await inSlices(diagnosing, isWanted))) return null;
    const diagnosis = diagnosing.result();
    const judging = startJudging(
      reading.advice.map(({ advice }) => advice),
      diagnosis?.candidates[0]?.scenario ?? null,
      publicSuffixList,
    );
    if (!(await inSlices(judging, isWanted))) return null;
    return { reading, entry, diagnosis, advised: judging.result() } satisfies Found;
  },
  readFile,
  open: async (scenario: Scenario, tab: "needs" | null = null) => {
    const { encodeLink } = await import("../../scenario/link.ts");
    // As if somebody had followed a link to it: the way back leads here again.
    location.hash = await encodeLink(scenario, { stop: null, tab });
  },
};

async function inSlices(work: ReturnType<typeof sliced<unknown>>, isWanted: () => boolean): Promise<boolean> {
  return firstSlice(work, clock) || furtherSlices(work, clock, isWanted);
}

const readingOf = ({ text, file }: Given): Reading => (file === null ? recognise(text) : { ...nothing, har: file.entries });

/** The reader's choice, else the first that failed. */
function chosen(har: readonly HarEntry[], entry: number | null): number | null {
  if (entry !== null && entry < har.length) return entry;
  const failed = har.findIndex((one) => one.failed);
  return har.length === 0 ? null : Math.max(0, failed);
}
