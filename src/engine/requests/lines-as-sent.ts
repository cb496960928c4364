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
  if (knobs.oneContentTypeLine) headers = oneContentType(headers, request.body !== null);
  if (knobs.emptyLinesNotSent) headers = withoutEmptyLines(headers);
  if (knobs.safelistJoinsLines) headers = joinLines(headers);
  if (knobs.headersSentAsUtf8) headers = headers.map(([name, value]) => [name, utf8Bytes(value)]);
  return knobs.rangeNormalized && request.method === "GET" ? withNormalRange(headers, knobs) : headers;
}

/** Several lines make no readable range, and a conditional request is left alone. */
function withNormalRange(headers: HeaderList, knobs: Knobs): HeaderList {
  const ranges = headers.filter(([name]) => byteLowercase(name) === "range");
  return ranges.length === 1 && !isConditional(headers) ? headers.map((header) => normalizeRange(header, knobs)) : headers;
}

// DEVIATION: Firefox, recorded in g1001-103: the first line with a body, the last without.
function oneContentType(headers: HeaderList, hasBody: boolean): HeaderList {
  const lines = headers.filter(([name]) => byteLowercase(name) === "content-type");
  if (lines.length < 2) return headers;
  const kept = hasBody ? lines[0] : lines.at(-1);
  return headers.filter((header) => header === kept || byteLowercase(header[0]) !== "content-type");
}

// DEVIATION: Firefox, recorded in w-safe-lines-custom-empty.
function withoutEmptyLines(headers: HeaderList): HeaderList {
  if (headers.every(([, value]) => value !== "")) return headers;
  return headers.filter(
    ([name, value]) =>
      value !== "" || headers.every((other) => other[1] === "" || byteLowercase(other[0]) !== byteLowercase(name)),
  );
}

/** Empty items of the list count for nothing. */
const readableRange = /^bytes\s*=[\s,]*\+?(\d+)\s*-\s*\+?(\d*)[\s,]*$/iu;

// DEVIATION: Chromium, recorded in w-safe-range-sp-eq, g1001-1200 and w-safe-range-byteseq00m1.
function normalizeRange(header: Header, knobs: Knobs): Header {
  if (byteLowercase(header[0]) !== "range") return header;
  const [, start = "", end = ""] = readableRange.exec(header[1]) ?? [];
  if (start === "" || ![start, end].every((digits) => digits === "" || isInReach(digits, knobs))) return header;
  return [header[0], `bytes=${BigInt(start)}-${end === "" ? "" : BigInt(end)}`];
}
