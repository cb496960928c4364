import * as v from "valibot";
import { crossCheck } from "./cross-check.ts";
import { ActionSchema, HostSchema, PageSchema, type Scenario, ScenarioSchema } from "./schema.ts";

/** Parts that have been found sound. An edit makes new ones of those that it touches, and of no others. */
const sound = new WeakSet<object>();

/**
 * Whether what edits have made of a scenario still is one; any value may have been put into a field.
 * Says what parseScenario says, and looks only at the parts that are new to it.
 */
export function isScenario(scenario: Scenario): boolean {
  const { pages, hosts, actions, ...rest } = scenario;
  return (
    v.is(ScenarioSchema, { ...rest, pages: [], hosts: [], actions: [] }) &&
    areSound(pages, ScenarioSchema.entries.pages, PageSchema) &&
    areSound(hosts, ScenarioSchema.entries.hosts, HostSchema) &&
    areSound(actions, ScenarioSchema.entries.actions, ActionSchema) &&
    crossCheck(scenario).length === 0
  );
}

interface List {
  readonly pipe: readonly [unknown, { readonly requirement: number }];
}

/** `list`: the schema of the whole list, of which only the length is asked here. */
function areSound(parts: unknown, list: List, part: v.GenericSchema): boolean {
  if (!Array.isArray(parts) || parts.length > list.pipe[1].requirement) return false;
  return parts.every((one: unknown) => {
    if (typeof one !== "object" || one === null) return false;
    if (sound.has(one)) return true;
    const is = v.is(part, one);
    if (is) sound.add(one);
    return is;
  });
}
