import { getHeader } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import { parseOrigin, sameOrigin } from "../../origins/origin.ts";
import { schemelesslySameSite } from "../../origins/site.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { nextUrlOf } from "../requests/location.ts";
import { failureOf } from "../requests/request.ts";

/**
 * https://fetch.spec.whatwg.org/#concept-cross-origin-resource-policy-check, for responses that script may not read.
 * Here a response without the header passes; what the page's Cross-Origin-Embedder-Policy makes of it is in embedder-policy.ts.
 */
export function* corpCheck(
  request: Request,
  response: WireResponse,
  message: number,
  browser: Browser,
): Algorithm<Failure | null> {
  const policy = getHeader(response.headers, "cross-origin-resource-policy");
  if (policy !== "same-origin" && policy !== "same-site") return null;
  const { origin, current, client } = request;
  // DEVIATION: Chromium, recorded in w-corp-sandbox.
  const initiator =
    browser.knobs.corpKnowsSandboxedSite && origin.parts.opaque ? parseOrigin(client.framedBy ?? client.url) : origin;
  const sameSite = schemelesslySameSite(initiator, current.origin, browser.registrableDomain);
  const allowed =
    sameOrigin(origin, current.origin) ||
    (policy === "same-site" && sameSite && (scheme(initiator) === "https" || current.scheme !== "https"));
  const values = { policy, origin: origin.serialized, url: current.href };
  const deciding = ["cross-origin-resource-policy"];
  if (allowed) {
    yield step("corp-check", "corp", "pass", { ...values, sameSite }, { message, deciding });
    return null;
  }
  const code = policy === "same-origin" ? "CORP_SAME_ORIGIN" : "CORP_SAME_SITE";
  const nextUrl = nextUrlOf(response, current, browser.knobs);
  const failure = failureOf(request, code, { ...values, status: response.status }, nextUrl);
  yield step("corp-check", "corp", "fail", { ...values, sameSite }, { message, deciding, failure });
  return failure;
}

function scheme(origin: Request["origin"]): string | null {
  return origin.parts.opaque ? null : origin.parts.scheme;
}
