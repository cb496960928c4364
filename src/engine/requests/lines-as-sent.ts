import { isConditional } from "../../http/freshness.ts";
import type { Header, HeaderList } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";
import { utf8Bytes } from "../../http/utf8.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { joinLines } from "./joined-lines.ts";
import { isInReach } from "./range.ts";

/** The headers of script as they leave; the Standard sends them as they are. */
export function linesAsSent(request: Request, knobs: Knobs): HeaderList {
  let headers = request.headers;
  if (headers.length === 0) return headers;
  if (knobs.linesSent === "joined") headers = joinLines(headers);
  if (knobs.linesSent === "set-in-turn") headers = setInTurn(request);
  if (knobs.headersSentAsUtf8) headers = headers.map(([name, value]) => [name, utf8Bytes(value)]);
  return knobs.rangeNormalized && request.method === "GET" ? withNormalRange(headers, knobs) : headers;
}

/** Several lines make no readable range, and a conditional request is left alone. */
function withNormalRange(headers: HeaderList, knobs: Knobs): HeaderList {
  const ranges = headers.filter(([name]) => byteLowercase(name) === "range");
  return ranges.length === 1 && !isConditional(headers) ? headers.map((header) => normalizeRange(header, knobs)) : headers;
}

/**
 * DEVIATION: Firefox sets one line after the other: a further one is added to what is there, takes its place where a header may have one
 * value only, and an empty one empties it. Recorded in e1-lines-x-1e3-fetch and e1-lines-auth2-fetch. A body brings its own type along,
 * the first that script gave; after a redirect the lines are all there is: chain78-313.
 */
function setInTurn({ headers, body, redirectCount }: Request): HeaderList {
  const set = new Map<string, Header>();
  for (const [name, value] of headers) {
    const lower = byteLowercase(name);
    const known = set.get(lower);
    if (known === undefined) set.set(lower, [name, value]);
    else if (lower === "content-type" && body !== null && redirectCount === 0) continue;
    else if (value === "" || known[1] === "" || singular.has(lower)) set.set(lower, [known[0], value]);
    else set.set(lower, [known[0], `${known[1]}, ${value}`]);
  }
  return [...set.values()];
}

/** Of those that script may set. */
const singular: ReadonlySet<string> = new Set([
  ...["authorization", "content-disposition", "content-type", "from", "if-modified-since", "if-unmodified-since"],
  ...["location", "max-forwards", "proxy-authorization", "user-agent"],
]);

/** Empty items of the list count for nothing. */
const readableRange = /^bytes\s*=[\s,]*\+?(\d+)\s*-\s*\+?(\d*)[\s,]*$/iu;

// DEVIATION: Chromium, recorded in w-safe-range-sp-eq, g1001-1200 and w-safe-range-byteseq00m1.
function normalizeRange(header: Header, knobs: Knobs): Header {
  if (byteLowercase(header[0]) !== "range") return header;
  const [, start = "", end = ""] = readableRange.exec(header[1]) ?? [];
  if (start === "" || ![start, end].every((digits) => digits === "" || isInReach(digits, knobs))) return header;
  return [header[0], `bytes=${BigInt(start)}-${end === "" ? "" : BigInt(end)}`];
}
