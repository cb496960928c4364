import type { Pausing } from "../../run/slices.ts";
import type { Failure } from "../../trace/failures.ts";
import { type Demand, foundOf, saying, sayingAsFound } from "./demand.ts";
import { type Demands, getsAsFar } from "./demands.ts";
import type { Play, Played } from "./play.ts";

/** Whether an answer says it today. `wrong`: it says something else. */
export type Said = "said" | "absent" | "wrong";

/** One thing that has to be said, beside what is said today. */
export interface Row {
  readonly demand: Demand;
  /** As the answer has it today; null: nothing. */
  readonly found: string | null;
  readonly state: Said;
  /** What this browser complains of once what is missing before it is said; null: it is said. */
  readonly complaint: Failure | null;
  /** Whether `*` would do in its place. */
  readonly star: boolean;
}

/**
 * Each demand beside what is answered today. Played: that without it the action fails. What it does not fail without, and what forbids
 * nothing, is no row.
 */
export function* rowsOf(play: Play, given: Demands<Played>): Pausing<readonly Row[]> {
  const { demands, missing, stoppedBy } = given;
  const rows: Row[] = [];
  for (const demand of typeof stoppedBy === "string" ? [] : demands) {
    const complaint = missing.find((one) => one.demand === demand)?.complaint ?? null;
    const without = demands.filter((one) => one !== demand);
    const isNeeded =
      complaint !== null || !getsAsFar(yield* play((place, answered) => saying(place, without, answered)), stoppedBy);
    if (isNeeded) rows.push(yield* rowOf(play, given, demand, complaint));
  }
  return rows;
}

function* rowOf(play: Play, given: Demands<Played>, demand: Demand, complaint: Failure | null): Pausing<Row> {
  const answer = given.satisfied.asked.find(({ nth, of }) => nth === demand.nth && of === demand.of);
  const found = foundOf(demand, answer?.answered);
  const state: Said = complaint === null ? "said" : found === null ? "absent" : "wrong";
  return { demand, found, complaint, state, star: yield* starDoes(play, given, demand) };
}

/** All is said but this one thing, which is as the answers have it. */
export function asFound<P extends Played>(play: Play<P>, demands: readonly Demand[], demand: Demand): Pausing<P> {
  return play((place, answered) => sayingAsFound(place, demands, demand, answered));
}

const starred: ReadonlySet<Demand["says"]> = new Set(["origin", "method", "header"]);

function* starDoes(play: Play, { demands, stoppedBy }: Demands<Played>, demand: Demand): Pausing<boolean> {
  if (!starred.has(demand.says)) return false;
  const instead = demands.map((one) => (one === demand ? { ...one, value: "*" } : one));
  return getsAsFar(yield* play((place, answered) => saying(place, instead, answered)), stoppedBy);
}
