import { getHeader, hasHeader } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import { extractMimeType } from "../../http/mime-groups.ts";
import { isMarkup, sniff } from "../../http/sniff.ts";
import { isOkStatus } from "../../http/statuses.ts";
import type { ElementCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

/** Whether an element can make something of what has come. Images show whatever the status; most others want a good one. */
export function isUsable(call: ElementCall, response: WireResponse, knobs: Knobs): boolean {
  const { element, as } = call;
  const { status, headers, body } = response;
  if (element === "img" || element === "shape" || (element === "preload" && as === "image")) return isImage(response, knobs);
  if (!isGood(element, status, knobs) && needsGoodStatus(call, knobs)) return false;
  switch (element) {
    case "font":
      return sniff(body) === "font";
    case "video":
      return sniff(body) === "video" && !(status === 206 && lacksRange(headers, knobs));
    case "track":
      return /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/u.test(body);
    case "prefetch":
      return !(knobs.prefetchHasToBeKept && /\bno-store\b/iu.test(getHeader(headers, "cache-control") ?? ""));
    default:
      return true;
  }
}

// DEVIATION: WebKit of tracks, Firefox of preloads; recorded in k-track-st-404 and k-preload-fetch-st-404.
function needsGoodStatus({ element, as }: ElementCall, knobs: Knobs): boolean {
  if (element === "track") return knobs.trackNeedsGoodStatus;
  return !(element === "preload" && as === "fetch") || knobs.preloadedFetchNeedsGoodStatus;
}

/** DEVIATION: Chromium and WebKit, each with its own elements; recorded in h-noloc-301-script. */
export function isGood(element: Request["api"], status: number, knobs: Knobs): boolean {
  const unfollowed = status >= 300 && status <= 399 && knobs.unfollowedRedirectsLoad.some((one) => one === element);
  return isOkStatus(status) || unfollowed;
}

// DEVIATION: Chromium, recorded in h-st2-206-video-.
function lacksRange(headers: WireResponse["headers"], knobs: Knobs): boolean {
  return knobs.partialVideoNeedsRange && !hasHeader(headers, "content-range");
}

/** By its bytes; only SVG, which is text, goes by its type. https://mimesniff.spec.whatwg.org/#sniffing-in-an-image-context */
function isImage({ headers, body }: WireResponse, knobs: Knobs): boolean {
  const mime = extractMimeType(headers, knobs.contentTypeThatCounts);
  const isSvg = mime === "image/svg+xml" && isMarkup(body);
  // DEVIATION: Firefox and WebKit, recorded in h-orb-img-image_svg+xml-0 and h-orb-img-application_pdf-0.
  return isSvg || (sniff(body) === "image" && !knobs.imageTypeIsFinal.includes(mime));
}
