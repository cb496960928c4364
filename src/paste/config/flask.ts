import { patternProblem } from "../../patterns/match.ts";
import { isObject, type Literal } from "../request/literal.ts";
import type { ConfigPiece } from "./config.ts";
import { callsIn, isList, Options, pieceOf, Source } from "./given.ts";
import { layersOfMiddleware, type Middleware, type Rules } from "./middleware.ts";
import { fromTheStart } from "./regular-expressions.ts";

const starts = /(?<![\w.])(?:CORS|cross_origin)\(/gu;
const everyMethod = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"];
const isPattern = /[*\\\]?$^[()]/u;

/** `CORS(app, …)` and `@cross_origin(…)` of Flask-CORS. https://corydolphin.com/flask-cors/ */
export function readFlask(text: string): readonly ConfigPiece[] {
  if (!/\bflask_cors\b|(?<![\w.])CORS\(\s*\w+\s*[,)]|@cross_origin/u.test(text)) return [];
  const source = new Source(text, "#");
  return callsIn(source, starts).map(({ entries, from, to, line }) => {
    const options = new Options(source, entries, line);
    const policies = perResource(source, options).flatMap(layersOfMiddleware);
    return pieceOf(source, "flask", [from, to], policies, options.unread);
  });
}

/** `resources`: one path, several, or a dictionary with options of their own. */
function perResource(source: Source, options: Options): readonly Middleware[] {
  const resources = options.get("resources");
  if (resources === undefined) return [policyOf(options, [])];
  if (isObject(resources))
    return resources.entries.slice(0, 3).map(([path, own]) => {
      const inner = new Options(source, [...options.all, ...(isObject(own) ? own.entries : [])], options.line);
      const policy = policyOf(inner, pathOf(path, options));
      options.unread.push(...inner.unread);
      return policy;
    });
  const paths = (isList(resources) ? resources : [resources]).filter((one): one is string => typeof one === "string");
  if (paths.length === 0) options.pass("resources");
  return paths.slice(0, 3).map((path) => policyOf(options, pathOf(path, options)));
}

function pathOf(path: string, options: Options): NonNullable<Middleware["when"]> {
  if (path === "*" || path === "/*" || path === "/.*") return [];
  if (!isPattern.test(path)) return [{ of: "path", test: "equals", value: path.slice(0, 2000) }];
  const value = `^(?:${path})`;
  if (value.length > 2000 || patternProblem(value) !== null) {
    options.pass("resources", path);
    return [];
  }
  return [{ of: "path", test: "matches", value }];
}

function policyOf(options: Options, when: NonNullable<Middleware["when"]>): Middleware {
  const compiled = (item: Literal) =>
    typeof item === "object" && item !== null && "name" in item && item.name === "re.compile" && typeof item.args[0] === "string"
      ? [`(?:${item.args[0]})`]
      : null;
  const origins = options.list("origins", compiled) ?? ["*"];
  const any = origins.some((one) => one === "*" || one === ".*");
  const rules: Rules = any
    ? []
    : origins.filter((one) => isPattern.test(one)).flatMap((one) => fromTheStart(one, () => options.pass("origins", one), true));
  const headers = options.list("allow_headers") ?? ["*"];
  const age = options.get("max_age");
  return {
    when,
    rules,
    origins: any ? (options.is("send_wildcard") ? "any" : "reflect") : origins.filter((one) => !isPattern.test(one)),
    methods: split(options.list("methods")) ?? everyMethod,
    headers: headers.includes("*") ? "echo" : (split(headers) ?? []),
    credentials: options.is("supports_credentials"),
    expose: split(options.list("expose_headers")) ?? [],
    maxAge: typeof age === "string" && /^\d{1,9}$/u.test(age) ? Number(age) : options.number("max_age"),
    vary: options.get("vary_header") !== false,
    more: { does: "says" },
  };
}

const split = (list: readonly string[] | undefined): readonly string[] | undefined =>
  list?.flatMap((one) => one.split(",").map((part) => part.trim())).filter((one) => one !== "");
