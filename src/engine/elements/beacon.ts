import { extractBody } from "../../http/body.ts";
import type { Header } from "../../http/messages.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { BeaconCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { elementReferrer } from "../requests/referrer.ts";
import { isFailure } from "../requests/request.ts";
import { isCorsSafelistedHeader } from "../requests/safelist.ts";
import { errorEvent, initiate } from "./initiate.ts";

/**
 * https://w3c.github.io/beacon/#dom-navigator-sendbeacon: script learns that it was queued, and nothing more.
 * With a type that a form could not send it is a CORS request, preflight and all.
 */
export function* sendBeacon(call: BeaconCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const body = call.body === null ? null : extractBody(call.body, call.bodyType, call.blobType);
  const type = body?.contentType ?? null;
  const request = yield* initiate(call.url, {
    api: "beacon",
    client: page,
    referrer: elementReferrer(page, browser.knobs),
    mode: modeOf(type, browser.knobs),
    credentials: "include",
    method: "POST",
    keepalive: true,
    unsafeRequest: true,
    contentTypeImplied: true,
    headers: type === null ? none : [["Content-Type", type]],
    body: body?.text ?? null,
  });
  if ("code" in request) return { kind: "error", failure: request, exception: "TypeError" };
  const response = yield* mainFetch(request, browser);
  const failure = isFailure(response) ? response : null;
  if (failure && isRefusedAtOnce(failure, request)) return errorEvent(failure);
  const values = { initiator: "beacon", event: "queued", readable: null, tainting: request.responseTainting } as const;
  yield step("embed", "exposure", "note", values);
  return {
    kind: "embedded",
    initiator: "beacon",
    event: "queued",
    readable: null,
    url: request.current.wire,
    message: null,
    failure,
  };
}

/** sendBeacon() returns false where the browser knows before it sends anything; there is no other way to fail noticeably. Mixed content: seen by the live suite. */
function isRefusedAtOnce({ code }: Failure, { urls }: Request): boolean {
  return code === "KEEPALIVE_QUOTA" || code === "URL_HAS_CREDENTIALS" || (code === "MIXED_CONTENT" && urls.length === 1);
}

const none: readonly Header[] = [];

function modeOf(type: string | null, knobs: Knobs): "cors" | "no-cors" {
  return type === null || isCorsSafelistedHeader("content-type", type, knobs) ? "no-cors" : "cors";
}
