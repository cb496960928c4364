import { sameOrigin } from "../../origins/origin.ts";
import { parseUrl } from "../../origins/request-url.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import { framingCheck, sandboxesItself } from "../checks/framing.ts";
import { hasNoDocument } from "../checks/no-document.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { FormCall, FrameCall } from "../model/calls.ts";
import type { Page } from "../model/page.ts";
import type { Fetched, Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { elementReferrer } from "../requests/referrer.ts";
import { isFailure, type newRequest } from "../requests/request.ts";
import { encodeForm, withQuery } from "./form-data.ts";
import { errorEvent, initiate } from "./initiate.ts";

/** A frame of one's own page navigates to a URL. https://html.spec.whatwg.org/#process-the-iframe-attributes */
export function* loadFrame(call: FrameCall, page: Page, browser: Browser): Algorithm<Outcome> {
  if (parseUrl(call.url, page.url) === null) return yield* blankFrame(page);
  const request = yield* initiate(call.url, navigation("iframe", "GET", call, page, browser));
  return yield* navigated(request, browser, "iframe", "load");
}

/** https://html.spec.whatwg.org/#form-submission-algorithm, with a frame as target. */
export function* submitForm(call: FormCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const { body, contentType } = encodeForm(call);
  const given = navigation("form", call.method, call, page, browser);
  const request =
    call.method === "GET"
      ? yield* initiate(call.url, given, (url) => withQuery(url, call.fields))
      : yield* initiate(call.url, { ...given, body, headers: [["Content-Type", contentType]], contentTypeImplied: true });
  return yield* navigated(request, browser, "form", "navigated");
}

/** A URL that does not parse leaves the frame with the document it begins with, which has the page's origin; that one loads too. */
function* blankFrame(page: Page): Algorithm<Outcome> {
  const allowed = !page.origin.parts.opaque;
  const values = { initiator: "iframe", event: "load", readable: allowed, tainting: "basic" } as const;
  yield step("embed", "exposure", allowed ? "pass" : "note", values);
  const readable = { what: "document", allowed } as const;
  return { kind: "embedded", initiator: "iframe", event: "load", readable, url: "about:blank", message: null, failure: null };
}

function navigation(api: "iframe" | "form", method: string, call: FrameCall | FormCall, page: Page, { knobs }: Browser) {
  return {
    api,
    client: page,
    destination: "iframe",
    mode: "navigate",
    credentials: "include",
    method,
    referrerPolicy: "referrerPolicy" in call ? call.referrerPolicy : "",
    referrer: elementReferrer(page, knobs),
  } as const satisfies Parameters<typeof newRequest>[1];
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
function* navigated(
  request: Request | Failure,
  browser: Browser,
  initiator: "iframe" | "form",
  event: "load" | "navigated",
): Algorithm<Outcome> {
  if ("code" in request) return errorEvent(request);
  const response = yield* framed(request, browser);
  if (!isFailure(response) && hasNoDocument(response.wire, browser.knobs)) return yield* unchanged(request, response, initiator);
  const failure = isFailure(response) ? response : null;
  // A frame in a sandboxed one is sandboxed too: its origin is opaque, whatever its URL.
  const same = sameOrigin(request.origin, request.current.origin);
  const allowed = !isFailure(response) && !(yield* sandboxesItself(request, response)) && same;
  const refused = failure === null ? {} : { refused: true };
  const values = { initiator, event, ...refused, readable: allowed, tainting: request.responseTainting };
  yield step("embed", "exposure", allowed ? "pass" : "note", values, isFailure(response) ? {} : { message: response.message });
  const readable = { what: "document", allowed } as const;
  return { kind: "embedded", initiator, event, readable, url: request.current.wire, message: null, failure };
}

/** The frame keeps the document it has, and fires no event. */
function* unchanged(request: Request, { message }: Response, initiator: "iframe" | "form"): Algorithm<Outcome> {
  const values = { initiator, event: "none", readable: null, tainting: request.responseTainting } as const;
  yield step("embed", "exposure", "note", values, { message });
  const url = request.current.wire;
  return { kind: "embedded", initiator, event: "none", readable: null, url, message: null, failure: null };
}
