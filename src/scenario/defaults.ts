import * as v from "valibot";
import { equalJson } from "./equal.ts";
import { type Scenario, type ScenarioInput, ScenarioSchema } from "./schema.ts";

/**
 * Both directions follow the schema itself: a field that gets a default there is left out here when it equals that default,
 * and no list of fields has to be kept.
 */

/** Every default filled in. Throws a ValiError where `input` is no scenario: for content we wrote ourselves; everything else goes through parseScenario. */
export function withDefaults(input: ScenarioInput): Scenario {
  return v.parse(ScenarioSchema, input);
}

/** What differs from the defaults, and what has none. */
export function withoutDefaults(scenario: Scenario): ScenarioInput {
  return strip(ScenarioSchema as unknown as Schema, scenario) as ScenarioInput;
}

/** The parts of a valibot schema that decide what is a default. */
type Schema = {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly key?: string;
  readonly literal?: unknown;
};

function strip(schema: Schema, value: unknown): unknown {
  switch (schema.type) {
    case "optional":
      return strip(schema.wrapped as Schema, value);
    case "nullable":
      return value === null ? null : strip(schema.wrapped as Schema, value);
    case "array":
      return (value as unknown[]).map((item) => strip(schema.item as Schema, item));
    case "strict_object":
      return stripObject(schema, value as Record<string, unknown>);
    case "variant": {
      const option = (schema.options ?? []).find((candidate) => discriminates(candidate, schema.key ?? "", value));
      return option ? strip(option, value) : value;
    }
    default:
      // Strings, numbers, tuples of them, picklists, unions of such: nothing inside has a default of its own.
      return value;
  }
}

function stripObject(schema: Schema, value: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(schema.entries ?? {})) {
    const given = value[key];
    if (given === undefined) continue;
    if (entry.type === "optional" && equalJson(given, v.getDefault(entry as never))) continue;
    out[key] = strip(entry, given);
  }
  return out;
}

/** Is `value` of this option of a variant? An option may be a variant itself (the two styles of the cors layer). */
function discriminates(option: Schema, key: string, value: unknown): boolean {
  if (option.type === "variant") return (option.options ?? []).some((inner) => discriminates(inner, key, value));
  return option.entries?.[key]?.literal === (value as Record<string, unknown>)[key];
}
