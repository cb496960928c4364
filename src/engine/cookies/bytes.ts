import { byteLength } from "../../http/body.ts";
import { trimTabOrSpace } from "../../http/tokens.ts";
import { utf8Bytes, utf8Text } from "../../http/utf8.ts";
import type { CookieView } from "../../trace/events.ts";
import type { Knobs } from "../model/knobs.ts";

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0a-\x1f\x7f]/u;
const controlOrTab = /[\0-\x1f\x7f]/u;
const noPlainAscii = /[^\x20-\x7f]/u;
const spaceInFront = /(^|[;=])[\t\f ]+/gu;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is looked for

/** What this browser reads of a Set-Cookie line; null: nothing. */
export function readableBytes(line: string, { cookieControls }: Knobs): string | null {
  switch (cookieControls) {
    case "refused":
      return control.test(line) ? null : line;
    case "refused-and-tabs":
      // A tab may stand where white space is trimmed.
      return line.split(/[;=]/u).some((part) => controlOrTab.test(trimTabOrSpace(part))) ? null : line;
    case "end-the-line": {
      const trimmed = line.replace(spaceInFront, "$1");
      const end = trimmed.search(noPlainAscii);
      return end < 0 ? trimmed : trimmed.slice(0, end);
    }
  }
}

const beyondAscii = /[^\0-\x7f]/u;
const beyondBytes = /[^\0-\xff]/u;

/** Bytes that are no UTF-8 become U+FFFD, and that bytes again. */
export function asUtf8(value: string): string {
  if (!beyondAscii.test(value) || beyondBytes.test(value)) return value;
  return utf8Bytes(utf8Text(value));
}

export function cookieBytes({ name, value }: Pick<CookieView, "name" | "value">): number {
  return headerBytes(name) + headerBytes(value);
}

/** Characters up to U+00FF are bytes, as they are in a header; others would be sent in UTF-8. */
export function headerBytes(text: string): number {
  return beyondBytes.test(text) ? byteLength(text) : text.length;
}
