import type { Pausing } from "../../run/slices.ts";
import type { Failure } from "../../trace/failures.ts";
import type { AnyStep } from "../../trace/steps.ts";
import { failureIn } from "../remedies/facts.ts";
import { gotIn } from "../remedies/outcome.ts";
import { amended, type Demand, demandIn, saying } from "./demand.ts";
import type { Asked, Play, Played } from "./play.ts";

/** All that answers have to say so that an action gets what it asked for. */
export interface Demands<P extends Played> {
  /** In the order in which this browser complains. */
  readonly demands: readonly Demand[];
  /** Those that answers do not say today, each with what the browser complains of once those before it are said. */
  readonly missing: readonly Missing[];
  /** The run in which all of it is said. */
  readonly satisfied: P;
  readonly stoppedBy: StoppedBy;
}

export interface Missing {
  readonly demand: Demand;
  readonly complaint: Failure;
}

/** What no answer could mend; null: with all that is demanded the action succeeds. `cached`: what is refused came out of a cache. */
export type StoppedBy = Failure | "waits" | "cached" | "too-many" | null;

/** More names than anybody lists. */
const most = 80;

/**
 * Plays an action against servers that say nothing, has them say what the browser complains of, and plays again, until it complains no
 * more. Then against the servers as they are, in the same way: so it is known what is missing today, and what of theirs forbids.
 */
export function* demandsOf<P extends Played>(play: Play<P>): Pausing<Demands<P>> {
  const silent = yield* complained(play, saying, []);
  if (typeof silent.stoppedBy === "string") return { ...silent, missing: [] };
  const known = silent.demands;
  const today = yield* complained(play, amended, known);
  const missing = today.demands.map((demand, i) => ({ demand, complaint: today.complaints[i] as Failure }));
  const demands = inOrder(
    known,
    missing.map(({ demand }) => demand),
  );
  const stoppedBy = silent.stoppedBy ?? today.stoppedBy;
  if (demands.length === known.length) return { demands, missing, stoppedBy, satisfied: silent.satisfied };
  return { demands, missing, stoppedBy, satisfied: yield* play((place, answered) => saying(place, demands, answered)) };
}

interface Complained<P extends Played> extends Omit<Demands<P>, "missing"> {
  /** One for each demand. */
  readonly complaints: readonly Failure[];
}

function* complained<P extends Played>(
  play: Play<P>,
  answering: typeof saying,
  known: readonly Demand[],
): Pausing<Complained<P>> {
  const demands: Demand[] = [];
  const complaints: Failure[] = [];
  for (;;) {
    const played = yield* play((place, answered) => answering(place, demands, answered));
    const end = (stoppedBy: StoppedBy) => ({ demands, complaints, satisfied: played, stoppedBy });
    if (passes(played)) return end(null);
    const failure = failureIn(played.outcome);
    if (failure === null) return end("waits");
    const asks = demandIn(failure);
    if (asks === null) return end(failure);
    const place = judgedIn(played);
    if (place === undefined) return end("cached");
    const { nth, of } = place;
    const demand: Demand = { nth, of, ...asks };
    // Said already, and complained of all the same: no answer mends it.
    if (demands.some((one) => isSame(one, demand))) return end(failure);
    if (demands.length >= most) return end("too-many");
    demands.push(known.find((one) => isSame(one, demand)) ?? demand);
    complaints.push(failure);
  }
}

export function isSame(one: Demand, other: Demand): boolean {
  return one.nth === other.nth && one.of === other.of && one.says === other.says && one.value === other.value;
}

/** All of them as they came, those that are missing in the order of complaint; what only forbids stands before what is complained of after it. */
function inOrder(known: readonly Demand[], missing: readonly Demand[]): readonly Demand[] {
  const left = [...missing];
  const placed = known.flatMap((demand): readonly Demand[] => {
    if (!missing.includes(demand)) return [demand];
    const next = left.findIndex((one) => known.includes(one));
    return left.splice(0, next + 1);
  });
  return [...placed, ...left];
}

/** Whether an action got what it asked for. */
export function passes({ outcome }: Pick<Played, "outcome">): boolean {
  return gotIn(outcome).how !== "fails" && failureIn(outcome) === null;
}

/** Whether it got as far as it does with all that is demanded: to the end, or to what no answer could mend. */
export function getsAsFar(played: Pick<Played, "outcome">, stoppedBy: StoppedBy): boolean {
  if (stoppedBy === null || typeof stoppedBy === "string") return passes(played);
  const failure = failureIn(played.outcome);
  return failure?.code === stoppedBy.code && missingIn(failure) === missingIn(stoppedBy);
}

/** Of several headers that a failure can be about, the one that is not there. */
function missingIn({ values }: Failure): string | null {
  return "missing" in values ? values.missing : null;
}

/** The answer that was refused; where there was none, the one that was waited for. Undefined: it came out of a cache. */
function judgedIn({ steps, asked }: Played): Asked | undefined {
  const step: AnyStep | undefined = steps.findLast(({ failure }) => failure !== undefined);
  if (step?.message !== undefined) return asked.find(({ message }) => message === step.message);
  return step?.name === "network-error" ? asked.at(-1) : undefined;
}
