import type { Random, Weighted } from "../../../src/practice/random.ts";
import type { LayerSpec, ScenarioInput } from "../../../src/scenario/schema.ts";

export type LayerInput = NonNullable<ScenarioInput["hosts"][number]["layers"]>[number];
type CorsInput = Extract<LayerInput, { kind: "cors" }>;
type HeaderLine = [name: string, value: string];

/** What the requests that may come to a host need of its CORS layer. */
export interface Needs {
  /** As the page's Origin header will say. */
  readonly origin: string;
  readonly methods: readonly string[];
  /** Those that script sets, as written. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
}

/** Right in about half of all cases; else one thing in it is wrong, as it goes wrong in life. */
export function corsLayer(random: Random, needs: Needs): CorsInput {
  return random.chance(30) ? byPolicy(random, needs) : byHeaders(random, needs);
}

function byPolicy(random: Random, needs: Needs): CorsInput {
  return {
    kind: "cors",
    style: "policy",
    origins: random.weighted<"any" | "reflect" | string[]>([
      [needs.credentials ? 1 : 3, "any"],
      [4, "reflect"],
      [3, [needs.origin]],
      [2, ["https://partner.example", needs.origin]],
      [2, ["https://partner.example"]],
    ]),
    methods: random.weighted<string[]>([
      [8, [...needs.methods]],
      [1, ["*"]],
      [1, []],
    ]),
    headers: random
      .weighted<string[]>([
        [8, [...needs.headers]],
        [1, ["*"]],
        [1, []],
      ])
      .filter(isToken),
    credentials: random.chance(needs.credentials ? 80 : 30),
    maxAge: maxAge(random),
    expose: random.pick([[], ["X-Total"], ["*"]]),
    vary: random.chance(80),
    unknownOrigin: random.pick(["omit", "first", "refuse"]),
  };
}

/** The four answers of a CORS layer, each as header lines. */
interface Written {
  readonly allowOrigin: HeaderLine[];
  readonly allowCredentials: HeaderLine[];
  readonly allowMethods: HeaderLine[];
  readonly allowHeaders: HeaderLine[];
  readonly status: LayerSpecStatus;
}
type LayerSpecStatus = NonNullable<Extract<LayerSpec, { style: "headers" }>["preflight"]>["status"];

function byHeaders(random: Random, needs: Needs): CorsInput {
  const right = good(needs);
  const answer: Written = random.chance(45) ? { ...right, ...mistake(random, needs) } : right;
  const shared = [...answer.allowOrigin, ...answer.allowCredentials];
  const seconds = random.weighted<HeaderLine[]>([
    [5, []],
    [4, ageLine("600")],
    [1, ageLine("0")],
    [1, ageLine("-1")],
    [1, ageLine("soon")],
    [1, ageLine("600, 600")],
  ]);
  const onlyOnPreflight = random.chance(8);
  const onlyOnActual = random.chance(6);
  const preflight = {
    status: answer.status,
    headers: [...(onlyOnActual ? [] : shared), ...answer.allowMethods, ...answer.allowHeaders, ...seconds],
  };
  const expose: HeaderLine[] = random.pick([
    [],
    [["Access-Control-Expose-Headers", random.pick(["X-Total", "*", "x-total, etag"])]],
  ]);
  const redirect: HeaderLine[] = answer.status >= 300 && answer.status < 400 ? [["Location", "/moved"]] : [];
  return {
    kind: "cors",
    style: "headers",
    preflight: random.chance(5) ? null : { ...preflight, headers: [...preflight.headers, ...redirect] },
    actual: [...(onlyOnPreflight ? [] : shared), ...expose],
  };
}

function good({ origin, methods, headers, credentials }: Needs): Written {
  const names = [...new Set(headers.map((name) => name.toLowerCase()))].filter(isToken);
  return {
    allowOrigin: [["Access-Control-Allow-Origin", credentials ? origin : origin === "null" ? "*" : origin]],
    allowCredentials: credentials ? [["Access-Control-Allow-Credentials", "true"]] : [],
    allowMethods: methods.length > 0 ? [["Access-Control-Allow-Methods", [...new Set(methods)].filter(isToken).join(", ")]] : [],
    allowHeaders: names.length > 0 ? [["Access-Control-Allow-Headers", ["content-type", ...names].join(", ")]] : [],
    status: 204,
  };
}

type Mistake = (needs: Needs, random: Random) => Partial<Written>;

const allowOrigin = (...values: string[]): Partial<Written> => ({
  allowOrigin: values.map((value): HeaderLine => ["Access-Control-Allow-Origin", value]),
});
const allowCredentials = (value: string): Partial<Written> => ({
  allowCredentials: [["Access-Control-Allow-Credentials", value]],
});
const allowMethods = (value: string): Partial<Written> => ({ allowMethods: [["Access-Control-Allow-Methods", value]] });
const allowHeaders = (value: string): Partial<Written> => ({ allowHeaders: [["Access-Control-Allow-Headers", value]] });

function mistake(random: Random, needs: Needs): Partial<Written> {
  const preflighted = needs.headers.length > 0 || needs.methods.some((method) => !/^(?:GET|HEAD|POST)$/u.test(method));
  return random.weighted(preflighted && random.chance(55) ? preflightMistakes : mistakes)(needs, random);
}

/** Some are none to some browsers: that is what is to be found out. */
const mistakes: Weighted<Mistake> = [
  [5, () => allowOrigin()],
  [5, () => allowOrigin("*")],
  [2, () => allowOrigin("null")],
  [3, () => allowOrigin("https://partner.example")],
  [2, ({ origin }) => allowOrigin(`${origin}/`)],
  [2, ({ origin }) => allowOrigin(origin.toUpperCase())],
  [2, ({ origin }) => allowOrigin(origin.replace(/^https?:\/\//u, ""))],
  [2, ({ origin }) => allowOrigin(origin, origin)],
  [2, ({ origin }) => allowOrigin("*", origin)],
  [2, ({ origin }) => allowOrigin(`${origin}, https://partner.example`)],
  [1, ({ origin }) => allowOrigin(`${origin} https://partner.example`)],
  [1, () => allowOrigin("")],
  [4, () => ({ allowCredentials: [] })],
  [2, (_needs, random) => allowCredentials(random.pick(["True", "TRUE", "false", "1", "true, true", " true "]))],
];

/** Of the answer to a preflight alone. */
const preflightMistakes: Weighted<Mistake> = [
  [3, () => ({ allowMethods: [] })],
  [2, () => allowMethods("*")],
  [2, ({ methods }) => allowMethods(methods.join(", ").toLowerCase())],
  [3, () => allowMethods("GET, POST")],
  [3, (_needs, random) => allowMethods(random.pick(["PUT POST", "PUT;DELETE", '"PUT"', ",PUT,,DELETE,"]))],
  [4, () => ({ allowHeaders: [] })],
  [3, () => allowHeaders("*")],
  [1, () => allowHeaders("*, authorization")],
  [1, ({ headers }) => allowHeaders(headers.filter(isToken).join(",").toUpperCase())],
  [2, () => allowHeaders("x-other")],
  [3, (_needs, random) => allowHeaders(random.pick(["x-a content-type", "x-a;", "x-a,,content-type", "x-a: 1"]))],
  [2, () => ({ status: 200 })],
  [4, (_needs, random) => ({ status: random.pick([400, 401, 403, 404, 405, 500, 503]) })],
  [3, (_needs, random) => ({ status: random.pick([301, 302, 307, 308]) })],
  [1, () => ({ status: 299 })],
  [1, () => ({ status: 304 })],
];

function maxAge(random: Random): number | null {
  return random.weighted([
    [4, null],
    [4, 600],
    [1, 0],
    [1, -1],
  ]);
}

function ageLine(seconds: string): HeaderLine[] {
  return [["Access-Control-Max-Age", seconds]];
}

function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/u.test(text);
}
