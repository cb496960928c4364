import fc from "fast-check";
import type { HostSpec, ScenarioInput } from "../../../src/scenario/schema.ts";
import { host } from "../hosts/ask.ts";

type Layer = NonNullable<ScenarioInput["hosts"][number]["layers"]>[number];
type Policy = Omit<Extract<Layer, { style: "policy" }>, "kind" | "style">;
type Raw = Omit<Extract<Layer, { style: "headers" }>, "kind" | "style">;

const policy = (of: Policy): Layer => ({ kind: "cors", style: "policy", ...of });
const raw = (of: Raw): Layer => ({ kind: "cors", style: "headers", ...of });
const shop = ["https://shop.example"];
const full = {
  origins: shop,
  methods: ["PUT", "DELETE"],
  headers: ["Content-Type", "X-Id"],
  maxAge: 600,
  expose: ["X-Total", "ETag"],
};

/** Policies that differ in kind; behind each a handler that answers by the path: `/200`, `/500`. */
const layers: Readonly<Record<string, readonly Layer[]>> = {
  "a list, with credentials": [policy({ ...full, credentials: true })],
  "several origins": [policy({ origins: [...shop, "https://admin.example:8443"] })],
  "any origin": [policy({ ...full, origins: "any" })],
  "any origin, with credentials": [policy({ origins: "any", credentials: true })],
  reflection: [policy({ origins: "reflect", credentials: true })],
  "reflection without Vary": [policy({ origins: "reflect", vary: false })],
  "sub-domains": [policy({ origins: [], rules: [{ test: "sub-domains-of", value: "https://example" }] })],
  "a careless ending": [policy({ origins: [], rules: [{ test: "ends", value: "shop.example" }] })],
  "a beginning": [policy({ origins: [], rules: [{ test: "begins", value: "https://shop" }] })],
  "a part": [policy({ origins: [], rules: [{ test: "contains", value: "shop." }] })],
  "a pattern": [policy({ origins: [], rules: [{ test: "matches", value: "^https://(?:shop|admin)\\.[a-z]{3,}$" }] })],
  "a pattern without regard to case": [
    policy({ origins: [], rules: [{ test: "matches", value: "(?i)^HTTPS://[^.]+\\.EXAMPLE$" }] }),
  ],
  "methods and headers said back": [policy({ origins: shop, methods: "echo", headers: "echo" })],
  "the first origin for strangers": [policy({ ...full, origins: [...shop, "https://b.example"], unknownOrigin: "first" })],
  "any for strangers": [policy({ ...full, unknownOrigin: "any" })],
  "strangers refused": [policy({ ...full, unknownOrigin: "refuse" })],
  "strangers refused, successes only": [policy({ ...full, unknownOrigin: "refuse", onStatuses: "success" })],
  "not on errors": [policy({ ...full, credentials: true, onStatuses: "success" })],
  "preflights passed on": [policy({ ...full, preflights: "pass" })],
  "preflights passed on, not on errors": [policy({ ...full, preflights: "pass", onStatuses: "success" })],
  "the own origin exempt": [policy({ ...full, ownOrigin: "exempt", unknownOrigin: "refuse" })],
  "headers written out": [
    raw({
      preflight: {
        status: 200,
        headers: [
          ["Access-Control-Allow-Origin", "*"],
          ["Access-Control-Allow-Methods", "PUT"],
        ],
      },
      actual: [
        ["Access-Control-Allow-Origin", "*"],
        ["Vary", "Origin"],
      ],
    }),
  ],
  "headers written out, preflights not answered": [raw({ actual: [["Access-Control-Allow-Origin", "https://shop.example"]] })],
  "headers written out on preflights too, not on errors": [
    raw({ actual: [["Access-Control-Allow-Origin", "https://shop.example"]], onPreflights: true, onStatuses: "success" }),
  ],
  "a preflight answered with an error": [
    raw({
      preflight: { status: 403, headers: [["Access-Control-Allow-Origin", "*"]] },
      actual: [["Access-Control-Allow-Origin", "*"]],
    }),
  ],
  "a header said twice": [
    raw({
      actual: [
        ["Access-Control-Allow-Origin", "*"],
        ["Access-Control-Allow-Origin", "https://shop.example"],
      ],
    }),
  ],
  "two layers": [
    policy({ ...full, preflights: "pass" }),
    raw({ preflight: { status: 204, headers: [] }, actual: [["Vary", "Cookie"]] }),
  ],
  "two layers that both answer": [policy({ ...full }), policy({ origins: "any", methods: ["PATCH"], expose: ["X-Two"] })],
  "values that mean something elsewhere": [
    raw({
      actual: [
        ["Access-Control-Expose-Headers", `"'$http_cookie \${x} \\ \\" ; } # \``],
        ["Access-Control-Allow-Origin", '*"; return 500; #'],
      ],
    }),
  ],
  "origins that mean something elsewhere": [
    policy({
      ...full,
      origins: [...shop, 'https://"; }', "$http_origin", "~^.*$", "default", "https://ad.in.example"],
      unknownOrigin: "omit",
    }),
  ],
};

/** What means something in one of the languages that are written, in any mixture. */
const piece = fc.constantFrom(
  '"',
  "'",
  "`",
  "\\",
  "$",
  "{",
  "}",
  ";",
  "#",
  "//",
  "*/",
  "|",
  "^",
  "(",
  "[",
  "~",
  ":",
  "\\x",
  "n",
  "cors",
  "https://a",
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
const test = fc.constantFrom("equals" as const, "begins" as const, "ends" as const, "contains" as const, "matches" as const);

const hostile = fc.record({
  origins: fc.array(text, { minLength: 1, maxLength: 3 }),
  rules: fc.array(fc.record({ test, value: text }), { maxLength: 2 }),
  methods: fc.array(text, { maxLength: 2 }),
  headers: fc.array(text, { maxLength: 2 }),
  expose: fc.array(text, { maxLength: 2 }),
  unknownOrigin: fc.constantFrom("omit" as const, "first" as const),
});

const hostileHosts = fc
  .sample(hostile, { seed: 7, numRuns: 12 })
  .map((of, i) => [`hostile text ${i + 1}`, [policy(of)]] as const);

export const policies: readonly (readonly [name: string, HostSpec])[] = [...Object.entries(layers), ...hostileHosts].map(
  ([name, list]) => [name, host([...list, behind()])],
);

function behind(): Layer {
  const methods = ["GET", "PUT", "OPTIONS"];
  return {
    kind: "handler",
    routes: [
      { path: "/500", methods, status: 500 },
      { path: "*", methods, status: 200 },
    ],
  };
}
