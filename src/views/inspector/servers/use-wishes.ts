import { useMemo } from "react";
import { usePlayground } from "../../../store/hooks.ts";
import { type Wishes, wishesOf } from "./wishes.ts";

const none: Wishes = { origin: null, preflight: [], actual: [] };

export function useWishes(host: number): Wishes {
  const scenario = usePlayground((s) => s.scenario);
  const trace = usePlayground((s) => s.trace);
  const spec = scenario.hosts[host];
  return useMemo(() => (spec ? wishesOf(scenario, trace, spec) : none), [scenario, trace, spec]);
}
