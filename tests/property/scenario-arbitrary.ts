import fc from "fast-check";
import { parseScenario } from "../../src/scenario/parse.ts";
import { type Scenario, ScenarioSchema } from "../../src/scenario/schema.ts";

/**
 * Scenarios generated from the schema itself: whatever it lets through can occur, so a new field needs no new generator.
 * Sizes are kept small; limits have tests of their own.
 */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "GET",
    "https://shop.example",
    "https://api.shop.example/x?y#z",
    "*",
    "null",
    "Content-Type",
    "é€😀",
    "\ud800",
    "<b>",
  ),
);

function arbitrary(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case "string": {
      const form = requirement(schema, "regex");
      return form instanceof RegExp ? fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/u) : words;
    }
    case "number":
      return fc.integer({
        min: Number(requirement(schema, "min_value") ?? 0),
        max: Number(requirement(schema, "max_value") ?? 1e9),
      });
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constant(schema.literal);
    case "picklist":
      return fc.constantFrom(...(schema.options ?? []));
    case "nullable":
      return fc.option(arbitrary(schema.wrapped as Schema));
    case "optional":
      return arbitrary(schema.wrapped as Schema);
    case "tuple":
      return fc.tuple(...(schema.items ?? []).map(arbitrary));
    case "array":
      return fc.array(arbitrary(schema.item as Schema), {
        minLength: Number(requirement(schema, "min_length") ?? 0),
        maxLength: 3,
      });
    case "union":
    case "variant":
      return fc.oneof(...(schema.options ?? []).map((option) => arbitrary(option as Schema)));
    case "strict_object": {
      const entries = Object.entries(schema.entries ?? {});
      const optional = entries.filter(([, entry]) => entry.type === "optional");
      return fc.record(Object.fromEntries(entries.map(([key, entry]) => [key, arbitrary(entry)])), {
        requiredKeys: entries.map(([key]) => key).filter((key) => !optional.some(([name]) => name === key)),
      });
    }
    case "unknown":
      return fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown);
    default:
      throw new Error(`no generator for ${schema.type}`);
  }
}

function requirement(schema: Schema, type: string): unknown {
  return schema.pipe?.find((action) => action.type === type)?.requirement;
}

type Loose = {
  pages: { id: string }[];
  hosts: { id: string; origins: string[] }[];
  actions: { kind: string; page?: string }[];
};

/** Any scenario that parseScenario accepts, with some defaults left out before parsing. */
export const scenarios: fc.Arbitrary<Scenario> = arbitrary(ScenarioSchema as unknown as Schema).map((raw) => {
  const loose = structuredClone(raw) as Loose;
  loose.pages.forEach((page, i) => {
    page.id = `page-${i}`;
  });
  loose.hosts.forEach((host, i) => {
    host.id = `host-${i}`;
    host.origins = host.origins.map((origin, n) => (n === 0 ? `https://host-${i}.example` : `${i}-${origin}`));
  });
  loose.actions = loose.actions.filter((action) => action.kind === "client" || loose.pages.length > 0);
  loose.actions.forEach((action, i) => {
    if (action.kind !== "client") action.page = `page-${i % loose.pages.length}`;
  });
  const parsed = parseScenario(loose);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
});
