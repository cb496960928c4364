import type { Knobs } from "../engine/model/knobs.ts";
import type { WireRequest, WireResult } from "../http/messages.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Trace, TraceEvent } from "../trace/events.ts";
import type { Carrier } from "../transport/carrier.ts";
import type { RunPart } from "./exchange.ts";
import { runActions } from "./run-actions.ts";
import { startRun } from "./run-under-way.ts";
import { setUp } from "./setup.ts";
import type { World } from "./world.ts";

export type { Trace } from "../trace/events.ts";
export { type Carrier, CarrierLost } from "../transport/carrier.ts";
export { type RunUnderWay, startRun } from "./run-under-way.ts";

/** Plays a scenario at once and without I/O, however long it takes. Never throws. `knobs`: other rules than those of the scenario's profile. */
export function runInMemory(scenario: Scenario, world: World, knobs?: Knobs): Trace {
  const run = startRun(scenario, world, { knobs });
  run.advance();
  return run.trace;
}

/**
 * Plays a scenario over a carrier: every message, a proxy's own too, really travels. Leaves the same trace as runInMemory.
 * Rejects with CarrierLost where the carrier breaks, and with the signal's reason once nobody wants the trace any more.
 * `knobs`: other rules than those of the scenario's profile. `pauseIfDue`: where a run must not hold the thread between two messages for long, see pauseWhenDue in slices.ts.
 */
export async function runOver(
  carrier: Carrier,
  scenario: Scenario,
  world: World,
  {
    signal,
    pauseIfDue = () => undefined,
    knobs,
  }: {
    readonly signal?: AbortSignal;
    readonly pauseIfDue?: () => Promise<void> | undefined;
    readonly knobs?: Knobs | undefined;
  } = {},
): Promise<Trace> {
  const events: TraceEvent[] = [];
  const outcomes = await driveOver({ carrier, signal, pauseIfDue }, runActions(setUp(scenario, world, knobs)), events);
  return { events, outcomes };
}

interface Way {
  readonly carrier: Carrier;
  readonly signal: AbortSignal | undefined;
  /** Called after each event. A promise: the thread has been held for long enough. */
  readonly pauseIfDue: () => Promise<void> | undefined;
}

async function driveOver<T>(way: Way, part: RunPart<T>, events: TraceEvent[]): Promise<T> {
  const { carrier, signal, pauseIfDue } = way;
  let result: WireResult | undefined;
  for (;;) {
    const next = part.next(result);
    if (next.done) return next.value;
    if (next.value.type === "carry") {
      const { request, answer } = next.value;
      signal?.throwIfAborted();
      result = await carrier.carry(request, (arrived: WireRequest) => driveOver(way, answer(arrived), events), signal);
      signal?.throwIfAborted();
    } else {
      events.push(next.value);
      result = undefined;
      const pause = pauseIfDue();
      if (pause) {
        await pause;
        signal?.throwIfAborted();
      }
    }
  }
}
