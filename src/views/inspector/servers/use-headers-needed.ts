import { useMemo } from "react";
import { usePlayground } from "../../../store/hooks.ts";
import { type HeadersNeeded, headersNeeded } from "./headers-needed.ts";

const none: HeadersNeeded = { origin: null, preflight: [], actual: [] };

export function useHeadersNeeded(host: number): HeadersNeeded {
  const scenario = usePlayground((s) => s.scenario);
  const trace = usePlayground((s) => s.trace);
  const spec = scenario.hosts[host];
  return useMemo(() => (spec ? headersNeeded(scenario, trace, spec) : none), [scenario, trace, spec]);
}
