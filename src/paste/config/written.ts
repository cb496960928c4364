import type { Layers } from "./config.ts";
import type { Conditions, Rules } from "./middleware.ts";

type Layer = Layers[number];
type Policy = Extract<Layer, { kind: "cors"; style: "policy" }>;

/** `known`: the Origin is found by one of these patterns. `success`: the answer is no error. */
export type Asked =
  | Conditions[number]
  | { readonly of: "known"; readonly patterns: readonly string[] }
  | { readonly of: "success" };

export interface Test {
  readonly asked: Asked;
  readonly holds: boolean;
}

/** A header that a configuration puts on answers; its value is a text, or what a header of the request says. */
export interface Put {
  readonly name: string;
  readonly value: string | { readonly of: string };
  readonly tests: readonly Test[];
  /** On errors too. */
  readonly always: boolean;
}

/** The server answers by itself. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly tests: readonly Test[];
}

const most = 60;

export const preflight: Test = { asked: { of: "preflight" }, holds: true };
const isPreflight = ({ asked }: Test) => asked.of === "preflight";
const isKnown = ({ asked }: Test) => asked.of === "known";

/** A test of OPTIONS is meant for preflights; what else makes one says nothing more. */
export function plainly(tests: readonly Test[]): readonly Test[] {
  const isAbout = ({ asked, holds }: Test) =>
    asked.of === "method" && asked.in.length === 1 && asked.in[0] === "OPTIONS" && holds;
  const some = tests.map((test) => (isAbout({ ...test, holds: true }) ? { ...preflight, holds: test.holds } : test));
  if (!some.some((test) => isPreflight(test) && test.holds)) return some;
  const saidBy = ({ asked, holds }: Test) =>
    holds && asked.of === "header" && asked.test === "present" && /^(?:origin|access-control-request-method)$/iu.test(asked.name);
  return [preflight, ...some.filter((test) => !(isPreflight(test) && test.holds) && !saidBy(test))];
}

/** Lines and answers as layers of a host: what the origin decides as a policy, the rest as it stands. */
export function layersOfLines(puts: readonly Put[], replies: readonly Reply[]): Layers {
  const groups = new Map<string, Put[]>();
  for (const put of puts.slice(0, 200)) {
    if (put.tests.some(({ asked, holds }) => asked.of === "success" && !holds)) continue;
    const always = put.always && !put.tests.some(({ asked }) => asked.of === "success");
    const tests = put.tests.filter(
      ({ asked }) => asked.of !== "success" && !(asked.of === "header" && isSaidBack(put.value, asked)),
    );
    const key = JSON.stringify([always, tests.filter((test) => !isPreflight(test) && !isKnown(test))]);
    groups.set(key, [...(groups.get(key) ?? []), { ...put, tests, always }]);
  }
  return [...[...groups.values()].flatMap(layersOfGroup), ...replies.slice(0, 6).map(answerOf)];
}

/** What is not asked for is not said back anyway. */
const isSaidBack = (value: Put["value"], asked: { readonly name: string; readonly test: string }) =>
  typeof value !== "string" && asked.test === "present" && asked.name.toLowerCase() === value.of.toLowerCase();

function answerOf({ status, body, tests }: Reply): Layer {
  return { kind: "answer", status, body: body.slice(0, 1000), ...conditions(tests) };
}

/** Tests as the two lists of a layer. */
function conditions(tests: readonly Test[]): { when: Conditions; unless: Conditions } {
  const asked = (holds: boolean) =>
    tests
      .filter((test) => test.holds === holds)
      .flatMap(({ asked }): Conditions => {
        if (asked.of === "success") return [];
        if (asked.of !== "known") return [asked];
        const patterns = holds ? [asked.patterns.map((one) => `(?:${one})`).join("|") || "^$"] : asked.patterns;
        return patterns.map((value) => ({ of: "header", name: "Origin", test: "matches", value: value.slice(0, 2000) }));
      });
  return { when: asked(true).slice(0, 8), unless: asked(false).slice(0, 8) };
}

const isNamed = (name: string) => (put: Put) => put.name.toLowerCase() === name;
const isOrigin = isNamed("access-control-allow-origin");

/** Lines with the same conditions, but for preflights and the origin. */
function layersOfGroup(group: readonly Put[]): Layers {
  const dynamic = group.find((put) => isOrigin(put) && typeof put.value !== "string");
  const echoing = group.some(({ value }) => typeof value !== "string");
  const leading =
    dynamic ?? (echoing ? group.find((put) => isOrigin(put) && put.value === "*" && !put.tests.some(isKnown)) : undefined);
  if (leading === undefined) return asTheyStand(group);
  const patterns = leading.tests.flatMap(({ asked }) => (asked.of === "known" ? [asked.patterns] : []))[0] ?? null;
  const isFor = ({ tests }: Put) =>
    tests
      .filter(isKnown)
      .every(({ asked, holds }) => holds && JSON.stringify(asked) === JSON.stringify({ of: "known", patterns }));
  const own = group.filter((put) => put !== leading && isFor(put) && !isOrigin(put));
  const otherwise = group.find((put) => isOrigin(put) && put.tests.some((test) => isKnown(test) && !test.holds));
  const made = policyOf(leading, own, patterns);
  const unknownOrigin =
    otherwise?.value === "*"
      ? ("any" as const)
      : otherwise !== undefined && otherwise.value === firstOf(made)
        ? ("first" as const)
        : ("omit" as const);
  const rest = group.filter((put) => put !== leading && !own.includes(put) && (put !== otherwise || unknownOrigin === "omit"));
  return [...asTheyStand(rest), { ...made, unknownOrigin }];
}

const firstOf = ({ origins }: Policy) => (Array.isArray(origins) ? origins[0] : undefined);

function policyOf(leading: Put, own: readonly Put[], patterns: readonly string[] | null): Policy {
  const value = (name: string) => own.find(isNamed(name))?.value;
  const list = (name: string) => {
    const given = value(name);
    return typeof given === "string" ? split(given) : [];
  };
  const echo = (name: string) => typeof value(name) === "object";
  const age = Number(value("access-control-max-age") ?? Number.NaN);
  const base = conditions(leading.tests.filter((test) => !isKnown(test)));
  return {
    ...{ kind: "cors", style: "policy", ...base, preflights: "pass" },
    ...(patterns === null ? { origins: leading.value === "*" ? ("any" as const) : ("reflect" as const) } : listed(patterns)),
    methods: echo("access-control-allow-methods") ? "echo" : list("access-control-allow-methods"),
    headers: echo("access-control-allow-headers") ? "echo" : list("access-control-allow-headers"),
    credentials: value("access-control-allow-credentials") === "true",
    expose: list("access-control-expose-headers"),
    maxAge: Number.isInteger(age) && age >= -1 && age <= 1_000_000_000 ? age : null,
    vary: own.some((put) => isNamed("vary")(put) && typeof put.value === "string" && /origin/iu.test(put.value)),
    onStatuses: leading.always ? "all" : "success",
  };
}

const split = (value: string): string[] =>
  value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .slice(0, most);

/** Patterns that are one origin, and the others. */
function listed(patterns: readonly string[]): { origins: string[]; rules: Rules } {
  const spelled = patterns.map((one) => /^\^((?:[\w:/@%-]|\\[^\w\s])+)\$$/u.exec(one)?.[1]?.replaceAll(/\\(.)/gu, "$1") ?? null);
  return {
    origins: spelled.filter((one) => one !== null).slice(0, most),
    rules: patterns
      .filter((_, i) => spelled[i] === null)
      .slice(0, 16)
      .map((value) => ({ test: "matches", value: value.slice(0, 2000) })),
  };
}

function asTheyStand(group: readonly Put[]): Layers {
  const byTests = new Map<string, Put[]>();
  for (const put of group) {
    const key = JSON.stringify(put.tests);
    byTests.set(key, [...(byTests.get(key) ?? []), put]);
  }
  return [...byTests.values()].flatMap((some): Layers => {
    const headers = some
      .filter(({ name, value }) => typeof value === "string" && name !== "" && value !== "")
      .slice(0, most)
      .map(({ name, value }): [string, string] => [name.slice(0, 256), String(value).slice(0, 8192)]);
    const [first] = some;
    if (headers.length === 0 || first === undefined) return [];
    const onPreflights = !first.tests.some((test) => isPreflight(test) && !test.holds);
    return [
      {
        kind: "cors",
        style: "headers",
        ...conditions(first.tests),
        actual: headers,
        onPreflights,
        onStatuses: first.always ? "all" : "success",
      },
    ];
  });
}
