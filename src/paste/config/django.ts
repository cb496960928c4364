import { patternProblem } from "../../patterns/match.ts";
import type { Literal } from "../request/literal.ts";
import { placer } from "../source.ts";
import type { ConfigPiece } from "./config.ts";
import { Options, pieceOf, Source } from "./given.ts";
import { layersOfMiddleware, type Middleware } from "./middleware.ts";
import { fromTheStart } from "./regular-expressions.ts";

const setting = /^[ \t]*(CORS_[A-Z_]{3,40})[ \t]*(?::[^=\n]{1,60})?=[ \t]*/gmu;
const mostSettings = 40;
const defaultMethods = ["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT"];
const defaultHeaders = ["accept", "authorization", "content-type", "user-agent", "x-csrftoken", "x-requested-with"];

/** Settings of django-cors-headers. https://github.com/adamchainz/django-cors-headers#configuration */
export function readDjango(text: string): readonly ConfigPiece[] {
  const source = new Source(text, "#");
  const entries: [string, Literal][] = [];
  const span = { from: text.length, to: 0 };
  for (const match of text.matchAll(setting)) {
    if (match.index < span.to || entries.length >= mostSettings) continue;
    const reader = source.reader(match.index + match[0].length);
    entries.push([match[1] ?? "", reader.value()]);
    span.from = Math.min(span.from, match.index);
    span.to = Math.max(span.to, reader.to, match.index + match[0].length);
  }
  if (!entries.some(([name]) => /ORIGIN|METHODS|HEADERS|CREDENTIALS/u.test(name))) return [];
  const options = new Options(source, entries, placer(text)(span.from, span.to).line);
  const layers = layersOfMiddleware(policyOf(options));
  return [pieceOf(source, "django", [span.from, span.to], layers, options.unread)];
}

function policyOf(options: Options): Middleware {
  const either = (name: string, older: string) => (options.get(name) === undefined ? older : name);
  const credentials = options.is("CORS_ALLOW_CREDENTIALS");
  const all = options.is(either("CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL"));
  const patterns = either("CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ORIGIN_REGEX_WHITELIST");
  const age = options.get("CORS_PREFLIGHT_MAX_AGE") === undefined ? 86_400 : options.number("CORS_PREFLIGHT_MAX_AGE");
  return {
    when: pathOf(options),
    origins: all
      ? credentials
        ? "reflect"
        : "any"
      : (options.list(either("CORS_ALLOWED_ORIGINS", "CORS_ORIGIN_WHITELIST")) ?? []),
    rules: all
      ? []
      : (options.list(patterns, compiled) ?? []).flatMap((one) => fromTheStart(one, () => options.pass(patterns, one))),
    methods: options.list("CORS_ALLOW_METHODS", standing("default_methods", defaultMethods)) ?? defaultMethods,
    headers: options.list("CORS_ALLOW_HEADERS", standing("default_headers", defaultHeaders)) ?? defaultHeaders,
    credentials,
    expose: options.list("CORS_EXPOSE_HEADERS") ?? [],
    maxAge: age === 0 ? null : age,
    more: { does: "says" },
  };
}

const compiled = (item: Literal) =>
  typeof item === "object" && item !== null && "name" in item && item.name === "re.compile" && typeof item.args[0] === "string"
    ? [item.args[0]]
    : null;

/** `*default_headers`, `list(default_headers)`: the package's own. */
const standing = (name: string, list: readonly string[]) => (item: Literal) => {
  if (typeof item !== "object" || item === null || !("type" in item)) return null;
  const [inner] = item.type === "call" ? item.args : [item];
  const text = typeof inner === "object" && inner !== null && "text" in inner ? inner.text : "";
  return text === name || text.endsWith(`.${name}`) ? list : null;
};

function pathOf(options: Options): NonNullable<Middleware["when"]> {
  const given = options.get("CORS_URLS_REGEX");
  if (given === undefined) return [];
  const value = typeof given === "string" ? `^(?:${given})` : "";
  if (value !== "" && value.length <= 2000 && patternProblem(value) === null) return [{ of: "path", test: "matches", value }];
  options.pass("CORS_URLS_REGEX");
  return [];
}
