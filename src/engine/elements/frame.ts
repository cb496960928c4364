import { sameOrigin } from "../../origins/origin.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import { framingCheck, sandboxesItself } from "../checks/framing.ts";
import { hasNoDocument } from "../checks/no-document.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { FrameCall } from "../model/calls.ts";
import type { Page } from "../model/page.ts";
import type { Fetched, Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { isFailure } from "../requests/request.ts";
import { errorEvent, initiate } from "./initiate.ts";
import { navigationRequest } from "./navigation-request.ts";

/** A frame of one's own page navigates to a URL. https://html.spec.whatwg.org/#process-the-iframe-attributes */
export function* loadFrame(call: FrameCall, page: Page, browser: Browser): Algorithm<Outcome> {
  if (isBlank(parseUrl(call.url, page.url))) return yield* blankFrame(page);
  const { referrerPolicy } = call;
  const given = navigationRequest({ api: "iframe", method: "GET", target: "frame", referrerPolicy }, page, browser.knobs);
  return yield* navigatedFrame(yield* initiate(call.url, given), browser, "iframe", "load");
}

/** NOTE: `about:srcdoc` as an address is not told apart; Firefox refuses it. */
const isBlank = (url: RequestUrl | null) => url === null || url.href === "about:blank" || url.href === "about:srcdoc";

/** A URL that does not parse leaves the frame with the document it begins with, which has the page's origin; that one loads too. */
function* blankFrame(page: Page): Algorithm<Outcome> {
  const allowed = !page.origin.parts.opaque;
  const values = { initiator: "iframe", event: "load", readable: allowed, tainting: "basic" } as const;
  yield step("embed", "exposure", allowed ? "pass" : "note", values);
  const readable = { what: "document", allowed } as const;
  return { kind: "embedded", initiator: "iframe", event: "load", readable, url: "about:blank", message: null, failure: null };
}

function* framed(request: Request, browser: Browser): Algorithm<Fetched> {
  const response = yield* mainFetch(request, browser);
  if (isFailure(response) || leavesFrame(response, browser)) return response;
  return (yield* framingCheck(request, response)) ?? response;
}

/** DEVIATION: WebKit asks first whether it may be framed; recorded in k-doc-iframe-xfo-204. */
function leavesFrame({ wire }: Response, { knobs }: Browser): boolean {
  return !knobs.framingCheckFirst && hasNoDocument(wire, knobs);
}

/** A frame loads whatever comes, an error page if need be, so that the page around it cannot tell what happened. */
export function* navigatedFrame(
  request: Request | Failure,
  browser: Browser,
  initiator: "iframe" | "form",
  event: "load" | "navigated",
): Algorithm<Outcome> {
  if ("code" in request) return errorEvent(request);
  const response = yield* framed(request, browser);
  if (!isFailure(response) && hasNoDocument(response.wire, browser.knobs)) return yield* unchanged(request, response, initiator);
  const failure = isFailure(response) ? response : null;
  if (failure && showsNothing(failure, request, browser)) return yield* neverLeft(request, failure, initiator);
  // A frame in a sandboxed one is sandboxed too: its origin is opaque, whatever its URL.
  const same = sameOrigin(request.origin, request.current.origin);
  const allowed = !isFailure(response) && !(yield* sandboxesItself(request, response)) && same;
  const refused = failure === null ? {} : { refused: true };
  const values = { initiator, event, ...refused, readable: allowed, tainting: request.responseTainting };
  yield step("embed", "exposure", allowed ? "pass" : "note", values, isFailure(response) ? {} : { message: response.message });
  const readable = { what: "document", allowed } as const;
  return { kind: "embedded", initiator, event, readable, url: request.current.wire, message: null, failure };
}

/** What is stopped before anything is sent shows no error page either: seen by the live suite. */
function showsNothing({ code, values }: Failure, { urls }: Request, { knobs }: Browser): boolean {
  if (code === "URL_HAS_CREDENTIALS" || code === "REDIRECT_CREDENTIALS") return true;
  if (code === "NETWORK_ERROR" && values.reason === "dangling-markup") return true;
  // DEVIATION: Firefox and WebKit, recorded in wpt-url-14-iframe.
  if ((code === "NETWORK_ERROR" || code === "BAD_PORT" || code === "SCHEME_NOT_CORS") && !knobs.framesShowNetworkErrors)
    return true;
  if (urls.length > 1) return false;
  return code === "MIXED_CONTENT" || (code === "LNA_DENIED" && !knobs.framesShowLocalNetworkError);
}

function* neverLeft(request: Request, failure: Failure, initiator: "iframe" | "form"): Algorithm<Outcome> {
  yield step("embed", "exposure", "note", { initiator, event: "none", readable: null, tainting: request.responseTainting });
  return { kind: "embedded", initiator, event: "none", readable: null, url: request.current.wire, message: null, failure };
}

/** A frame, or a window, keeps the document it has, and fires no event. */
export function* unchanged(
  request: Request,
  { message }: Response,
  initiator: "iframe" | "form" | "navigation",
): Algorithm<Outcome> {
  const values = { initiator, event: "none", readable: null, tainting: request.responseTainting } as const;
  yield step("embed", "exposure", "note", values, { message });
  const url = request.current.wire;
  return { kind: "embedded", initiator, event: "none", readable: null, url, message: null, failure: null };
}
