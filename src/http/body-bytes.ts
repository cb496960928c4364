import { sniff } from "./sniff.ts";

/** What a body was on the wire: a binary file is held as one character per byte, all else is text in UTF-8. */
export function bodyBytes(body: string): Uint8Array {
  return sniff(body) === "other" ? new TextEncoder().encode(body) : Uint8Array.from(body, (byte) => byte.charCodeAt(0));
}
