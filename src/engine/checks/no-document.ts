import { firstLine } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import { extractMimeType, isJavaScriptType, isJsonType, isMediaType, isXmlType } from "../../http/mime-groups.ts";
import { hasBinaryBytes } from "../../http/sniff.ts";
import { byteLowercase, isToken, trimTabOrSpace } from "../../http/tokens.ts";
import type { Knobs } from "../model/knobs.ts";

/**
 * Whether a response gives a frame nothing to show, so that it keeps the document it has: it says that there is none, or is to be saved.
 * https://html.spec.whatwg.org/#populating-a-session-history-entry. Recorded in k-doc-….
 */
export function hasNoDocument(response: WireResponse, knobs: Knobs): boolean {
  const { status } = response;
  if (status === 204 || status === 205 || (status === 304 && knobs.notModifiedHasNoDocument)) return true;
  return (
    isToBeSaved(response, knobs) ||
    isNoText(response) ||
    !isShown(extractMimeType(response.headers, knobs.contentTypeThatCounts), knobs)
  );
}

/**
 * Old servers say this of everything that they do not know, so it is looked into. Recorded in mix-v912-214.
 * https://mimesniff.spec.whatwg.org/#rules-for-text-or-binary
 */
function isNoText({ headers, body }: WireResponse): boolean {
  return defaultTexts.test(firstLine(headers, "content-type") ?? "") && hasBinaryBytes(body);
}

const defaultTexts = /^text\/plain(?:; charset=(?:ISO-8859-1|iso-8859-1|UTF-8))?$/u;

/** https://www.rfc-editor.org/rfc/rfc6266#section-4.2: a type that nobody knows is handled like attachment. */
function isToBeSaved({ headers }: WireResponse, knobs: Knobs): boolean {
  const [written = ""] = (firstLine(headers, "content-disposition") ?? "").split(";");
  const type = byteLowercase(trimTabOrSpace(written));
  if (type === "attachment") return true;
  return isToken(type) && type !== "inline" && knobs.unknownDispositionsAreSaved;
}

/** What names no type, or none that can be read, is looked into; all of it that occurs here is text. */
function isShown(mime: string, knobs: Knobs): boolean {
  if (mime === "" || mime === "application/pdf") return true;
  if (mime.startsWith("text/")) return !knobs.textTypesSaved.includes(mime);
  if (isMediaType(mime)) return !savedImages.has(mime);
  if (isJavaScriptType(mime) || shownAlways.has(mime)) return true;
  return (isJsonType(mime) || isXmlType(mime)) && knobs.showsEveryJsonAndXml;
}

const shownAlways = new Set(["application/json", "application/xml", "application/xhtml+xml"]);
const savedImages = new Set(["image/tiff"]);
