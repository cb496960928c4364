import type { Browser } from "../browser.ts";
import { sameOrigin } from "../infra/origin.ts";
import { type RegistrableDomain, sameSite } from "../infra/site.ts";
import { parseUrl } from "../infra/url.ts";
import type { StepValues } from "../trace/steps.ts";
import { type Request, serializeRequestOrigin } from "./request.ts";

type AppendOrigin = StepValues["append-origin"];

/** https://fetch.spec.whatwg.org/#append-a-request-origin-header; origin null: the header is left out. */
export function originHeader(request: Request, { knobs, registrableDomain }: Browser): AppendOrigin {
  const origin = serializeRequestOrigin(request);
  const tainted = origin !== request.origin.serialized;
  if (request.responseTainting === "cors") return { origin, because: tainted ? "tainted" : "cors" };
  // DEVIATION: Chromium and WebKit; recorded in el-S-img-anonymous-star.
  if (knobs.corsElementsSendOriginHome && request.mode === "cors" && request.destination !== "")
    return { origin, because: "cors" };
  // DEVIATION: Chromium and Firefox; recorded in em-sb-S-img.
  if (knobs.sandboxCredentialsSendOrigin && isSandboxedAtHome(request, registrableDomain)) return { origin, because: "tainted" };
  // DEVIATION: WebKit keeps it when a redirect makes the method GET; recorded in g1001-116.
  if ((request.method === "GET" || request.method === "HEAD") && !request.originKept)
    return { origin: null, because: "not-needed" };
  // DEVIATION: WebKit, recorded in em-sb-X-beacon.
  if (knobs.sandboxedBeaconNamesParent && request.api === "beacon" && request.origin.parts.opaque)
    return { origin: parseUrl(request.client.url)?.origin.serialized ?? origin, because: "method" };
  // DEVIATION: Chromium, recorded in w-nc-post-307-sx.
  if (tainted || request.originNulled) return { origin: "null", because: "tainted" };
  // Of navigations this holds in Chromium too; seen by the live suite.
  const follows = knobs.originFollowsReferrerPolicy || request.mode === "navigate";
  if (request.mode !== "cors" && follows && policyHidesOrigin(request)) {
    return { origin: "null", because: "referrer-policy" };
  }
  return { origin, because: "method" };
}

/** From a sandboxed frame, with cookies, to the site of the page around it. */
function isSandboxedAtHome(request: Request, registrableDomain: RegistrableDomain): boolean {
  const { origin, client, credentials, current } = request;
  if (!origin.parts.opaque || credentials !== "include") return false;
  // A form that a redirect has made a GET is a form no more; seen by the live suite.
  if (request.mode === "navigate" && request.becameGet) return false;
  const around = parseUrl(client.url)?.origin;
  return around !== undefined && sameSite(around, current.origin, registrableDomain);
}

function policyHidesOrigin(request: Request): boolean {
  switch (request.referrerPolicy) {
    case "no-referrer":
      return true;
    case "same-origin":
      return !sameOrigin(request.origin, request.current.origin);
    case "origin":
    case "origin-when-cross-origin":
    case "unsafe-url":
      return false;
    default:
      return request.origin.serialized.startsWith("https:") && request.current.scheme !== "https";
  }
}
