import type { Header } from "../../http/messages.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { WebSocketCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Fetched, Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf, isFailure, toldUrl } from "../requests/request.ts";
import { errorEvent, initiate } from "./initiate.ts";

/**
 * https://websockets.spec.whatwg.org/#dom-websocket-websocket, up to its first message. The handshake is a GET with the page's cookies and
 * its origin; no CORS and no preflight: whether that origin may have a socket is for the server to decide.
 */
export function* openWebSocket(call: WebSocketCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const request = yield* initiate(call.url, handshake(page, browser.knobs), byHttp);
  if ("code" in request) return { kind: "error", failure: request, exception: "SyntaxError" };
  const response = yield* accepted(request, browser);
  if (isFailure(response)) return failed(response, browser.knobs);
  const message = response.wire.body === "" ? null : response.wire.body;
  const event = message === null ? "open" : "message";
  return { kind: "embedded", initiator: "websocket", event, readable: null, url: toldUrl(request), message, failure: null };
}

function failed(failure: Failure, { forbiddenWebSocket }: Knobs): Outcome {
  return failure.code === "CSP_BLOCKED" ? { kind: "error", failure, exception: forbiddenWebSocket } : errorEvent(failure);
}

/** https://websockets.spec.whatwg.org/#concept-websocket-establish: ws becomes http, wss https. null: no URL for a WebSocket. */
function byHttp({ href, scheme, fragment }: RequestUrl): RequestUrl | null {
  return /^(?:ws|http)s?$/u.test(scheme) && fragment === "" ? parseUrl(href.replace(/^ws/u, "http")) : null;
}

/** NOTE: the key is RFC 6455's own example: browsers draw a new one each time, and nothing depends on it. */
const upgrade: readonly Header[] = [
  ["Connection", "Upgrade"],
  ["Upgrade", "websocket"],
  ["Sec-WebSocket-Version", "13"],
  ["Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="],
];

function handshake(page: Page, { webSocketFollowsRedirects }: Knobs) {
  return {
    api: "websocket",
    client: page,
    mode: "websocket",
    credentials: "include",
    cache: "no-store",
    redirect: webSocketFollowsRedirects ? "follow" : "error",
    method: "GET",
    headers: upgrade,
    referrer: null,
  } as const;
}

/** https://websockets.spec.whatwg.org/#concept-websocket-establish: 101, or the connection has failed. */
function* accepted(request: Request, browser: Browser): Algorithm<Fetched> {
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return response;
  const { status } = response.wire;
  const values = { status, url: toldUrl(request) };
  if (status === 101) {
    yield step("websocket-handshake", "exposure", "pass", values, { message: response.message });
    return response;
  }
  const failure = failureOf(request, "WEBSOCKET_REFUSED", values);
  yield step("websocket-handshake", "exposure", "fail", values, { message: response.message, failure });
  return failure;
}
