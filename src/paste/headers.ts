import type { Header } from "../http/messages.ts";
import type { RequestPiece, ResponsePiece } from "./pieces.ts";
import { type At, placer } from "./source.ts";

/** Heads of requests and responses: as they stand on the wire, as `curl -i` and `curl -v` print them, as DevTools copies them. */
export function readHeads(text: string): readonly (RequestPiece | ResponsePiece)[] {
  const place = placer(text);
  const found: (RequestPiece | ResponsePiece)[] = [];
  let open: Head | null = null;
  const close = () => {
    const piece = open && pieceOf(open, place(open.from, open.to));
    if (piece) found.push(piece);
    open = null;
  };
  for (const line of linesOf(text)) {
    const marked = /^([<>]) ?(.*)$/u.exec(line.text);
    const side = marked?.[1] ?? null;
    const content = unmarked(marked?.[2] ?? line.text);
    const start = startOf(content);
    if (start) {
      close();
      open = { ...line, start, side, headers: [] };
      continue;
    }
    const header = headerOf(content);
    // What curl tells of the connection stands between.
    if (open && side === null && /^[*{}]/u.test(content)) continue;
    if (open && side !== open.side) close();
    if (header) {
      open ??= { ...line, start: null, side, headers: [] };
      open.headers.push(header);
      open.to = line.to;
    } else if (open && content !== "") close();
    else if (open && content === "" && (open.headers.length > 0 || open.start)) close();
  }
  close();
  return paired(found);
}

interface Head {
  readonly from: number;
  to: number;
  readonly start: Start | null;
  readonly side: string | null;
  readonly headers: Header[];
}

type Start = { readonly method: string; readonly target: string } | { readonly status: number };

function* linesOf(text: string): Generator<{ readonly text: string; readonly from: number; readonly to: number }> {
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found === -1 ? text.length : found;
    // No header is longer.
    yield { text: text.slice(from, Math.min(to, from + 20_000)).trimEnd(), from, to };
    from = to + 1;
  }
}

function startOf(line: string): Start | null {
  const status = /^HTTP\/[\d.]{1,3} (\d{3})\b/u.exec(line);
  if (status) return { status: Number(status[1]) };
  const request = /^([A-Za-z]{2,20}) (\S{1,2048}) HTTP\/[\d.]{1,3}$/u.exec(line);
  return request?.[1] && request[2] ? { method: request[1], target: request[2] } : null;
}

/** Without the marks of code around it. */
const unmarked = (line: string): string => {
  const trimmed = line.trim();
  // A mark within the line is one of a sentence.
  return /^`?[^`]*`?$/u.test(trimmed) ? trimmed.replaceAll("`", "") : trimmed;
};

/** NOTE: an address and a sentence have a colon, too: the name is a token, and a space or the end follows, but of names that are known. */
function headerOf(line: string): Header | null {
  const close = /^([A-Za-z][\w-]{2,60}):(\S.*)$/u.exec(line);
  if (close?.[1] && close[2] && (ofResponses.test(close[1]) || ofEither.test(close[1]))) return [close[1], close[2].trim()];
  const match = /^(:?[!#$%&'*+.^`|~\w-]{1,256}):(?:[ \t]+(.*)|)$/u.exec(line);
  const name = match?.[1];
  if (name === undefined) return null;
  return [name, match?.[2]?.trim() ?? ""];
}

const ofResponses =
  /^(?:access-control-(?:allow|expose|max)-|server$|set-cookie$|vary$|date$|etag$|age$|last-modified$|location$|x-powered-by$|www-authenticate$|strict-transport|cross-origin-|timing-allow)/iu;
const ofEither = /^(?:connection|keep-alive|content-(?:type|length|encoding)|cache-control|x-cache|transfer-encoding|via)$/iu;
const ofRequests =
  /^(?:origin$|host$|user-agent$|accept$|accept-|referer$|cookie$|authorization$|access-control-request-|sec-|if-|:authority$|:method$|:path$|:scheme$)/iu;

function pieceOf({ start, headers, side }: Head, at: At): RequestPiece | ResponsePiece | null {
  if (start !== null && "status" in start) return response(headers, start.status, at);
  if (start !== null) return request(headers, start, at);
  const answers = headers.filter(([name, value]) => ofResponses.test(name) && value !== "").length;
  const asks = headers.filter(([name]) => ofRequests.test(name)).length;
  // A line such as `Error: something` is no header by itself.
  if (answers + asks === 0) return null;
  if (side === "<" || (side === null && answers >= asks)) {
    const status = headers.find(([name]) => name === ":status")?.[1];
    return response(headers, status === undefined ? null : Number(status), at);
  }
  return request(headers, null, at);
}

const isPseudo = ([name]: Header) => name.startsWith(":");

function response(headers: readonly Header[], status: number | null, at: At): ResponsePiece {
  return {
    kind: "response",
    at,
    source: "headers",
    status,
    headers: headers.filter((one) => !isPseudo(one)),
    preflight: null,
    url: null,
  };
}

function request(
  headers: readonly Header[],
  start: { readonly method: string; readonly target: string } | null,
  at: At,
): RequestPiece {
  const named = (name: string) => headers.findLast(([given]) => given.toLowerCase() === name)?.[1] ?? null;
  const method = start?.method ?? named(":method");
  const host = named(":authority") ?? named("host");
  const target = start?.target ?? named(":path");
  const scheme = named(":scheme") ?? "https";
  const url = target === null ? null : /^https?:/iu.test(target) ? target : host === null ? null : `${scheme}://${host}${target}`;
  const asked = named("access-control-request-method");
  return {
    kind: "request",
    at,
    source: "headers",
    url,
    method,
    headers: headers.filter((one) => !isPseudo(one)),
    body: null,
    credentials: named("cookie") === null ? null : "include",
    mode: named("sec-fetch-mode") === "no-cors" ? "no-cors" : null,
    page: named("origin") ?? named("referer"),
    preflight: asked !== null && (method === null || method.toUpperCase() === "OPTIONS"),
  };
}

/** A response answers the request before it. */
function paired(found: readonly (RequestPiece | ResponsePiece)[]): readonly (RequestPiece | ResponsePiece)[] {
  return found.map((piece, i) => {
    const before = found[i - 1];
    if (piece.kind !== "response" || before?.kind !== "request") return piece;
    return { ...piece, preflight: before.preflight, url: before.url };
  });
}
