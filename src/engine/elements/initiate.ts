import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure, Initiator } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { newRequest, toldUrl } from "../requests/request.ts";

export type Embedder = Exclude<Initiator, "fetch" | "xhr">;
type Given = Parameters<typeof newRequest>[1] & { readonly api: Embedder };

/**
 * Parses the URL and makes the request of an element or a navigation. `rewritten`: the URL that is really asked for, as a form that is sent
 * by GET makes it; null: it is none that a WebSocket can have.
 */
export function* initiate(
  url: string,
  given: Given,
  rewritten: (parsed: RequestUrl) => RequestUrl | null = (parsed) => parsed,
): Algorithm<Request | Failure> {
  const { api, client, mode, credentials, method, redirect = "follow" } = given;
  const parsed = parseUrl(url, client.url);
  const values = { method, mode, credentials, redirect };
  const asked = parsed && rewritten(parsed);
  if (asked === null) {
    const failure = wrongUrl(url, api, client, parsed === null ? "unparsable" : "not-a-websocket-url");
    yield step("construct-request", "request", "fail", { ...values, url }, { failure });
    return failure;
  }
  const request = newRequest(asked, given);
  yield step("construct-request", "request", "pass", { ...values, url: toldUrl(request) });
  return request;
}

function wrongUrl(url: string, api: Embedder, page: Page, reason: "unparsable" | "not-a-websocket-url"): Failure {
  return {
    code: "INVALID_REQUEST",
    values: { field: "url", value: url, reason },
    context: { api, pageOrigin: page.origin.serialized, firstUrl: url, lastUrl: url },
  };
}

/** The element's error event, which says nothing of the cause. */
export function errorEvent(failure: Failure): Outcome {
  return { kind: "error", failure, exception: "error event" };
}
