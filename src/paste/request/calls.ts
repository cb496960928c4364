import type { HeaderList } from "../../http/messages.ts";
import type { RequestPiece } from "../pieces.ts";
import { placer } from "../source.ts";
import { asJson, entry, isObject, type Literal, LiteralReader } from "./literal.ts";

/** Calls of fetch(), Axios and XMLHttpRequest, as DevTools copies them and as people write them. */
export function readCalls(text: string): readonly RequestPiece[] {
  const place = placer(text);
  const found: RequestPiece[] = [];
  // Calls within calls that nobody closes would be read again and again.
  let left = 4 * text.length + 10_000;
  const starts = /(?:\bnew XMLHttpRequest\b|\b(?:fetch|axios(?:\.[a-z]{3,8})?)\s*\()/giu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const opened = match.index + match[0].length;
    if (/^new/iu.test(match[0])) {
      const end = Math.min(nextStart(text, opened), text.length);
      const piece = xhr(text.slice(match.index, end));
      if (piece) found.push({ ...piece, at: place(match.index, end) });
      continue;
    }
    const reader = new LiteralReader(text, opened);
    const args = reader.args();
    left -= reader.at - opened;
    if (left < 0) break;
    const name = match[0].replace(/\s*\($/u, "").toLowerCase();
    const piece = name === "fetch" ? fetched(args) : axios(name.split(".")[1] ?? null, args);
    if (!piece) continue;
    starts.lastIndex = Math.max(reader.at, opened);
    found.push({ ...piece, at: place(match.index, reader.at) });
  }
  return found;
}

function nextStart(text: string, from: number): number {
  const next = text.indexOf("new XMLHttpRequest", from);
  return next === -1 ? text.length : next;
}

type Read = Omit<RequestPiece, "at">;

const nothing: Read = {
  kind: "request",
  source: "fetch",
  url: null,
  method: null,
  headers: [],
  body: null,
  credentials: null,
  mode: null,
  page: null,
  preflight: false,
};

const text = (of: Literal | undefined): string | null => (typeof of === "string" ? of : null);
const upper = (of: Literal | undefined): string | null => text(of);
const oneOf = <const T extends string>(of: Literal | undefined, ...known: readonly T[]): T | null =>
  known.find((value) => value === of) ?? null;

function fetched([target, options]: readonly Literal[]): Read | null {
  const url = urlOf(target);
  if (url === null && !isObject(options)) return null;
  const known = isObject(options) || options === undefined;
  return {
    ...nothing,
    url,
    method: upper(entry(options, "method")) ?? (known ? "GET" : null),
    headers: headersOf(entry(options, "headers")),
    body: bodyOf(entry(options, "body")),
    credentials: oneOf(entry(options, "credentials"), "include", "same-origin", "omit") ?? (known ? "same-origin" : null),
    mode: oneOf(entry(options, "mode"), "cors", "no-cors", "same-origin") ?? (known ? "cors" : null),
    page: pageOf(text(entry(options, "referrer"))),
  };
}

const pageOf = (referrer: string | null) => (referrer?.startsWith("http") ? referrer : null);

function urlOf(of: Literal | undefined): string | null {
  if (typeof of === "string") return of;
  return typeof of === "object" && of !== null && "type" in of && of.type === "call" && /^(?:URL|Request)$/u.test(of.name)
    ? urlOf(of.args[0])
    : null;
}

/** An object, pairs, or `new Headers(…)`. What has to be run to be known keeps its name, with the value empty. */
function headersOf(of: Literal | undefined): HeaderList {
  if (isObject(of)) return of.entries.map(([name, value]) => [name, typeof value === "string" ? value : scalar(value)]);
  if (Array.isArray(of)) {
    return of.flatMap((pair: Literal) =>
      Array.isArray(pair) && typeof pair[0] === "string" ? [[pair[0], scalar(pair[1] ?? "")] as const] : [],
    );
  }
  if (typeof of === "object" && of !== null && "type" in of && of.type === "call") return headersOf(of.args[0]);
  return [];
}

const scalar = (of: Literal): string => (typeof of === "object" ? "" : String(of));

function bodyOf(of: Literal | undefined): string | null {
  if (of === undefined || of === null) return null;
  if (typeof of === "string") return of;
  if (typeof of === "object" && "type" in of && of.type === "call" && of.name === "JSON.stringify")
    return asJson(of.args[0] ?? null) ?? "{}";
  return "";
}

const withBody: readonly (string | null)[] = ["post", "put", "patch"];

/** Axios sends JSON where it is given an object. */
function axios(method: string | null, args: readonly Literal[]): Read | null {
  if (method === "create" || method === "all" || method === "interceptors") return null;
  const [first, second, third] = args;
  const config = method === null && isObject(first) ? first : withBody.includes(method) ? third : second;
  const data = withBody.includes(method) ? second : entry(config, "data");
  const base = text(entry(config, "baseURL")) ?? "";
  const url = text(entry(config, "url")) ?? urlOf(first);
  if (url === null && config === undefined) return null;
  const headers = headersOf(entry(config, "headers"));
  const json = isObject(data) || Array.isArray(data);
  const typed = headers.some(([name]) => name.toLowerCase() === "content-type");
  return {
    ...nothing,
    source: "axios",
    url: url === null ? null : base + url,
    method: (text(entry(config, "method")) ?? method ?? "get").toUpperCase(),
    headers: json && !typed ? [["Content-Type", "application/json"], ...headers] : headers,
    body: json ? (asJson(data) ?? "{}") : bodyOf(data),
    credentials: entry(config, "withCredentials") === true ? "include" : "same-origin",
    mode: "cors",
  };
}

const open = /\.open\s*\(/u;
const sets = /\.setRequestHeader\s*\(/gu;

function xhr(code: string): Read | null {
  const opened = open.exec(code);
  if (!opened) return null;
  const [method, url] = new LiteralReader(code, opened.index + opened[0].length).args();
  const headers = [...code.matchAll(sets)].flatMap((match) => {
    const [name, value] = new LiteralReader(code, match.index + match[0].length).args();
    return typeof name === "string" ? [[name, scalar(value ?? "")] as const] : [];
  });
  const send = /\.send\s*\(/u.exec(code);
  const [body] = send ? new LiteralReader(code, send.index + send[0].length).args() : [];
  return {
    ...nothing,
    source: "xhr",
    url: text(url),
    method: text(method),
    headers,
    body: bodyOf(body),
    credentials: /\.withCredentials\s*=\s*true/u.test(code) ? "include" : "same-origin",
    mode: "cors",
  };
}
