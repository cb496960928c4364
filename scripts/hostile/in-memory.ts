import { publicSuffixList, runInMemory } from "../../src/core/index.ts";
import { decodeLink } from "../../src/scenario/link.ts";

/** How many events a link's run leaves, and how it ends; null: there is no run. */
export async function howItEnds(hash: string): Promise<{ readonly events: number | null; readonly ended: string }> {
  const link = await decodeLink(hash);
  if (link.kind === "bad") return { events: null, ended: link.reason };
  if (link.kind !== "scenario") return { events: null, ended: link.kind };
  const { events, outcomes } = runInMemory(link.scenario, publicSuffixList);
  const cut = outcomes.findIndex((outcome) => "failure" in outcome && outcome.failure?.code === "RUN_LIMIT");
  return { events: events.length, ended: cut < 0 ? "complete" : `RUN_LIMIT at action ${cut + 1}` };
}
