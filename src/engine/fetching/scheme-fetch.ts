import { decodeBase64 } from "../../http/base64.ts";
import { parseMimeType } from "../../http/mime-type.ts";
import { sniff } from "../../http/sniff.ts";
import { utf8Bytes, utf8Text } from "../../http/utf8.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import type { Response } from "../model/request.ts";
import { noMessage } from "../requests/request.ts";

/**
 * https://fetch.spec.whatwg.org/#scheme-fetch, as far as it is not HTTP; null: a network error.
 * SKIPPED: about:, blob: and file:, of which a scenario has none to offer.
 */
export function schemeFetch(url: RequestUrl): Response | null {
  if (url.scheme !== "data") return null;
  const data = processDataUrl(url);
  if (data === null) return null;
  return { type: "default", wire: { status: 200, headers: [["Content-Type", data.type]], body: data.body }, message: noMessage };
}

const base64 = /; *base64$/iu;
const fallback = "text/plain;charset=US-ASCII";

/** https://fetch.spec.whatwg.org/#data-url-processor */
function processDataUrl({ href, fragment }: RequestUrl): { readonly type: string; readonly body: string } | null {
  const input = href.slice("data:".length, href.length - fragment.length);
  const comma = input.indexOf(",");
  if (comma < 0) return null;
  const prefix = input.slice(0, comma).trim();
  const given = percentDecode(input.slice(comma + 1));
  const encoded = base64.test(prefix);
  const bytes = encoded ? decodeBase64(given) : given;
  if (bytes === null) return null;
  // A picture is held as one character per byte, text as text.
  const body = sniff(bytes) === "other" ? utf8Text(bytes) : bytes;
  const written = encoded ? prefix.replace(base64, "") : prefix;
  const type = parseMimeType(written.startsWith(";") ? `text/plain${written}` : written);
  return { type: type?.toString() ?? fallback, body };
}

/** https://url.spec.whatwg.org/#percent-decode, one character per byte. */
function percentDecode(text: string): string {
  return utf8Bytes(text).replace(/%([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
