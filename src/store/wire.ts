import { PartMissing } from "../parts/missing.ts";
import { weightOf } from "../run/budget.ts";
import { type Carrier, CarrierLost, runOver } from "../run/run.ts";
import { pauseWhenDue } from "../run/slices.ts";
import type { Outcome, Trace } from "../trace/events.ts";
import type { Actions, Dependencies, GetState, SetState, WireTrouble } from "./state.ts";

/**
 * More messages than this, or heavier ones altogether, are not sent over the worker: each takes some milliseconds, all of them stand
 * beside the run in memory until the last has come, and nobody reads so many in a Network panel.
 */
export const mostCarried = { messages: 1500, bytes: 6_000_000 };

/**
 * The run is made in memory at once, so the verdict never waits. Once the worker is up the same scenario is performed over it too:
 * that is what the browser's Network panel shows. Both leave the same trace (tests/property), so nothing jumps when it arrives.
 */
export function wireActions(
  set: SetState,
  get: GetState,
  { connect, worldFor, clock }: Dependencies,
): Pick<Actions, "wake" | "perform"> {
  let carrier: Carrier | null = null;
  /** Ends the run under way: its messages would mix with those of the next. */
  let current = new AbortController();

  return {
    wake: async () => {
      if (get().wire.state !== "asleep") return;
      set({ wire: { state: "starting" } });
      try {
        carrier = await connect();
      } catch (error) {
        return set({ wire: { state: "memory", why: connectTrouble(error) } });
      }
      set({ wire: { state: "live" } });
      await get().perform();
    },
    perform: async () => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      const { scenario, stale, trace: inMemory } = get();
      if (!carrier || stale) return;
      if (isTooMuch(inMemory)) return set({ wire: { state: "memory", why: "too-many" } });
      try {
        const world = await worldFor(scenario);
        const trace = await runOver(carrier, scenario, world, { signal, pauseIfDue: pauseWhenDue(clock) });
        if (!signal.aborted && get().scenario === scenario) set({ trace, wire: { state: "live" } });
      } catch (error) {
        if (signal.aborted) return;
        // A worker that is lost leaves the run in memory standing; the next run tries it again.
        set({ wire: { state: "memory", why: "lost" } });
        if (!(error instanceof CarrierLost || error instanceof PartMissing)) throw error;
      }
    },
  };
}

/** The carrier says why it could not start (transport/service-worker); a chunk that could not be loaded says nothing. */
function connectTrouble(error: unknown): WireTrouble {
  const reason = error instanceof Error && "reason" in error ? error.reason : null;
  return reason === "unsupported" ? "unsupported" : "blocked";
}

/** A run that was cut short, or stopped by the reader, would go on over the worker where it has ended in memory. */
function isTooMuch({ events, outcomes }: Trace): boolean {
  if (outcomes.some(isCutShort)) return true;
  let messages = 0;
  let bytes = 0;
  for (const event of events) {
    if (event.type !== "request" && event.type !== "response") continue;
    if (event.type === "request") messages += 1;
    bytes += weightOf(event);
  }
  return messages > mostCarried.messages || bytes > mostCarried.bytes;
}

function isCutShort(outcome: Outcome): boolean {
  if (outcome.kind === "client") return "failure" in outcome.result && outcome.result.failure === "limit";
  return outcome.kind === "error" && outcome.failure.code === "RUN_LIMIT";
}
