import type { WireResponse } from "../../http/messages.ts";
import { extractMimeType, isNosniff } from "../../http/mime-groups.ts";
import type { Failure, TypedAnswer } from "../../trace/failures.ts";
import { corpCheck } from "../checks/corp-check.ts";
import { type CorsCheckResult, corsCheck } from "../checks/cors-check.ts";
import { embedderPolicyCheck } from "../checks/embedder-policy.ts";
import { checksMixedContentLater, mixedContentCheck } from "../checks/mixed-content.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Fetched, Refusal, Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import type { PreflightNeed } from "../preflight/need.ts";
import { isRedirect, nextUrlOf } from "../requests/location.ts";
import { keepsOwnCredentials } from "../requests/own-credentials.ts";
import { failureOf, isFailure, serializeRequestOrigin } from "../requests/request.ts";
import { isTopLevel } from "../requests/top-level-site.ts";
import { corsPreflightFetch } from "./cors-preflight-fetch.ts";
import { httpNetworkOrCacheFetch } from "./http-network-or-cache-fetch.ts";
import { handleRedirectStatus } from "./http-redirect-fetch.ts";
import { keepaliveQuota } from "./keepalive-quota.ts";

/**
 * https://fetch.spec.whatwg.org/#concept-http-fetch; `need` null: no preflight is due.
 * SKIPPED: service workers of the page, Timing-Allow-Origin.
 */
export function* httpFetch(request: Request, browser: Browser, need: PreflightNeed | null): Algorithm<Fetched> {
  let shownOrigin: string | null = null;
  if (need !== null) {
    // DEVIATION: all three browsers look at the body before they ask for permission; seen by the live suite.
    const tooMuch = browser.knobs.keepaliveQuotaFirst ? yield* keepaliveQuota(request) : null;
    if (tooMuch !== null) return tooMuch;
    const preflight = yield* corsPreflightFetch(request, browser, need);
    if (preflight.failure !== null) return preflight.failure;
    shownOrigin = preflight.origin;
  }
  const mixed = checksMixedContentLater(request, browser.knobs) ? yield* mixedContentCheck(request, browser) : null;
  if (mixed !== null) return mixed;
  if (request.refusedOnTheWay !== null) return yield* refuse(request.refusedOnTheWay);
  const response = yield* httpNetworkOrCacheFetch(request, browser, "actual", shownOrigin);
  if (isFailure(response)) return response;
  const refused = yield* judge(request, response, browser);
  if (refused !== null) return refused;
  // NOTE: a handshake has redirect mode error; that another status than 101 fails it is told by the WebSocket itself.
  if (request.mode === "websocket" && request.redirect === "error") return response;
  if (isRedirect(response.wire, browser.knobs)) return yield* handleRedirectStatus(request, response, browser);
  return response;
}

/** The checks that every response has to pass before anything is made of it, whatever its status. */
function* judge(request: Request, { wire, message }: Response, browser: Browser): Algorithm<Failure | null> {
  switch (request.responseTainting) {
    case "basic":
      // A frame shows what it gets; whether the page may look inside is decided later.
      if (request.mode === "navigate")
        return isTopLevel(request) ? null : yield* embedderPolicyCheck(request, wire, message, browser);
      if (request.mode === "websocket") return null;
      yield step("same-origin-response", "same-origin", "pass", { status: wire.status }, { message });
      return null;
    case "opaque":
      return (yield* corpCheck(request, wire, message, browser)) ?? (yield* embedderPolicyCheck(request, wire, message, browser));
    case "cors": {
      const origin = serializeRequestOrigin(request);
      const check = corsCheck(request, wire, origin, browser.knobs);
      const failure = failureOfCheck(request, check, wire, browser);
      if (failure !== null) return yield* refuse({ failure, message, check });
      yield step("cors-check", "cors", "pass", { ...check.values, of: "actual" }, { message, deciding: check.deciding });
      if (isRedirect(wire, browser.knobs) && keepsOwnCredentials(request, browser.knobs)) {
        const asked = corsCheck({ ...request, credentials: "include" }, wire, origin, browser.knobs);
        const later = failureOfCheck(request, asked, wire, browser);
        if (later !== null) request.refusedOnTheWay = { failure: later, message, check: asked };
      }
      return null;
    }
  }
}

function failureOfCheck(
  request: Request,
  { code, values }: CorsCheckResult,
  wire: WireResponse,
  browser: Browser,
): Failure | null {
  if (code === null) return null;
  return failureOf(
    request,
    code,
    values,
    nextUrlOf(wire, request.current, browser.knobs),
    typedAnswer(request, wire, browser.knobs),
  );
}

function typedAnswer({ destination }: Request, { status, headers }: WireResponse, knobs: Knobs): TypedAnswer | null {
  if (destination !== "script" && destination !== "style") return null;
  return { status, mime: extractMimeType(headers, knobs.contentTypeThatCounts), nosniff: isNosniff(headers) };
}

function* refuse({ failure, message, check }: Refusal): Algorithm<Failure> {
  yield step("cors-check", "cors", "fail", { ...check.values, of: "actual" }, { message, deciding: check.deciding, failure });
  return failure;
}
