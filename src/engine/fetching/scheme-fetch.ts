import { decodeBase64 } from "../../http/base64.ts";
import { parseMimeType } from "../../http/mime-type.ts";
import { utf8Bytes } from "../../http/utf8.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import type { Request, Response } from "../model/request.ts";
import { noMessage } from "../requests/request.ts";

/**
 * https://fetch.spec.whatwg.org/#scheme-fetch, as far as it is not HTTP; null: a network error.
 * SKIPPED: about: and blob:, of which a scenario has none to offer.
 */
export function schemeFetch(request: Request): Response | null {
  if (isBesideThePage(request)) return fromDisk(request);
  if (request.current.scheme !== "data") return null;
  const data = processDataUrl(request.current);
  if (data === null) return null;
  const wire = { status: 200, headers: [["Content-Type", data.type]], body: data.bytes, isBytes: true } as const;
  return { type: "default", wire, message: noMessage };
}

/**
 * Whether a page that was opened from the disk loads it: what an element asks for without CORS. The Standard leaves file: to the
 * browser; Chromium and Firefox, tried.
 */
export function isBesideThePage({ current, client, destination, mode }: Request): boolean {
  return current.scheme === "file" && client.url.startsWith("file:") && mode === "no-cors" && destination !== "";
}

/** NOTE: a scenario says of no file what it holds; it is taken to be what is asked for. */
function fromDisk({ destination }: Request): Response {
  const [type, body] = onDisk[destination] ?? ["application/octet-stream", ""];
  return { type: "default", wire: { status: 200, headers: [["Content-Type", type]], body }, message: noMessage };
}

const onDisk: Readonly<Partial<Record<Request["destination"], readonly [type: string, body: string]>>> = {
  image: ["image/png", "\x89PNG\r\n\x1a\n"],
  script: ["text/javascript", "0"],
  style: ["text/css", ""],
  video: ["video/ogg", "OggS\0"],
};

const base64 = /; *base64$/iu;
const fallback = "text/plain;charset=US-ASCII";

/** https://fetch.spec.whatwg.org/#data-url-processor */
function processDataUrl({ href, fragment }: RequestUrl): { readonly type: string; readonly bytes: string } | null {
  const input = href.slice("data:".length, href.length - fragment.length);
  const comma = input.indexOf(",");
  if (comma < 0) return null;
  const prefix = input.slice(0, comma).trim();
  const given = percentDecode(input.slice(comma + 1));
  const encoded = base64.test(prefix);
  const bytes = encoded ? decodeBase64(given) : given;
  if (bytes === null) return null;
  const written = encoded ? prefix.replace(base64, "") : prefix;
  const type = parseMimeType(written.startsWith(";") ? `text/plain${written}` : written);
  return { type: type?.toString() ?? fallback, bytes };
}

/** https://url.spec.whatwg.org/#percent-decode, one character per byte. */
function percentDecode(text: string): string {
  return utf8Bytes(text).replace(/%([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
