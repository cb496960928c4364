import { firstLine, getLines } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import { isRedirectStatus } from "../../http/statuses.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import type { Knobs } from "../model/knobs.ts";

/** Where a redirect leads. */
export type Location =
  | { readonly kind: "none"; readonly value: string | null }
  | { readonly kind: "failure"; readonly value: string }
  | { readonly kind: "url"; readonly value: string; readonly url: RequestUrl };

/** https://fetch.spec.whatwg.org/#concept-response-location-url */
export function locationOf(response: WireResponse, current: RequestUrl, knobs: Knobs): Location {
  const lines = getLines(response.headers, "location");
  const first = lines[0];
  if (first === undefined) return { kind: "none", value: null };
  if (lines.length > 1) {
    const all = lines.join(", ");
    if (knobs.locationLines === "error") return { kind: "failure", value: all };
    if (knobs.locationLines === "join") return resolve(all, current, knobs);
    if (lines.some((line) => line !== first)) return { kind: "failure", value: all };
  }
  if (first === "" && knobs.emptyLocation === "none") return { kind: "none", value: "" };
  if (first === "" && knobs.emptyLocation === "error") return { kind: "failure", value: "" };
  return resolve(first, current, knobs);
}

/** Whether a response says that the answer is elsewhere. */
export function isRedirect({ status, headers }: WireResponse, { unknownStatusesRedirect }: Knobs): boolean {
  if (isRedirectStatus(status)) return true;
  // DEVIATION: WebKitGTK, recorded in st78-61; likely its network library's, and not Safari's.
  return unknownStatusesRedirect && status > 308 && status <= 399 && Boolean(firstLine(headers, "location"));
}

/** Where a response leads, whether or not it is followed; null where it is no redirect. */
export function nextUrlOf(response: WireResponse, current: RequestUrl, knobs: Knobs): string | null {
  if (!isRedirect(response, knobs)) return null;
  const location = locationOf(response, current, knobs);
  return location.kind === "url" ? location.url.href : null;
}

function resolve(value: string, current: RequestUrl, knobs: Knobs): Location {
  const url = parseUrl(knobs.locationDecodesUnreserved ? decodeUnreserved(value) : value, current.href);
  if (url === null) return { kind: "failure", value };
  if (url.fragment !== "" || current.fragment === "") return { kind: "url", value, url };
  const inherited = parseUrl(url.href + current.fragment);
  return inherited === null ? { kind: "failure", value } : { kind: "url", value, url: inherited };
}

// DEVIATION: WebKit, recorded in w-loc-encoded.
function decodeUnreserved(value: string): string {
  return value.replace(encodedAlphanumeric, (triplet) => String.fromCharCode(Number.parseInt(triplet.slice(1), 16)));
}

/** %30-%39, %41-%5A, %61-%7A */
const encodedAlphanumeric = /%(?:3[0-9]|[46][1-9A-F]|[57][0-9A])/giu;
