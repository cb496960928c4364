import type { Literal } from "../request/literal.ts";
import type { ConfigPiece } from "./config.ts";
import { callsIn, mostPieces, Options, pieceOf, Source } from "./given.ts";
import { layersOfMiddleware, type Middleware, type Rules } from "./middleware.ts";
import { withStars } from "./name-patterns.ts";

type Entries = [string, Literal][];
type Span = readonly [from: number, to: number, line: number];

/** `@CrossOrigin(…)`, `addMapping(…).allowedOrigins(…)` and `CorsConfiguration` of Spring. https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html */
export function readSpring(text: string): readonly ConfigPiece[] {
  if (!/@CrossOrigin\b|\baddMapping\(|\bCorsConfiguration\b/u.test(text)) return [];
  const source = new Source(text, "//");
  return [...annotations(source), ...mappings(source), ...configurations(source)].slice(0, mostPieces);
}

function piece(source: Source, entries: Entries, [from, to, line]: Span, when: Middleware["when"] = []): ConfigPiece {
  const options = new Options(source, entries, line);
  const middleware = policyOf(options, when);
  // At the first request with an Origin it throws.
  const layers =
    middleware === null
      ? [{ kind: "answer" as const, status: 500, when: [...when, originIsThere] }]
      : layersOfMiddleware(middleware);
  return pieceOf(source, "spring", [from, to], layers, options.unread);
}

const originIsThere = { of: "header" as const, name: "Origin", test: "present" as const, value: "" };

/** Everything, to GET, HEAD and POST. */
const permitted: Entries = [
  ["AllowedOrigins", ["*"]],
  ["AllowedMethods", ["GET", "HEAD", "POST"]],
  ["AllowedHeaders", ["*"]],
  ["MaxAge", 1800],
];

/** The methods of an annotation are those of what it stands at, which is not read: any. */
function annotations(source: Source): readonly ConfigPiece[] {
  const names: Readonly<Record<string, string>> = {
    ...{ origins: "AllowedOrigins", value: "AllowedOrigins", originPatterns: "AllowedOriginPatterns", methods: "AllowedMethods" },
    ...{
      allowedHeaders: "AllowedHeaders",
      exposedHeaders: "ExposedHeaders",
      allowCredentials: "AllowCredentials",
      maxAge: "MaxAge",
    },
  };
  return callsIn(source, /@CrossOrigin\b\s*(?:\(|(?=\s))/gu).map(({ entries, positional, match, from, to, line }) => {
    const isBare = !match[0].endsWith("(");
    const given: Entries = isBare
      ? []
      : [
          ...(positional[0] === undefined ? [] : [["AllowedOrigins", positional[0]] as [string, Literal]]),
          ...entries.flatMap(([name, value]): Entries => (Object.hasOwn(names, name) ? [[names[name] ?? "", value]] : [])),
        ];
    const end = isBare ? from + match[0].trimEnd().length : to;
    return piece(
      source,
      [...permitted.filter(([name]) => name !== "AllowedMethods"), ["AllowedMethods", ["*"]], ...given],
      [from, end, line],
    );
  });
}

/** `registry.addMapping("/api/**").allowedOrigins("…").allowedMethods("…")` */
function mappings(source: Source): readonly ConfigPiece[] {
  const found: ConfigPiece[] = [];
  const starts = callsIn(source, /\.addMapping\(/gu);
  for (const { positional, from, to, line } of starts) {
    const given: Entries = [];
    let end = to;
    for (let links = 0; links < 20; links++) {
      const next = /^\s*\.(allowed|exposed|allow|max)(\w+)\(/u.exec(source.text.slice(end, end + 300));
      if (!next) break;
      const call = source.reader(end + next[0].length).arguments();
      const [verb = "", rest = ""] = [next[1], next[2]];
      const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${rest}`;
      given.push([name, name === "AllowCredentials" || name === "MaxAge" ? (call.positional[0] ?? null) : flat(call.positional)]);
      end = Math.max(call.to, end + next[0].length);
    }
    found.push(piece(source, [...permitted, ...given], [from + 1, end, line], pathOf(positional[0])));
  }
  return found;
}

/** `new CorsConfiguration()` and what is set of it behind. */
function configurations(source: Source): readonly ConfigPiece[] {
  const start = /\bnew CorsConfiguration\(\)/u.exec(source.text);
  if (!start) return [];
  const given: Entries = [];
  let [end, line] = [start.index + start[0].length, 1];
  for (const call of callsInRow(source, /\.(set|add|apply)(\w+)\(/gu, end)) {
    const [, verb, rest = ""] = call.match;
    if (verb === "apply") {
      if (rest === "PermitDefaultValues") given.unshift(...permitted);
      continue;
    }
    const value = call.positional[0];
    if (value === undefined || !/^(?:Allow|Exposed|Max)/u.test(rest)) continue;
    if (verb === "set") given.push([rest, value]);
    else {
      const plural = /s$/u.test(rest) ? rest : `${rest}s`;
      const before = given.findLast(([name]) => name === plural)?.[1];
      given.push([plural, flat([before ?? [], value])]);
    }
    end = Math.max(end, call.to);
  }
  line = source.text.slice(0, start.index).split("\n").length;
  const path = /\.registerCorsConfiguration\(\s*"([^"\n]{1,200})"/u.exec(source.text)?.[1];
  return [piece(source, given, [start.index, end, line], pathOf(path))];
}

function* callsInRow(source: Source, starts: RegExp, from: number) {
  let done = from;
  let count = 0;
  for (const match of source.text.matchAll(starts)) {
    if (match.index < done || count >= 60) continue;
    count++;
    const { positional, to } = source.reader(match.index + match[0].length).arguments();
    done = Math.max(to, match.index + 1);
    yield { match, positional, to: done };
  }
}

const flat = (list: readonly Literal[]): Literal => list.flatMap((one) => (Array.isArray(one) ? (one as Literal[]) : [one]));

/** `/api/**` */
function pathOf(given: Literal | undefined): NonNullable<Middleware["when"]> {
  if (typeof given !== "string" || given === "/**" || given === "*") return [];
  if (!given.includes("*")) return [{ of: "path", test: "equals", value: given.slice(0, 2000) }];
  return [{ of: "path", test: "begins", value: given.slice(0, given.indexOf("*")).replace(/\/$/u, "").slice(0, 2000) }];
}

/** `List.of(…)`, `Arrays.asList(…)`, `RequestMethod.PUT`, `HttpMethod.PUT.name()`, `CorsConfiguration.ALL`. */
function item(of: Literal): readonly string[] | null {
  if (typeof of !== "object" || of === null || !("type" in of)) return null;
  if (of.type === "call" && /(?:^|\.)(?:of|asList|singletonList|unmodifiableList)$/u.test(of.name))
    return of.args.flatMap((one) => (typeof one === "string" ? [one] : (item(one) ?? [])));
  const name = of.type === "call" ? of.name : of.type === "unknown" ? of.text : "";
  if (/^(?:CorsConfiguration\.)?ALL$/u.test(name)) return ["*"];
  const method =
    /^(?:(?:RequestMethod|HttpMethod)\.)?(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)(?:\.name|\.toString)?$/u.exec(name)?.[1];
  if (method !== undefined) return [method];
  const header = /^HttpHeaders\.([A-Z_]+)$/u.exec(name)?.[1];
  return header === undefined ? null : [header.toLowerCase().replaceAll("_", "-")];
}

/** null: it does not accept this. */
function policyOf(options: Options, when: NonNullable<Middleware["when"]>): Middleware | null {
  const given = options.get("AllowCredentials");
  const credentials = given === true || given === "true";
  if (given !== undefined && !credentials && given !== false && given !== "false" && given !== "")
    options.pass("allowCredentials");
  const patterns = options.list("AllowedOriginPatterns", item);
  const named = options.list("AllowedOrigins", item) ?? [];
  // The default star goes where patterns are given.
  const isDefault = patterns !== undefined && options.all.filter(([name]) => name === "AllowedOrigins").length < 2;
  const origins = isDefault ? named.filter((one) => one !== "*") : named;
  if (origins.includes("*") && credentials) return null;
  const isAny = origins.includes("*");
  const any = patterns?.includes("*") ?? false;
  const methods = options.list("AllowedMethods", item) ?? ["GET", "HEAD"];
  const headers = options.list("AllowedHeaders", item) ?? [];
  const rules = (patterns ?? []).flatMap((one): Rules => {
    const value = one.includes("*") ? withStars(one.replace(/:\[\*\]$/u, ":*")) : null;
    if (one.includes("*") && value === null) options.pass("allowedOriginPatterns", one);
    return value === null ? [] : [{ test: "matches", value }];
  });
  return {
    when,
    ...(isAny
      ? { origins: "any" }
      : any
        ? { origins: "reflect" }
        : { origins: [...origins, ...(patterns ?? []).filter((one) => !one.includes("*"))], rules }),
    methods: methods.includes("*") ? "echo" : methods,
    headers: headers.includes("*") ? "echo" : headers,
    credentials,
    expose: options.list("ExposedHeaders", item) ?? [],
    maxAge: options.number("MaxAge"),
    unknownOrigin: "refuse",
    ownOrigin: "exempt",
    more: { does: "refuses", status: 403, headers: "some" },
    otherMethods: 403,
  };
}
