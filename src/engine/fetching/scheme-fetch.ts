import { decodeBase64 } from "../../http/base64.ts";
import { parseMimeType } from "../../http/mime-type.ts";
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
  const bytes = percentDecode(input.slice(comma + 1));
  const encoded = base64.test(prefix);
  const decoded = encoded ? decodeBase64(bytes) : null;
  if (encoded && decoded === null) return null;
  const body = decoded === null ? bytes : asText(decoded);
  const written = encoded ? prefix.replace(base64, "") : prefix;
  const type = parseMimeType(written.startsWith(";") ? `text/plain${written}` : written);
  return { type: type?.toString() ?? fallback, body };
}

/** Text where the bytes are UTF-8, else (a picture) one character per byte. */
function asText(bytes: string): string {
  const escaped = bytes.replace(/./gsu, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
  try {
    return decodeURIComponent(escaped);
  } catch {
    return bytes;
  }
}

/** A text that is not UTF-8 once decoded is left as it is: bodies are text here. */
function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
