import type { Scenario } from "../../scenario/schema.ts";
import type { NodeId, Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";

/** Who takes part in an action, from the page outwards: pages and clients, the browser, proxies, servers. */
export function lifelinesOf(scenario: Scenario, trace: Trace, action: number): readonly NodeId[] {
  const involved = new Set<NodeId>();
  for (const event of eventsOf(trace, action)) {
    if (event.type === "action") involved.add(event.by);
    if (event.type === "request") {
      involved.add(event.from);
      if (event.to !== null) involved.add(event.to);
    }
  }
  const spec = scenario.actions[action];
  if (spec && spec.kind !== "client") involved.add("browser");
  const rank = (id: NodeId): number => {
    if (id === "browser") return 1;
    if (!id.startsWith("host:")) return 0;
    return scenario.hosts.find((host) => `host:${host.id}` === id)?.role === "proxy" ? 2 : 3;
  };
  return [...involved].sort((a, b) => rank(a) - rank(b));
}
