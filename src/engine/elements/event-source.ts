import { extractMimeType } from "../../http/mime-groups.ts";
import type { Outcome } from "../../trace/events.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { EventSourceCall } from "../model/calls.ts";
import type { Page } from "../model/page.ts";
import type { Fetched, Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { elementReferrer } from "../requests/referrer.ts";
import { failureOf, isFailure } from "../requests/request.ts";
import { errorEvent, initiate } from "./initiate.ts";

/** https://html.spec.whatwg.org/#dom-eventsource, up to its first message. Accept is safelisted, and headers are not asked about: no preflight, ever. */
export function* openEventSource(call: EventSourceCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const request = yield* initiate(call.url, {
    api: "eventsource",
    client: page,
    referrer: elementReferrer(page, browser.knobs),
    mode: "cors",
    credentials: call.withCredentials ? "include" : "same-origin",
    cache: "no-store",
    method: "GET",
    headers: [["Accept", "text/event-stream"]],
  });
  if ("code" in request) return { kind: "error", failure: request, exception: "SyntaxError" };
  const response = yield* eventStream(request, browser);
  const { responseTainting: tainting } = request;
  if (isFailure(response)) {
    // DEVIATION: WebKit, recorded in c-eventsource-connect.
    if (response.code === "CSP_BLOCKED" && request.redirectCount === 0 && browser.knobs.forbiddenEventSource === "SecurityError")
      return { kind: "error", failure: response, exception: "SecurityError" };
    yield step("embed", "exposure", "note", { initiator: "eventsource", event: "error", readable: null, tainting });
    return errorEvent(response);
  }
  yield step(
    "embed",
    "exposure",
    "pass",
    { initiator: "eventsource", event: "message", readable: true, tainting },
    { message: response.message },
  );
  return {
    kind: "embedded",
    initiator: "eventsource",
    event: "message",
    readable: null,
    url: request.current.wire,
    message: firstMessage(response.wire.body),
    failure: null,
  };
}

/** https://html.spec.whatwg.org/#sse-processing-model: status 200 and the one type, or the connection has failed. */
function* eventStream(request: Request, browser: Browser): Algorithm<Fetched> {
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return response;
  const { status, headers, body } = response.wire;
  const mime = extractMimeType(headers, browser.knobs.contentTypeThatCounts);
  // A stream that ends before it has said anything ends in an error event as well.
  if (status === 200 && mime === "text/event-stream" && firstMessage(body) !== null) return response;
  return failureOf(request, "NOT_USABLE", { initiator: "eventsource", mime, status, url: request.current.href });
}

/** The data of the first event that is dispatched as `message`. https://html.spec.whatwg.org/#event-stream-interpretation */
function firstMessage(stream: string): string | null {
  let data: string[] = [];
  let type = "";
  const lines = stream.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  // What follows the last line break is no line yet.
  for (const line of lines.slice(0, -1)) {
    if (line === "") {
      if (data.length > 0 && (type === "" || type === "message")) return data.join("\n");
      data = [];
      type = "";
    } else {
      const [, field, value] = /^([^:]*):? ?(.*)$/su.exec(line) ?? [];
      if (field === "data") data.push(value ?? "");
      else if (field === "event") type = value ?? "";
    }
  }
  return null;
}
