import { getLines } from "./headers.ts";
import type { HeaderList, WireResponse } from "./messages.ts";
import { parseMimeType } from "./mime-type.ts";

const byteOrderMark = "\ufeff";

/** What script reads of a body; `api`: by which way it asked. */
export function decodeBody({ api }: { readonly api: string }, response: WireResponse): string {
  return api === "xhr" ? textResponse(response) : utf8Decode(response);
}

/** What text() makes of a body. https://encoding.spec.whatwg.org/#utf-8-decode */
function utf8Decode({ body, isBytes }: WireResponse): string {
  if (isBytes || isBinary(body)) return new TextDecoder().decode(bytesOf(body));
  return body.startsWith(byteOrderMark) ? body.slice(byteOrderMark.length) : body;
}

/**
 * What responseText makes of it: a byte order mark counts for more than the charset of the Content-Type. https://xhr.spec.whatwg.org/#text-response
 * SKIPPED: the encoding that an XML declaration names.
 */
function textResponse(response: WireResponse): string {
  const { headers, body, isBytes } = response;
  const charset = charsetOf(headers);
  if (charset === null || body.startsWith(byteOrderMark)) return utf8Decode(response);
  const decoder = decoderFor(charset);
  const text = decoder.decode(isBytes || isBinary(body) ? bytesOf(body) : new TextEncoder().encode(body));
  return decoder.encoding === "windows-1252" ? text.replace(/[\x80-\x9f]/gu, inWindows1252) : text;
}

/** A binary file is held as one character per byte; it is told from text by its NULs, which text has not. */
function isBinary(body: string): boolean {
  return body.includes("\0") && !beyondByte.test(body);
}

const beyondByte = /[^\0-\xff]/u;

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
}

/** https://fetch.spec.whatwg.org/#legacy-extract-an-encoding, from the last line. */
function charsetOf(headers: HeaderList): string | null {
  const type = getLines(headers, "content-type").at(-1) ?? "";
  return /charset/iu.test(type) ? (parseMimeType(type)?.parameters.get("charset") ?? null) : null;
}

/** NOTE: Node 20 and others decode windows-1252 as if it were ISO 8859-1; https://encoding.spec.whatwg.org/#index-windows-1252 */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function inWindows1252(control: string): string {
  return windows1252.charAt(control.charCodeAt(0) - 0x80);
}

/** A label that names no encoding means UTF-8. https://encoding.spec.whatwg.org/#concept-encoding-get */
function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
