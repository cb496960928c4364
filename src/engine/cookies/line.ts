import { byteLength } from "../../http/body.ts";
import type { CookieView } from "../../trace/events.ts";
import type { Knobs } from "../model/knobs.ts";

/** The line without what this browser does not read in it. */
export function lineAsRead(line: string, { cookieAttributeBytes: most, namelessCookieIsName }: Knobs): string {
  const isLong = most !== null && line.length * 3 > most;
  if (!isLong && !namelessCookieIsName) return line;
  const [pair = "", ...attributes] = line.split(";");
  const read = isLong ? attributes.filter((one) => headerBytes(nameAndValue(one)[1] ?? "") <= most) : attributes;
  // DEVIATION: Firefox, recorded in h-ck-nameless.
  const isName = namelessCookieIsName && !pair.includes("=");
  return [isName ? `${pair}=` : pair, ...read].join(";");
}

export function cookieBytes({ name, value }: Pick<CookieView, "name" | "value">): number {
  return headerBytes(name) + headerBytes(value);
}

/** Characters up to U+00FF are bytes, as they are in a header; others would be sent in UTF-8. */
function headerBytes(text: string): number {
  return /[^\0-\xff]/u.test(text) ? byteLength(text) : text.length;
}

/** `value` null: there is no equals sign. */
function nameAndValue(text: string): readonly [name: string, value: string | null] {
  const equals = text.indexOf("=");
  return equals < 0 ? [text.trim(), null] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}
