import type { Layers } from "./config.ts";
import { anyOf, listOf, someOf } from "./name-patterns.ts";

type Layer = Layers[number];
type Policy = Extract<Layer, { kind: "cors"; style: "policy" }>;
export type Conditions = NonNullable<Policy["when"]>;
export type Rules = NonNullable<Policy["rules"]>;

/** What a CORS package does, in its own terms: they agree on what is allowed, and differ in what becomes of everything else. */
export interface Middleware {
  /** Requests that it is for. */
  readonly when?: Conditions;
  readonly origins: "any" | "reflect" | readonly string[];
  readonly rules?: Rules;
  readonly methods: "echo" | readonly string[];
  readonly headers: "echo" | readonly string[];
  readonly credentials: boolean;
  readonly expose: readonly string[];
  readonly maxAge: number | null;
  readonly vary?: boolean;
  readonly unknownOrigin?: Policy["unknownOrigin"];
  readonly ownOrigin?: Policy["ownOrigin"];
  /** A preflight that asks for a method or for headers that are not allowed. `says`: in its answer's permissions alone. */
  readonly more:
    | { readonly does: "says" }
    /** Answered with this status, and nothing of CORS. `headers`: where one of them is not allowed, or where none is. */
    | { readonly does: "refuses"; readonly status: number; readonly headers: "each" | "some" }
    /** Answered with this status, beside what is allowed. */
    | { readonly does: "warns"; readonly status: number };
  /** A request whose method is not on the list gets no headers, or is refused with this status. */
  readonly otherMethods?: "bare" | number;
}

const most = 60;
const isOf = (name: string, value: string | null): Conditions | null =>
  value === null ? null : [{ of: "header", name, test: "matches", value }];
const has = (name: string): Conditions[number] => ({ of: "header", name, test: "present", value: "" });
const preflight: Conditions[number] = { of: "preflight" };
const isOwn: Conditions[number] = { of: "header", name: "Origin", test: "own-origin", value: "" };
const [askedMethod, askedHeaders] = ["Access-Control-Request-Method", "Access-Control-Request-Headers"];

/** The layers of a host that do the same. */
export function layersOfMiddleware(of: Middleware): Layers {
  const when = of.when ?? [];
  const { more } = of;
  const refusals = more.does === "says" ? [] : tooMuch(of, when, more.status, more.does === "refuses" ? more.headers : "each");
  if (more.does === "warns")
    return [
      { ...policy(of), when, preflights: "pass" },
      ...strangers(of, when, more.status),
      ...refusals,
      answer(200, [...when, preflight]),
    ];
  return [...refusals, ...byMethod(of, when)];
}

function policy({
  origins,
  rules,
  methods,
  headers,
  credentials,
  expose,
  maxAge,
  vary,
  unknownOrigin,
  ownOrigin,
}: Middleware): Policy {
  return {
    ...{ kind: "cors", style: "policy", credentials },
    origins: typeof origins === "string" ? origins : origins.slice(0, most),
    rules: (rules ?? []).slice(0, 16),
    methods: methods === "echo" ? methods : methods.slice(0, most),
    headers: headers === "echo" ? headers : headers.slice(0, most),
    expose: expose.slice(0, most),
    maxAge,
    vary: vary ?? true,
    unknownOrigin: unknownOrigin ?? "omit",
    ownOrigin: ownOrigin ?? "checked",
  };
}

const answer = (status: number, when: Conditions, unless: Conditions = []): Layer => ({ kind: "answer", status, when, unless });

/** Answers to preflights that ask for more than is allowed. */
function tooMuch({ methods, headers, ownOrigin }: Middleware, when: Conditions, status: number, of: "each" | "some"): Layers {
  const asks = [...when, preflight];
  const own = ownOrigin === "exempt" ? [isOwn] : [];
  const method = methods === "echo" || methods.includes("*") ? null : isOf(askedMethod, anyOf(methods));
  const names = of === "each" ? listOf : someOf;
  const header = headers === "echo" || headers.includes("*") ? null : isOf(askedHeaders, names(headers));
  return [
    ...(method === null ? [] : [answer(status, asks, [...method, ...own])]),
    ...(header === null ? [] : [answer(status, [...asks, has(askedHeaders)], [...header, ...own])]),
  ];
}

/** An answer to preflights of origins that are not known. */
function strangers({ origins, rules }: Middleware, when: Conditions, status: number): Layers {
  if (typeof origins === "string") return [];
  const exact = origins.map((value): Conditions[number] => ({ of: "header", name: "Origin", test: "equals", value }));
  const patterns = (rules ?? []).flatMap(({ value }) => isOf("Origin", value) ?? []);
  const known = [...exact, ...patterns];
  // So many conditions a layer can have.
  return known.length > 8 ? [] : [answer(status, [...when, preflight], known)];
}

function byMethod(of: Middleware, when: Conditions): Layers {
  const { methods, otherMethods } = of;
  const all = methods === "echo" || methods.includes("*");
  if (otherMethods === undefined || all) return [{ ...policy(of), when }];
  const listed: Conditions[number] = { of: "method", in: [...new Set([...methods, "OPTIONS"])].slice(0, 16) };
  if (otherMethods === "bare") return [{ ...policy(of), when: [...when, listed] }];
  const own = of.ownOrigin === "exempt" ? [isOwn] : [];
  return [answer(otherMethods, [...when, has("Origin")], [listed, ...own]), { ...policy(of), when }];
}
