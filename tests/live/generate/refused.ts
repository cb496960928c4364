import { browserNames } from "../../../scripts/browsers.mjs";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";

/**
 * Left out: what an HTTP cache keeps of a response that script does not get. Whether its body had come when it was refused is a matter
 * of milliseconds. Where that would count, nothing is to be kept.
 */
export function withoutKeepingRefusals(scenario: Scenario): Scenario {
  return refusesWhatIsAskedForAgain(scenario) ? { ...scenario, hosts: scenario.hosts.map(withoutCaching) } : scenario;
}

function refusesWhatIsAskedForAgain(scenario: Scenario): boolean {
  const { actions } = scenario;
  const isAskedAgain = (index: number) => actions.slice(index + 1).some(({ url }) => url === actions[index]?.url);
  if (!actions.some((_action, index) => isAskedAgain(index))) return false;
  return browserNames.some((profile) => {
    const { outcomes } = runInMemory({ ...scenario, browser: { ...scenario.browser, profile } }, publicSuffixList);
    return outcomes.some(({ kind }, index) => kind === "error" && isAskedAgain(index));
  });
}

function withoutCaching(host: Scenario["hosts"][number]): Scenario["hosts"][number] {
  const layers = host.layers.map((layer) => {
    if (layer.kind !== "handler") return layer;
    const routes = layer.routes.map((route) => ({ ...route, headers: route.headers.filter(([name]) => !keeps.has(name)) }));
    return { ...layer, routes };
  });
  return { ...host, layers };
}

const keeps: ReadonlySet<string> = new Set(["Cache-Control", "ETag"]);
