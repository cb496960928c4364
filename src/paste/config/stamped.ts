import type { Layers } from "./config.ts";

/** A header that a server puts on its answers. */
export interface StampedHeader {
  readonly name: string;
  readonly value: string;
  /** Whether on errors too. */
  readonly always: boolean;
}

interface Stamp {
  readonly headers: readonly StampedHeader[];
  /** What variables in a value stand for. */
  readonly origins: ReadonlyMap<string, readonly string[] | "reflect">;
  /** The status with which preflights are answered; null: they are not answered here. */
  readonly preflight: number | null;
  readonly only: "preflights" | "others" | "all";
  /** null: for all methods. */
  readonly methods: readonly string[] | null;
}

const most = 60;

/** Headers as layers of a host: as they stand, or as a policy where the origin is looked up. */
export function layersOf({ headers, origins, preflight, only, methods }: Stamp): Layers {
  if (only === "preflights" && preflight === null) return [];
  const when = [
    ...(methods === null ? [] : [{ of: "method" as const, in: [...methods].slice(0, 16) }]),
    ...(only === "preflights" ? [{ of: "preflight" as const }] : []),
  ];
  const unless = only === "others" ? [{ of: "preflight" as const }] : [];
  if (preflight !== null) {
    const looked = variableIn(headers, origins);
    if (looked) return [{ ...policy(headers, looked, when, unless), preflights: "answer" as const }];
    return [{ kind: "cors", style: "headers", when, preflight: { status: preflight, headers: pairs(headers) }, actual: [] }];
  }
  if (headers.length === 0) return [];
  const looked = variableIn(headers, origins);
  if (looked) return [{ ...policy(headers, looked, when, unless), preflights: "pass" as const }];
  return [true, false].flatMap((always): Layers => {
    const some = headers.filter((one) => one.always === always);
    if (some.length === 0) return [];
    const onStatuses = always ? "all" : "success";
    return [{ kind: "cors", style: "headers", when, unless, actual: pairs(some), onPreflights: only === "all", onStatuses }];
  });
}

/** A value with a variable that is not known here cannot be told. */
const pairs = (headers: readonly StampedHeader[]) =>
  headers
    .filter(({ name, value }) => !value.includes("$") && name !== "" && value !== "")
    .slice(0, most)
    .map(({ name, value }): [string, string] => [name.slice(0, 256), value.slice(0, 8192)]);

function variableIn(headers: readonly StampedHeader[], origins: Stamp["origins"]) {
  const value = headers.find(({ name }) => /^access-control-allow-origin$/iu.test(name))?.value.replace(/^\$\{(.*)\}$/u, "$$$1");
  return value === undefined ? undefined : origins.get(value);
}

type Conditions = NonNullable<Extract<Layers[number], { kind: "cors" }>["when"]>;

function policy(headers: readonly StampedHeader[], origins: readonly string[] | "reflect", when: Conditions, unless: Conditions) {
  const value = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? "";
  const list = (name: string) =>
    value(name)
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "" && !one.includes("$"))
      .slice(0, most);
  const age = Number.parseInt(value("access-control-max-age"), 10);
  return {
    kind: "cors" as const,
    style: "policy" as const,
    when,
    unless,
    origins: origins === "reflect" ? origins : [...origins],
    methods: list("access-control-allow-methods"),
    headers: /\$http_access_control_request_headers/u.test(value("access-control-allow-headers"))
      ? ("echo" as const)
      : list("access-control-allow-headers"),
    credentials: value("access-control-allow-credentials") === "true",
    expose: list("access-control-expose-headers"),
    maxAge: Number.isInteger(age) && age >= -1 && age <= 1_000_000_000 ? age : null,
    vary: /origin/iu.test(value("vary")),
    onStatuses: headers.every(({ always }) => always) ? ("all" as const) : ("success" as const),
  };
}
