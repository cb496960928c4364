import type { BodyType } from "../browser.ts";

/** A body with what it implies. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export interface ExtractedBody {
  readonly text: string;
  /** null: this kind of body implies no Content-Type. */
  readonly contentType: string | null;
}

/** Browsers invent a new boundary each time; a simulation that is to repeat itself may not. */
const boundary = "----preflight-form-boundary";

/** `text` is the string, the pairs as `a=1&b=2`, or the text of the bytes. */
export function extractBody(text: string, type: BodyType, blobType: string): ExtractedBody {
  switch (type) {
    case "text":
      return { text, contentType: "text/plain;charset=UTF-8" };
    case "urlsearchparams":
      return { text, contentType: "application/x-www-form-urlencoded;charset=UTF-8" };
    case "formdata":
      return { text: multipart(text), contentType: `multipart/form-data; boundary=${boundary}` };
    case "blob":
      return { text, contentType: blobType === "" ? null : blobType.toLowerCase() };
    case "arraybuffer":
      return { text, contentType: null };
  }
}

function multipart(pairs: string): string {
  let body = "";
  for (const pair of pairs.split("&")) {
    const equals = pair.indexOf("=");
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? "" : pair.slice(equals + 1);
    body += `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  }
  return `${body}--${boundary}--\r\n`;
}

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    // A surrogate pair is two units and four bytes.
    if (code >= 0xd800 && code <= 0xdbff) i++;
  }
  return bytes;
}
