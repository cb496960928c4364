import { byteLength } from "../../http/body.ts";
import type { CookieView } from "../../trace/events.ts";
import type { Knobs } from "../model/knobs.ts";

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0a-\x1f\x7f]/u;
const controlOrTab = /[\0-\x1f\x7f]/u;
/** Up to the first byte that is none of ASCII's letters, digits and signs; white space may begin a name or a value. */
const asciiBeginning = /^(?:[\x20-\x7f]|(?<=(?:^|[;=])[\t\f ]*)[\t\f])*/u;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is looked for

/** What this browser reads of a Set-Cookie line; null: nothing. */
export function readableBytes(line: string, { cookieControls }: Knobs): string | null {
  switch (cookieControls) {
    case "refused":
      return control.test(line) ? null : line;
    case "refused-and-tabs":
      // A tab may stand where white space is trimmed.
      return controlOrTab.test(line.replace(tabsAround, "")) ? null : line;
    case "end-the-line":
      return asciiBeginning.exec(line)?.[0].replace(/[\t\f]/gu, "") ?? "";
  }
}

const tabsAround = /(?<=(?:^|[;=])[\t ]*)\t|\t(?=[\t ]*(?:[;=]|$))/gu;
const beyondAscii = /[^\0-\x7f]/u;
const beyondBytes = /[^\0-\xff]/u;

/** Bytes that are no UTF-8 become U+FFFD, and that bytes again. */
export function asUtf8(value: string): string {
  if (!beyondAscii.test(value) || beyondBytes.test(value)) return value;
  const text = new TextDecoder().decode(Uint8Array.from(value, (byte) => byte.charCodeAt(0)));
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

export function cookieBytes({ name, value }: Pick<CookieView, "name" | "value">): number {
  return headerBytes(name) + headerBytes(value);
}

/** Characters up to U+00FF are bytes, as they are in a header; others would be sent in UTF-8. */
export function headerBytes(text: string): number {
  return beyondBytes.test(text) ? byteLength(text) : text.length;
}
