import type { Literal } from "../request/literal.ts";
import type { ConfigPiece, ServerName } from "./config.ts";
import { callsIn, mostPieces, Options, pieceOf, Source } from "./given.ts";
import { layersOfMiddleware, type Middleware, type Rules } from "./middleware.ts";
import { withStars } from "./name-patterns.ts";

const structs = /(?<![\w.])cors\.(Options|Config)\s*\{/gu;
const ready = /(?<![\w.])cors\.(Default|AllowAll)\(/gu;

/** `cors.Options{…}` of rs/cors and chi, and `cors.Config{…}` of jub0bs/cors. https://pkg.go.dev/github.com/rs/cors#Options */
export function readGo(text: string): readonly ConfigPiece[] {
  if (!text.includes("cors.")) return [];
  const source = new Source(text, "//");
  const braces = callsIn(source, structs, "}");
  const calls = callsIn(source, ready);
  return [...braces, ...calls].slice(0, mostPieces).flatMap(({ entries, from, to, line, match }) => {
    const options = new Options(source, entries, line);
    const name = match[1] ?? "";
    // gin-contrib/cors has a Config of its own.
    const made = name === "Config" ? (options.get("AllowOrigins") === undefined ? strict(options) : null) : loose(options, name);
    if (made === null) return [];
    const server: ServerName = match[0].includes("Config") ? "jub0bs-cors" : "rs-cors";
    return [pieceOf(source, server, [from, to], layersOfMiddleware(made), options.unread)];
  });
}

/** `http.MethodPut` */
const method = (item: Literal) => {
  const text = typeof item === "object" && item !== null && "text" in item ? item.text : "";
  return /^http\.Method\w+$/u.test(text) ? [text.slice("http.Method".length).toUpperCase()] : null;
};

const upper = (list: readonly string[]) => list.map((one) => one.toUpperCase());

function starred(origins: readonly string[], options: Options, star: string): { origins: readonly string[]; rules: Rules } {
  const rules = origins
    .filter((one) => one.includes("*"))
    .flatMap((one): Rules => {
      const value = withStars(one, star);
      if (value === null) options.pass("AllowedOrigins", one);
      return value === null ? [] : [{ test: "matches", value }];
    });
  return { origins: origins.filter((one) => !one.includes("*")), rules };
}

function loose(options: Options, name: string): Middleware {
  const all = name === "AllowAll";
  for (const one of ["AllowOriginFunc", "AllowOriginRequestFunc", "AllowOriginVaryRequestFunc"]) {
    if (options.get(one) !== undefined) options.pass(one);
  }
  const isAsked = options.unread.length > 0;
  const origins = (options.list("AllowedOrigins") ?? []).map((one) => one.toLowerCase());
  const methods = upper(options.list("AllowedMethods", method) ?? []);
  const headers = options.list("AllowedHeaders") ?? [];
  const isAny = origins.includes("*") || (origins.length === 0 && !isAsked);
  return {
    ...(isAny ? { origins: "any" } : starred(origins, options, ".*")),
    methods: methods.length > 0 ? methods : all ? ["HEAD", "GET", "POST", "PUT", "PATCH", "DELETE"] : ["GET", "POST", "HEAD"],
    headers:
      all || headers.includes("*")
        ? "echo"
        : headers.length > 0
          ? [...headers, "Origin"]
          : ["Origin", "Accept", "Content-Type", "X-Requested-With"],
    credentials: options.is("AllowCredentials"),
    expose: options.list("ExposedHeaders") ?? [],
    maxAge: options.number("MaxAge") || null,
    more: { does: "refuses", status: 200, headers: "each" },
    otherMethods: "bare",
  };
}

/** https://pkg.go.dev/github.com/jub0bs/cors#Config */
function strict(options: Options): Middleware {
  const origins = (options.list("Origins") ?? []).map((one) => one.toLowerCase());
  const methods = upper(options.list("Methods", method) ?? []);
  const headers = options.list("RequestHeaders") ?? [];
  const credentials = options.is("Credentialed");
  return {
    ...(origins.includes("*") ? { origins: "any" } : starred(origins, options, "[^/:]+")),
    methods: methods.includes("*") ? (credentials ? "echo" : ["*"]) : ["GET", "HEAD", "POST", ...methods],
    headers: headers.includes("*") && credentials ? "echo" : headers,
    credentials,
    expose: options.list("ResponseHeaders") ?? [],
    maxAge: options.number("MaxAgeInSeconds"),
    more: { does: "refuses", status: 403, headers: "each" },
  };
}
