import { isRedirectStatus } from "../../http/statuses.ts";
import type { Failure } from "../../trace/failures.ts";
import { corpCheck } from "../checks/corp-check.ts";
import { corsCheck } from "../checks/cors-check.ts";
import { embedderPolicyCheck } from "../checks/embedder-policy.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Fetched, Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import type { PreflightNeed } from "../preflight/need.ts";
import { nextUrlOf } from "../requests/location.ts";
import { withOwnCredentials } from "../requests/own-credentials.ts";
import { failureOf, isFailure, serializeRequestOrigin } from "../requests/request.ts";
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
  const response = yield* httpNetworkOrCacheFetch(request, browser, "actual", shownOrigin);
  if (isFailure(response)) return response;
  const refused = yield* judge(request, response, browser);
  if (refused !== null) return refused;
  if (isRedirectStatus(response.wire.status)) return yield* handleRedirectStatus(request, response, browser);
  return response;
}

/** The checks that every response has to pass before anything is made of it, whatever its status. */
function* judge(request: Request, { wire, message }: Response, browser: Browser): Algorithm<Failure | null> {
  switch (request.responseTainting) {
    case "basic":
      // A frame shows what it gets; whether the page may look inside is decided later.
      if (request.mode === "navigate") return yield* embedderPolicyCheck(request, wire, message, browser);
      yield step("same-origin-response", "same-origin", "pass", { status: wire.status }, { message });
      return null;
    case "opaque":
      return (yield* corpCheck(request, wire, message, browser)) ?? (yield* embedderPolicyCheck(request, wire, message, browser));
    case "cors": {
      // DEVIATION: WebKit, recorded in n-own-SXY. After a preflight it asks it of the next preflight: preflight/judgement.ts.
      const isPlainRedirect = isRedirectStatus(wire.status) && !request.wasPreflighted;
      const asked = isPlainRedirect ? withOwnCredentials(request, browser.knobs) : request;
      const { code, values, deciding } = corsCheck(asked, wire, serializeRequestOrigin(request), browser.knobs);
      const failure = code === null ? null : failureOf(request, code, values, nextUrlOf(wire, request.current, browser.knobs));
      const extras = failure === null ? { message, deciding } : { message, deciding, failure };
      yield step("cors-check", "cors", failure === null ? "pass" : "fail", { ...values, of: "actual" }, extras);
      return failure;
    }
  }
}
