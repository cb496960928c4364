import type { Proven } from "../lint/proven.ts";
import { firstSlice, furtherSlices } from "../run/slices.ts";
import type { Trace } from "../trace/events.ts";
import type { Actions, Dependencies, GetState } from "./state.ts";

/** What is wrong with a host. What it takes is loaded when somebody looks. */
export function lintActions(
  get: GetState,
  { worldFor, clock, later }: Pick<Dependencies, "worldFor" | "clock" | "later">,
): Pick<Actions, "lint"> {
  const known = new WeakMap<Trace, Map<number, Promise<readonly Proven[]>>>();

  const find = async (host: number, trace: Trace): Promise<readonly Proven[]> => {
    const { scenario } = get();
    const [startLint, world] = await Promise.all([later.lint(), worldFor(scenario)]);
    const linting = startLint(scenario, trace, host, world);
    if (firstSlice(linting, clock) || (await furtherSlices(linting, clock, () => get().trace === trace))) return linting.result();
    throw new DOMException("The scenario is another one", "AbortError");
  };

  return {
    lint: (host) => {
      const { trace } = get();
      const ofTrace = known.get(trace) ?? new Map<number, Promise<readonly Proven[]>>();
      known.set(trace, ofTrace);
      const found = ofTrace.get(host) ?? find(host, trace);
      ofTrace.set(host, found);
      found.catch(() => ofTrace.delete(host));
      return found;
    },
  };
}
