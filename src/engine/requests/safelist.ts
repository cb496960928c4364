import type { HeaderList } from "../../http/messages.ts";
import { mimeEssence } from "../../http/mime.ts";
import { byteLowercase } from "../../http/tokens.ts";
import type { Knobs } from "../model/knobs.ts";
import { isSafelistedClientHint } from "./client-hints.ts";
import { joinLines } from "./joined-lines.ts";
import { isSafelistedRange } from "./range.ts";

const none: readonly string[] = [];
/** Control characters but HT, DEL, and `"():<>?@[\]{}`. https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafeByte = /[\u0000-\u0008\u000a-\u001f"():<>?@[\\\]{}\u007f]/u;
const languageBytes = /^[0-9A-Za-z *,\-.;=]*$/u;
const highByte = /[\u0080-\u00ff]/u;
const safelistedEssences = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header; `name` in lower case, `value` normalised. */
export function isCorsSafelistedHeader(name: string, value: string, knobs: Knobs): boolean {
  if (value.length > 128) return false;
  switch (name) {
    case "accept":
      return !unsafeByte.test(value) && !(knobs.safelistAcceptAsciiOnly && highByte.test(value));
    case "accept-language":
    case "content-language":
      return languageBytes.test(value);
    case "content-type":
      return isSafelistedContentType(value, knobs);
    case "range":
      return isSafelistedRange(value, knobs);
    default:
      return knobs.safelistClientHints && isSafelistedClientHint(name, value);
  }
}

function isSafelistedContentType(value: string, knobs: Knobs): boolean {
  if (unsafeByte.test(value)) return false;
  // DEVIATION: Firefox's parser gives up on these; recorded in g1001-274 and g1001-383.
  if (knobs.safelistStrictContentType && (value.includes(";;") || value.includes(",") || highByte.test(value))) return false;
  const essence = mimeEssence(value);
  return essence !== null && safelistedEssences.has(essence);
}

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names: lower case, sorted; what Access-Control-Request-Headers will list. */
export function corsUnsafeRequestHeaderNames(headers: HeaderList, knobs: Knobs): readonly string[] {
  if (headers.length === 0) return none;
  const entries = knobs.safelistJoinsLines ? joinLines(headers) : headers;
  const unsafe: string[] = [];
  const potentiallyUnsafe: string[] = [];
  let safelistValueSize = 0;
  for (const [name, value] of entries) {
    const lower = byteLowercase(name);
    if (isCorsSafelistedHeader(lower, value, knobs)) {
      potentiallyUnsafe.push(lower);
      safelistValueSize += value.length;
    } else unsafe.push(lower);
  }
  if (knobs.safelistTotal !== null && safelistValueSize > knobs.safelistTotal) unsafe.push(...potentiallyUnsafe);
  if (unsafe.length === 0) return none;
  return knobs.unsafeNamesRepeat ? unsafe.sort() : convertToSortedLowercaseSet(unsafe);
}

/** https://fetch.spec.whatwg.org/#convert-header-names-to-a-sorted-lowercase-set */
function convertToSortedLowercaseSet(names: string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)].sort();
}
