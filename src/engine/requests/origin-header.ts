import { type Origin, parseOrigin, sameOrigin } from "../../origins/origin.ts";
import { parseUrl } from "../../origins/request-url.ts";
import { type RegistrableDomain, sameSite } from "../../origins/site.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { serializeRequestOrigin } from "./request.ts";

type AppendOrigin = StepValues["append-origin"];

/** https://fetch.spec.whatwg.org/#append-a-request-origin-header; origin null: the header is left out. */
export function originHeader(request: Request, { knobs, registrableDomain }: Browser): AppendOrigin {
  const origin = serializeRequestOrigin(request);
  const tainted = origin !== request.origin.serialized;
  if (request.responseTainting === "cors") return { origin, because: tainted ? "tainted" : "cors" };
  if (request.mode === "websocket") return { origin, because: "websocket" };
  if (sendsOriginHome(request, knobs)) return { origin, because: "cors" };
  // DEVIATION: Chromium and Firefox; recorded in em-sb-S-img and fr-frame-X-S-img.
  if (isFramedAtHome(request, knobs, registrableDomain))
    return { origin, because: request.origin.parts.opaque ? "tainted" : "cors" };
  // DEVIATION: WebKit; recorded in g1001-116 and chain78-113.
  if (request.originKept) return { origin: request.originSent, because: "method" };
  if (request.method === "GET" || request.method === "HEAD") return { origin: null, because: "not-needed" };
  // Of navigations this holds in Chromium too; seen by the live suite.
  const follows = knobs.originFollowsReferrerPolicy || request.mode === "navigate";
  const hidden = request.mode !== "cors" && follows && policyHidesOrigin(request, knobs);
  // DEVIATION: WebKit, recorded in em-sb-X-beacon.
  if (namesParent(request, knobs) && !hidden) return { origin: around(request)?.serialized ?? origin, because: "method" };
  // DEVIATION: Chromium, recorded in w-nc-post-307-sx.
  if (tainted || request.originNulled) return { origin: "null", because: "tainted" };
  return hidden ? { origin: "null", because: "referrer-policy" } : { origin, because: "method" };
}

// DEVIATION: Chromium and WebKit; recorded in el-S-img-anonymous-star and j-own-S-video-.
function sendsOriginHome({ api, mode, destination, client }: Request, { corsElementsSendOriginHome: which }: Knobs): boolean {
  const isElement = destination !== "" || api === "preload" || api === "prefetch";
  if (mode !== "cors" || !isElement || which === "none") return false;
  // DEVIATION: WebKit, recorded in w-module-import-S.
  return which === "all" ? client.inWorker === undefined : destination !== "video";
}

/** From a frame of another site, or a sandboxed one, with cookies, to the site of the page around it. How redirects count was seen by the live suite. */
function isFramedAtHome(request: Request, knobs: Knobs, registrableDomain: RegistrableDomain): boolean {
  const { origin, credentials, urls, api, becameGet, client } = request;
  const [first] = urls;
  if (client.framedBy === null || credentials !== "include" || first === undefined) return false;
  const home = parseOrigin(client.framedBy);
  if (sameSite(origin, home, registrableDomain)) return false;
  switch (knobs.foreignFrameSendsOrigin) {
    case "never":
      return false;
    case "first-url":
      // A form or a beacon that a redirect has made a GET is one no more.
      return sameSite(home, first.origin, registrableDomain) && !(becameGet && (request.mode === "navigate" || api === "beacon"));
    case "one-origin":
      return sameSite(home, first.origin, registrableDomain) && urls.every((url) => sameOrigin(url.origin, first.origin));
  }
}

/** The origin that the URL of a sandboxed frame would have; of a srcdoc it is that of the page around it. */
function around({ client }: Request): Origin | undefined {
  return parseUrl(client.url)?.origin;
}

function namesParent({ api, origin }: Request, knobs: Knobs): boolean {
  return knobs.sandboxedBeaconNamesParent && api === "beacon" && origin.parts.opaque;
}

function policyHidesOrigin(request: Request, knobs: Knobs): boolean {
  switch (request.referrerPolicy) {
    case "no-referrer":
      return true;
    case "same-origin":
      return !sameOrigin(
        namesParent(request, knobs) ? (around(request) ?? request.origin) : request.origin,
        request.current.origin,
      );
    case "origin":
    case "origin-when-cross-origin":
    case "unsafe-url":
      return false;
    default:
      return request.origin.serialized.startsWith("https:") && request.current.scheme !== "https";
  }
}
