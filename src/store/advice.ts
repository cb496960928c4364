import type { Advice } from "../judge/remedies/remedy.ts";
import { firstSlice, furtherSlices } from "../run/slices.ts";
import { applyEdit } from "../scenario/edits.ts";
import type { Trace } from "../trace/events.ts";
import { stopsOfAction } from "../trace/stops.ts";
import { changedItems } from "./changed.ts";
import type { Actions, Dependencies, GetState, SetState, State } from "./state.ts";

/** What the reader could do about a request that failed. What it takes is loaded when somebody asks. */
export function adviceActions(
  set: SetState,
  get: GetState,
  { worldFor, clock, later }: Pick<Dependencies, "worldFor" | "clock" | "later">,
): Pick<Actions, "attend" | "advise" | "applyRemedy"> {
  const known = new WeakMap<Trace, Map<number, Promise<Advice>>>();

  const search = async (action: number, trace: Trace): Promise<Advice> => {
    const { scenario } = get();
    const [startSearch, world] = await Promise.all([later.advice(), worldFor(scenario)]);
    const searching = startSearch(scenario, trace, action, world);
    const isOver = firstSlice(searching, clock) || (await furtherSlices(searching, clock, () => get().trace === trace));
    if (!isOver) throw new DOMException("The scenario is another one", "AbortError");
    return searching.result();
  };

  return {
    attend: () => set({ attended: true }),
    advise: (action) => {
      const { trace } = get();
      const ofTrace = known.get(trace) ?? new Map<number, Promise<Advice>>();
      known.set(trace, ofTrace);
      const advice = ofTrace.get(action) ?? search(action, trace);
      ofTrace.set(action, advice);
      // What could not be loaded is asked for again.
      advice.catch(() => ofTrace.delete(action));
      return advice;
    },
    applyRemedy: (remedy, action) => {
      const before = get().scenario;
      get().edit({ type: "replace", scenario: remedy.edits.reduce(applyEdit, before) });
      const { scenario: after, trace, stale } = get();
      set({ applied: { remedy, action, before, after } });
      set(whereChanged(get()));
      // To the end of the action that it is for, whatever else there is.
      if (!stale) get().seek(stopsOfAction(trace, action).last);
    },
  };
}

/** The tab, and the layer or the server, at which the first change is to be seen. */
function whereChanged(state: State): Partial<State> {
  const { applied, scenario } = state;
  const at = applied?.remedy.changes[0]?.at;
  if (at === undefined) return {};
  if ("action" in at) return { tab: "request" };
  if (!("host" in at)) return { tab: "browser" };
  const host = scenario.hosts[at.host]?.id;
  if (host === undefined) return { tab: "hosts" };
  const [layer] = changedItems(state, ["hosts", at.host, "layers"]);
  return {
    tab: "hosts",
    selection: layer === undefined ? { kind: "node", node: `host:${host}` } : { kind: "layer", host, layer },
  };
}
