import { isWireFailure, type WireRequest } from "../../http/messages.ts";
import { sameOrigin } from "../../origins/origin.ts";
import type { NetworkReason } from "../../trace/failures.ts";
import { embedderPolicyAllowsCredentials } from "../checks/embedder-policy.ts";
import { attachCookies, storeCookies } from "../cookies/cookies.ts";
import { askHttpCache, type CacheReply, updateHttpCache } from "../http-cache/http-cache.ts";
import type { Algorithm, Reply } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Fetched, Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { originHeader } from "../requests/origin-header.ts";
import { failureOf, noMessage, toldUrl } from "../requests/request.ts";
import { wireHeaders } from "../requests/wire-headers.ts";
import { asReceived } from "./as-received.ts";
import { answerChallenge } from "./challenge.ts";
import { keepaliveQuota } from "./keepalive-quota.ts";

/**
 * https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
 * `shownOrigin`: the Origin that the preflight has already shown, so that it is not told twice.
 */
export function* httpNetworkOrCacheFetch(
  request: Request,
  browser: Browser,
  purpose: "preflight" | "actual",
  shownOrigin: string | null,
): Algorithm<Fetched> {
  const tooMuch = purpose === "actual" ? yield* keepaliveQuota(request) : null;
  if (tooMuch !== null) return tooMuch;
  const includeCredentials = includesCredentials(request, browser);
  const origin = originHeader(request, browser);
  request.originSent = origin.origin;
  if (origin.origin !== shownOrigin) yield step("append-origin", "request", "note", origin);
  const cookies = purpose === "actual" ? yield* attachCookies(request, browser, includeCredentials) : null;
  const headers = wireHeaders(request, browser, purpose, origin.origin, cookies);
  const wire: WireRequest = { method: request.method, url: request.current.wire, headers, body: request.body };

  const asker = { request, wire, browser, credentials: includeCredentials };
  const isCacheable = purpose === "actual" && request.mode !== "websocket";
  const cached: CacheReply = isCacheable ? yield* askHttpCache(asker) : { serves: "none" };
  if (cached.serves === "fresh") return { type: "default", wire: cached.response, message: noMessage };
  // DEVIATION: WebKit, recorded in e1-oic-no.
  if (request.cache === "only-if-cached" && !browser.knobs.onlyIfCachedGoesOn)
    return yield* networkError(request, purpose, request.current.host, "not-cached");
  const sent = cached.serves === "revalidate" ? { ...wire, headers: [...wire.headers, ...cached.lines] } : wire;

  let reply = (yield { type: "send", purpose, request: sent }) as Reply;
  if (!isWireFailure(reply.result) && isResent(reply.result.status, browser)) {
    reply = (yield { type: "send", purpose, request: sent }) as Reply;
  }
  const again = answerChallenge(request, sent, reply.result, includeCredentials, browser.knobs);
  if (again !== null) reply = (yield { type: "send", purpose, request: again }) as Reply;
  const { result, message } = reply;
  if (isWireFailure(result)) return yield* networkError(request, purpose, result.host, result.failure, message);
  // https://fetch.spec.whatwg.org/#header-value: a NUL is in none.
  if (result.headers.some(([, value]) => value.includes("\0")))
    return yield* networkError(request, purpose, request.current.host, "invalid-answer", message);
  const is101Given = request.mode === "websocket" || browser.knobs.status101 === "given";
  if (result.status < 200 && !(result.status === 101 && is101Given)) {
    // An interim response, after which the final one never comes.
    return yield* networkError(request, purpose, request.current.host, "reset", message);
  }
  yield* storeCookies(request, browser, result, message, includeCredentials);
  if (result.status === 407 && browser.knobs.status407 === "error") {
    return yield* networkError(request, purpose, request.current.host, "proxy-authentication", message);
  }
  const given = asReceived(result, browser.knobs);
  return {
    type: "default",
    wire: isCacheable ? yield* updateHttpCache(asker, cached, { response: given, message }) : given,
    message,
  };
}

/** Whether cookies and the like go along. Once the request is tainted, credentials mode same-origin sends none, even home. */
function includesCredentials(request: Request, { knobs }: Browser): boolean {
  const { credentials, responseTainting, mode, origin, urls, current } = request;
  if (!embedderPolicyAllowsCredentials(request, knobs)) return false;
  if (credentials !== "same-origin") return credentials === "include";
  // DEVIATION: Chromium and WebKit, recorded in chain79-29.
  if (mode === "no-cors" && knobs.noCorsCredentialsOfFirstUrl) return sameOrigin(origin, (urls[0] ?? current).origin);
  return responseTainting === "basic";
}

function isResent(status: number, { knobs }: Browser): boolean {
  // DEVIATION: Chromium resends after 408; recorded in w-st-408.
  return status === 421 || (status === 408 && knobs.resends408);
}

function* networkError(
  request: Request,
  purpose: "preflight" | "actual",
  host: string,
  reason: NetworkReason,
  message?: number,
): Algorithm<Fetched> {
  const code = purpose === "preflight" ? "P_NETWORK" : "NETWORK_ERROR";
  const failure = failureOf(request, code, { host, reason, url: toldUrl(request) });
  yield step("network-error", "request", "fail", { host, reason }, message === undefined ? { failure } : { message, failure });
  return failure;
}
