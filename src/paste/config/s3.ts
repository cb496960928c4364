import type { Layers } from "./config.ts";
import { type Conditions, layersOfMiddleware, type Middleware, type Rules } from "./middleware.ts";
import { anyOf, listOf, withStars } from "./name-patterns.ts";

export interface S3Rule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly expose: readonly string[];
  readonly maxAge: number | null;
}

const mostRules = 4;
const preflight: Conditions[number] = { of: "preflight" };
const header = (name: string, value: string): Conditions[number] => ({ of: "header", name, test: "matches", value });

/**
 * The first rule counts that has the origin, the method and every header that is asked for; of it all is said, and where there is none
 * nothing is, with 403 for a preflight. https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function s3Layers(given: readonly S3Rule[]): Layers {
  const rules = given.slice(0, mostRules);
  const isAlone = rules.length === 1;
  const preflights = rules.flatMap((rule) => {
    const asks = [preflight, ...(isAlone ? [] : fromOneOf(rule)), ...methodsOf(rule)];
    const names = rule.headers.includes("*") ? null : listOf(rule.headers);
    const some: Conditions[] =
      names === null
        ? [asks]
        : [
            [...asks, { of: "header", name: asked, test: "absent", value: "" }],
            [...asks, header(asked, names)],
          ];
    return some.flatMap((when) => layersOfMiddleware({ ...policyOf(rule), when, headers: "echo" }));
  });
  const refusal = { kind: "answer" as const, status: 403, when: [preflight] };
  const actual = rules.flatMap((rule, i): Layers => {
    const [before] = rules.slice(0, i).filter((one) => one.methods.some((name) => rule.methods.includes(name)));
    const shared = rule.methods.filter((name) => before?.methods.includes(name));
    const own = rule.methods.filter((name) => !shared.includes(name));
    const unless = [preflight, ...(before ? fromOneOf(before) : [])];
    return [
      ...layersFor(rule, own, isAlone, [preflight]),
      // A star before it has been answered already.
      ...(before?.origins.includes("*") ? [] : layersFor(rule, shared, isAlone, unless)),
    ];
  });
  return [...preflights.slice(0, 5), refusal, ...actual.slice(0, 4)];
}

const asked = "Access-Control-Request-Headers";

function layersFor(rule: S3Rule, methods: readonly string[], isAlone: boolean, unless: Conditions): Layers {
  if (methods.length === 0) return [];
  const when: Conditions = [{ of: "method", in: methods.slice(0, 16) }, ...(isAlone ? [] : fromOneOf(rule))];
  return layersOfMiddleware({ ...policyOf(rule), when }).map((layer) => ({ ...layer, unless }));
}

function methodsOf({ methods }: S3Rule): Conditions {
  const value = anyOf(methods);
  return value === null ? [] : [header("Access-Control-Request-Method", value)];
}

/** One star stands for anything. */
function starred({ origins }: S3Rule): Rules {
  return origins
    .filter((one) => one.includes("*") && one !== "*")
    .flatMap((one): Rules => {
      const value = withStars(one);
      return value === null ? [] : [{ test: "matches", value }];
    });
}

function fromOneOf(rule: S3Rule): Conditions {
  if (rule.origins.includes("*")) return [];
  const exact = rule.origins.filter((one) => !one.includes("*"));
  const patterns = [...(exact.length > 0 ? [anyOf(exact)] : []), ...starred(rule).map(({ value }) => value)];
  const [only] = patterns;
  if (patterns.length === 1 && only != null) return [header("Origin", only)];
  return [
    header(
      "Origin",
      patterns
        .filter((one) => one !== null)
        .map((one) => `(?:${one})`)
        .join("|")
        .slice(0, 2000),
    ),
  ];
}

function policyOf(rule: S3Rule): Middleware {
  const isAny = rule.origins.includes("*");
  return {
    origins: isAny ? "any" : rule.origins.filter((one) => !one.includes("*")),
    rules: isAny ? [] : starred(rule),
    methods: rule.methods,
    headers: rule.headers,
    credentials: !isAny,
    expose: rule.expose,
    maxAge: rule.maxAge,
    more: { does: "says" },
  };
}
