import type { Trace } from "../engine/trace/events.ts";
import type { Platform } from "../run/platform.ts";
import { type Carrier, CarrierLost, runInMemory, runOver } from "../run/run.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { GetState, SetState } from "./create-store.ts";
import type { Actions, Dependencies, WireTrouble } from "./state.ts";

/** The run of a scenario whose platform is at hand; an empty trace otherwise, until `performWhenReady` has made it. */
export function runOf(scenario: Scenario, { platformAtHand }: Pick<Dependencies, "platformAtHand">): Trace {
  const platform = platformAtHand(scenario);
  return platform ? runInMemory(scenario, platform) : { events: [], outcomes: [] };
}

/**
 * The run is made in memory at once, so the verdict never waits. Once the worker is up the same scenario is performed over it too:
 * that is what the browser's Network panel shows. Both leave the same trace (tests/property), so nothing jumps when it arrives.
 */
export function wireActions(set: SetState, get: GetState, dependencies: Dependencies): Pick<Actions, "wake"> {
  return {
    wake: async () => {
      if (get().wire.state !== "asleep") return;
      set({ wire: { state: "starting" } });
      try {
        carriers.set(get, await dependencies.connect());
        set({ wire: { state: "live" } });
        await perform(set, get, dependencies);
      } catch (error) {
        set({ wire: { state: "memory", why: trouble(error) } });
      }
    },
  };
}

/** One carrier a store; kept out of the state because it is not data. */
const carriers = new WeakMap<GetState, Carrier>();

/** Performs the present scenario over the service worker, if it is up. A worker that is lost leaves the run in memory standing. */
export async function perform(set: SetState, get: GetState, { platformFor }: Pick<Dependencies, "platformFor">): Promise<void> {
  const carrier = carriers.get(get);
  const { scenario, wire, stale } = get();
  if (!carrier || stale || (wire.state !== "live" && !(wire.state === "memory" && wire.why === "lost"))) return;
  try {
    const platform: Platform = await platformFor(scenario);
    const trace = await runOver(carrier, scenario, platform);
    if (get().scenario !== scenario) return;
    set(wire.state === "live" ? { trace } : { trace, wire: { state: "live" } });
  } catch (error) {
    if (get().scenario === scenario) set({ wire: { state: "memory", why: trouble(error) } });
  }
}

function trouble(error: unknown): WireTrouble {
  if (error instanceof CarrierLost) return "lost";
  return typeof navigator === "undefined" || !("serviceWorker" in navigator) ? "unsupported" : "blocked";
}
