import type { Fixes, Requiring } from "../judge/requirements/requirements.ts";
import { firstSlice, furtherSlices, type Sliced } from "../run/slices.ts";
import { applyEdit, type Edit } from "../scenario/edits.ts";
import type { Trace } from "../trace/events.ts";
import { stopsOfAction } from "../trace/stops.ts";
import type { Actions, Dependencies, GetState, Required, SetState } from "./state.ts";

/** What answers must say for an action. What it takes is loaded when somebody asks. */
export function requirementActions(
  set: SetState,
  get: GetState,
  { worldFor, clock, later }: Pick<Dependencies, "worldFor" | "clock" | "later">,
): Pick<Actions, "require" | "haveSaid"> {
  const known = new WeakMap<Trace, Map<number, Promise<Required | null>>>();

  /** For as long as the trace stands. */
  const toTheEnd = async <T>(work: Sliced<T>, trace: Trace): Promise<T> => {
    if (firstSlice(work, clock) || (await furtherSlices(work, clock, () => get().trace === trace))) return work.result();
    throw new DOMException("The scenario is another one", "AbortError");
  };

  const find = async (action: number, trace: Trace): Promise<Required | null> => {
    const { scenario } = get();
    const [requiring, world] = await Promise.all([later.requirements(), worldFor(scenario)]);
    const required: Requiring | null = requiring(scenario, trace, action, world);
    if (required === null) return null;
    const list = await toTheEnd(required.list, trace);
    let fixes: Promise<Fixes> | undefined;
    return { action, list, fixes: () => (fixes ??= clock.pause().then(() => toTheEnd(required.fixes(), trace))) };
  };

  return {
    require: (action) => {
      const { trace } = get();
      const ofTrace = known.get(trace) ?? new Map<number, Promise<Required | null>>();
      known.set(trace, ofTrace);
      const required = ofTrace.get(action) ?? find(action, trace);
      ofTrace.set(action, required);
      // What could not be loaded is asked for again.
      required.catch(() => ofTrace.delete(action));
      return required;
    },
    haveSaid: (edits: readonly Edit[], action) => {
      get().edit({ type: "replace", scenario: edits.reduce(applyEdit, get().scenario) });
      const { trace, stale } = get();
      if (!stale) get().seek(stopsOfAction(trace, action).last);
      set({ applied: null });
    },
  };
}
