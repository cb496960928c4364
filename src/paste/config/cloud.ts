import { entry, isObject, type Literal, LiteralReader } from "../request/literal.ts";
import { lineFinder } from "../source.ts";
import type { ConfigPiece } from "./config.ts";
import { Options, pieceOf, Source } from "./given.ts";
import { layersOfMiddleware } from "./middleware.ts";
import { type S3Rule, s3Layers } from "./s3.ts";

/** A rule of S3's JSON; `CorsConfiguration` of API Gateway, in the spellings of its console, its templates and its OpenAPI. */
const key =
  /(?:"|\b)(AllowedOrigins|AllowedMethods|AllowOrigins|allowOrigins|AllowMethods|allowMethods)"?\s{0,20}:\s{0,20}\[\s{0,200}["']/gu;
const mostKeys = 4;

/** CORS rules of S3, in JSON and XML, and of HTTP APIs of API Gateway. https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html */
export function readCloud(text: string): readonly ConfigPiece[] {
  const xml = readXml(text);
  if (xml.length > 0) return xml;
  const found: ConfigPiece[] = [];
  let done = 0;
  let seen = 0;
  for (const match of text.matchAll(key)) {
    if (match.index < done || seen >= mostKeys) continue;
    seen++;
    const isS3 = (match[1] ?? "").startsWith("Allowed");
    const from = opening(text, match.index, done, isS3);
    if (from === -1) continue;
    const reader = new LiteralReader(text, from);
    const value = reader.value();
    done = Math.max(reader.at, match.index + match[0].length);
    const span = [named(text, from), done] as const;
    const piece = isS3 ? s3Piece(text, value, span) : gatewayPiece(text, value, span);
    if (piece) found.push(piece);
  }
  return found;
}

/** The bracket that it stands in, or the list of such. -1: there is none. */
function opening(text: string, at: number, first: number, inList: boolean): number {
  const open: number[] = [];
  for (let i = first; i < at; i++) {
    const char = text[i] ?? "";
    if (char === '"') i = endOfText(text, i, at);
    else if (char === "{" || char === "[") open.push(i);
    else if (char === "}" || char === "]") open.pop();
  }
  const own = open.pop() ?? -1;
  const list = open.pop() ?? -1;
  return inList && text[list] === "[" ? list : own;
}

function endOfText(text: string, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"' || text[at] === "\n") return at;
  }
  return last;
}

/** With the name before it, which is of it. */
const named = (text: string, from: number): number =>
  from - (/\{?\s{0,80}"?[\w-]{1,60}"?\s{0,5}[:=]\s{0,20}$/u.exec(text.slice(Math.max(0, from - 160), from))?.[0].length ?? 0);

const optionsOf = (text: string, value: Literal, from: number) =>
  new Options(new Source(text, "//"), isObject(value) ? value.entries : [], lineFinder(text)(from));

function s3Piece(text: string, value: Literal, [from, to]: readonly [number, number]): ConfigPiece | null {
  const list = Array.isArray(value)
    ? (value as readonly Literal[])
    : isObject(value)
      ? (asList(entry(value, "CORSRules")) ?? [value])
      : [];
  const options = list.filter(isObject).map((one) => optionsOf(text, one, from));
  if (options.length === 0) return null;
  const rules = options.map(
    (one): S3Rule => ({
      origins: one.list("AllowedOrigins") ?? [],
      methods: one.list("AllowedMethods") ?? [],
      headers: one.list("AllowedHeaders") ?? [],
      expose: one.list("ExposeHeaders") ?? [],
      maxAge: one.number("MaxAgeSeconds"),
    }),
  );
  return pieceOf(
    text,
    "s3",
    [from, to],
    s3Layers(rules),
    options.flatMap(({ unread }) => unread),
  );
}

const asList = (of: Literal | undefined) => (Array.isArray(of) ? (of as readonly Literal[]) : null);

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html */
function gatewayPiece(text: string, value: Literal, [from, to]: readonly [number, number]): ConfigPiece | null {
  if (!isObject(value)) return null;
  const entries = value.entries.map(([name, one]): [string, Literal] => [name.charAt(0).toUpperCase() + name.slice(1), one]);
  const options = new Options(new Source(text, "//"), entries, lineFinder(text)(from));
  const origins = options.list("AllowOrigins") ?? [];
  const schemes = ["https://*", "http://*"].filter((one) => origins.includes(one));
  const layers = layersOfMiddleware({
    origins: origins.includes("*") ? "any" : origins.filter((one) => !schemes.includes(one)),
    rules: schemes.map((one) => ({ test: "begins", value: one.slice(0, -1) })),
    methods: options.list("AllowMethods") ?? [],
    headers: options.list("AllowHeaders") ?? [],
    credentials: options.is("AllowCredentials"),
    expose: options.list("ExposeHeaders") ?? [],
    maxAge: options.number("MaxAge"),
    more: { does: "says" },
  });
  return pieceOf(text, "api-gateway", [from, to], layers, options.unread);
}

function readXml(text: string): readonly ConfigPiece[] {
  const start = text.search(/<CORS(?:Configuration|Rule)\b/u);
  if (start === -1) return [];
  const last = Math.max(text.lastIndexOf("</CORSConfiguration>"), text.lastIndexOf("</CORSRule>"));
  const to = last < start ? text.length : text.indexOf(">", last) + 1;
  const rules = text
    .slice(start, to)
    .split("<CORSRule>")
    .slice(1, 6)
    .map((rule): S3Rule => {
      const all = (tag: string) =>
        rule
          .split(`<${tag}>`)
          .slice(1, 60)
          .map((one) => one.slice(0, 200).split("<", 1)[0]?.trim() ?? "");
      const age = Number(all("MaxAgeSeconds")[0] ?? Number.NaN);
      return {
        ...{ origins: all("AllowedOrigin"), methods: all("AllowedMethod"), headers: all("AllowedHeader") },
        ...{ expose: all("ExposeHeader"), maxAge: Number.isInteger(age) && age >= 0 && age <= 1_000_000_000 ? age : null },
      };
    });
  return rules.length === 0 ? [] : [pieceOf(text, "s3", [start, to], s3Layers(rules), [])];
}
