import type { World } from "../run/world.ts";
import type { Scenario } from "../scenario/schema.ts";
import { type Finding, type Severity, severityOf } from "./finding.ts";
import { lineRules } from "./rules/header-lines.ts";
import { listRules } from "./rules/lists.ts";
import { orderRules } from "./rules/order.ts";
import { originRules } from "./rules/origins.ts";

const rules = [...originRules, ...lineRules, ...orderRules, ...listRules];

const order: readonly Severity[] = ["high", "medium", "low"];

/** What is wrong with a host, by index, whether or not somebody asks: the worst first. */
export function lint(scenario: Scenario, host: number, world: World): readonly Finding[] {
  const spec = scenario.hosts[host];
  if (!spec) return [];
  const found = rules.flatMap((rule) => rule({ scenario, host, spec, world }));
  return found.toSorted((a, b) => order.indexOf(severityOf(a)) - order.indexOf(severityOf(b)));
}
