import { byteLength } from "../../http/body.ts";
import { firstLine, withoutHeaders } from "../../http/headers.ts";
import type { WireRequest, WireResponse } from "../../http/messages.ts";
import { sniff } from "../../http/sniff.ts";
import { canBeSent, withValue } from "../../http/written-headers.ts";
import { triggersOwnRequests } from "../protocol/own-requests.ts";

/** What the response is wanted for, in the words of Sec-Fetch-Dest; "empty": a script is going to read it. */
export type Destination = string;

const documents: ReadonlySet<Destination> = new Set(["document", "iframe", "frame", "embed", "object", "fencedframe"]);
const packing = new Set(["content-encoding"]);
const emptyDocument = "<!doctype html><title>Preflight lab</title>";
const emptyImage = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"></svg>';
const emptyStyles = ".none { color: inherit; }\n";
const emptyScript = "void 0;\n";

/**
 * The response as a browser may have it: no text of a scenario is run, and none is read for addresses. What is recorded of a frame is
 * whether script can look inside, and of an element whether it has loaded, so another text in its place changes nothing.
 * `samples`: bodies that are known to be harmless.
 */
export function neutralize(response: WireResponse, destination: Destination, samples: ReadonlySet<string>): WireResponse {
  const headers = response.headers.filter((header) => canBeSent(header) && !triggersOwnRequests(header[0]));
  if (destination === "empty" || response.body === "" || samples.has(response.body)) return { ...response, headers };
  const body = harmless(destination, response.body);
  // Packed, harmless characters can be anything.
  const plain = withoutHeaders(headers, packing);
  if (body === response.body || firstLine(plain, "content-length") === null) return { ...response, body, headers: plain };
  return { ...response, body, headers: withValue(plain, "content-length", String(byteLength(body))) };
}

/**
 * `performing`: whether the action under way is one whose answer a script reads. Not every browser says what it wants a response for,
 * and Safari no longer does after a redirect to another origin.
 */
export function destinationOf({ headers }: WireRequest, performing: boolean): Destination {
  const said = firstLine(headers, "sec-fetch-dest");
  if (said !== null) return said;
  return performing && !firstLine(headers, "accept")?.startsWith("text/html") ? "empty" : "unknown";
}

/** A text in which there is nothing to run and no address to go to, of a kind that sniffing takes for the same. */
function harmless(destination: Destination, body: string): string {
  if (documents.has(destination)) return emptyDocument;
  if (isPlain(body)) return body;
  if (destination === "style") return /^[\w\s.,:;{}#%!*>+~=-]*$/u.test(body) ? body : emptyStyles;
  if (/<svg\b/iu.test(body)) return emptyImage;
  if (body.trimStart().startsWith("<")) return emptyDocument;
  return destination === "image" && sniff(body) === "image" ? body : emptyScript;
}

/** Words, or JSON: as a script, a style sheet or a playlist they fail, or have a value, and that is all. */
function isPlain(body: string): boolean {
  // In another charset than the one it was written in, what is beyond ASCII can swallow the end of a string.
  const ascii = /^[\t\n\r\x20-\x7e]*$/u.test(body);
  return ascii && (/^[\w\s.,!?-]*$/u.test(body) || isJson(body));
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
