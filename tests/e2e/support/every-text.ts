import { parseScenario } from "../../../src/scenario/parse.ts";
import { type Scenario, ScenarioSchema } from "../../../src/scenario/schema.ts";

/** Turns what follows round, hides in a word, opens an isolate and does not close it, rings a bell. */
export const marker = "\u202eevil\u200b\u2066\u00ad\u0007";

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

/** One value of a schema with the marker in every text; of alternatives all of them, where a list has room for them. */
function marked(schema: Schema, key: string): unknown {
  switch (schema.type) {
    // A field that is kept unread.
    case "unknown":
      return textFor(key);
    case "string":
      return schema.pipe?.some(({ type }) => type === "regex") ? "id" : textFor(key);
    case "number":
      return Number(schema.pipe?.find(({ type }) => type === "min_value")?.requirement ?? 0);
    case "boolean":
      return false;
    case "literal":
      return schema.literal;
    case "picklist":
      return schema.options?.[0];
    case "nullable":
    case "optional":
      return marked(schema.wrapped as Schema, key);
    case "tuple":
      return (schema.items ?? []).map((item) => marked(item, key));
    case "array":
      // A condition that never holds keeps a layer from doing anything; `unless` has the same texts.
      return key === "when" ? [] : all(schema.item as Schema, key);
    case "union":
    case "variant":
      return marked(schema.options?.at(-1) as Schema, key);
    case "strict_object":
      return Object.fromEntries(Object.entries(schema.entries ?? {}).map(([name, entry]) => [name, marked(entry, name)]));
    default:
      throw new Error(`no text for ${schema.type}`);
  }
}

/** Every alternative of a list's items, those within an alternative too. */
function all(schema: Schema, key: string): unknown[] {
  const options = schema.type === "variant" ? (schema.options as Schema[]) : [schema];
  return options.flatMap((option) => (option.type === "variant" ? all(option, key) : [marked(option, key)]));
}

/** Texts in which an address has to be stay one, so that the scenario does something. */
function textFor(key: string): string {
  if (key === "url" || key === "location") return `https://api.example/${key}?${marker}`;
  if (key === "origins" || key === "upstreams") return `https://all.example/${marker}`;
  return `${key} ${marker}`;
}

/** A scenario made from the schema itself, so that no field is forgotten: each holds the marker, and much of it can be played. */
export function everyText(): Scenario {
  const made = marked(ScenarioSchema as unknown as Schema, "") as Scenario;
  const parsed = parseScenario({
    ...made,
    browser: { ...made.browser, profile: "chromium" },
    hosts: [
      {
        ...{ id: "api", name: `API ${marker}`, origins: ["https://api.example", `https://other.example/${marker}`] },
        layers: [
          {
            kind: "cors",
            style: "headers",
            actual: [
              ["Access-Control-Allow-Origin", "*"],
              [`X-A${marker}`, marker],
            ],
          },
          {
            kind: "handler",
            routes: [{ headers: [["X-B", marker]], cookies: [`a${marker}=${marker}`], body: `a\n${marker}`, effect: marker }],
          },
        ],
      },
      { ...made.hosts[0], id: "all", origins: ["https://all.example", `https://more.example/${marker}`] },
    ],
    actions: [
      { kind: "fetch", page: "id", url: `https://api.example/${marker}` },
      { kind: "fetch", page: "id", url: "https://all.example/", credentials: "include" },
      { kind: "client", client: `curl ${marker}`, url: `https://api.example/${marker}`, headers: [["X-C", marker]] },
      // The lab refuses it, and names it.
      { kind: "iframe", page: "id", url: `data:,${marker}` },
      ...made.actions,
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
