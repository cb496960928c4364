import { bytesOf } from "../../src/hosts/files.ts";
import { compareRecords } from "../../src/lab/protocol/compare.ts";
import type { RunStarted } from "../../src/lab/protocol/messages.ts";
import type { Difference, LabRecord } from "../../src/lab/protocol/record.ts";
import { recordOf } from "../../src/lab/protocol/record-of.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { knobsWhenDriven } from "./driven.ts";
import { codeOf } from "./outcome-codes.ts";

/** A browser's record beside the engine's. */
export interface Judged {
  readonly mapped: Scenario;
  readonly simulated: LabRecord;
  readonly real: LabRecord;
  /** Empty: they agree. */
  readonly differences: readonly Difference[];
  /** What the engine said of each action; see outcome-codes.ts. */
  readonly codes: readonly string[];
}

type Started = Extract<RunStarted, { readonly run: string }>;

/** Plays the mapped scenario in the engine, by the rules of the browser it names, and compares. */
export async function judge({ mapped, origins }: Started, real: LabRecord): Promise<Judged> {
  const trace = runInMemory(mapped, publicSuffixList, knobsWhenDriven(mapped.browser.profile, mapped.browser));
  const simulated = asRead(recordOf(trace, mapped, origins));
  const differences = compareRecords(simulated, real);
  return { mapped, simulated, real, differences, codes: trace.outcomes.map(codeOf) };
}

/** Bodies as script reads them: the bytes of a picture are no text, and are read as one all the same. */
function asRead({ wire, results }: LabRecord): LabRecord {
  const read = (body: string) => new TextDecoder().decode(bytesOf(body));
  return { wire, results: results.map((one) => ("headers" in one ? { ...one, body: read(one.body) } : one)) };
}
