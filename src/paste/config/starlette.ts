import type { ConfigPiece } from "./config.ts";
import { callsIn, Options, pieceOf, Source } from "./given.ts";
import { layersOfMiddleware, type Middleware, type Rules } from "./middleware.ts";
import { wholly } from "./regular-expressions.ts";

const starts = /\badd_middleware\(\s*CORSMiddleware\s*,|\bCORSMiddleware\(|\bMiddleware\(\s*CORSMiddleware\s*,/gu;
const everyMethod = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
const alwaysAllowed = ["Accept", "Accept-Language", "Content-Language", "Content-Type"];

/** `CORSMiddleware` of FastAPI and Starlette. https://www.starlette.io/middleware/#corsmiddleware */
export function readStarlette(text: string): readonly ConfigPiece[] {
  if (!text.includes("CORSMiddleware")) return [];
  const source = new Source(text, "#");
  return callsIn(source, starts).map(({ entries, from, to, line }) => {
    const options = new Options(source, entries, line);
    const layers = policiesOf(options).flatMap(layersOfMiddleware);
    return pieceOf(source, "starlette", [from, to], layers, options.unread);
  });
}

function policiesOf(options: Options): readonly Middleware[] {
  const origins = options.list("allow_origins") ?? [];
  const pattern = options.get("allow_origin_regex");
  if (pattern !== undefined && pattern !== null && typeof pattern !== "string") options.pass("allow_origin_regex");
  const rules: Rules = typeof pattern === "string" ? wholly(pattern, () => options.pass("allow_origin_regex", pattern)) : [];
  const methods = options.list("allow_methods") ?? ["GET"];
  const headers = options.list("allow_headers") ?? [];
  const policy = {
    rules,
    origins,
    methods: methods.includes("*") ? everyMethod : methods,
    headers: headers.includes("*") ? ("echo" as const) : [...new Set([...alwaysAllowed, ...headers])],
    credentials: options.is("allow_credentials"),
    expose: options.list("expose_headers") ?? [],
    maxAge: options.get("max_age") === undefined ? 600 : options.number("max_age"),
    more: { does: "warns", status: 400 },
  } satisfies Middleware;
  if (!origins.includes("*")) return [policy];
  if (!policy.credentials) return cookieApart({ ...policy, origins: "any" });
  return cookieApart({ ...policy, origins: "reflect" });
}

/** A star for whoever sends no cookie; with one, and in preflights of a policy with credentials, the origin that asks. */
function cookieApart(policy: Middleware): readonly Middleware[] {
  const cookie = { of: "header" as const, name: "Cookie", test: "present" as const, value: "" };
  const none = { ...cookie, test: "absent" as const };
  if (policy.origins === "any")
    return [
      { ...policy, when: [none] },
      { ...policy, origins: "reflect", when: [cookie] },
    ];
  return [
    { ...policy, when: [cookie] },
    { ...policy, when: [none, { of: "preflight" }] },
    { ...policy, origins: "any", when: [none, { of: "method", in: everyMethod.filter((one) => one !== "OPTIONS") }] },
  ];
}
