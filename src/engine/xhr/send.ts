import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import { filterResponse } from "../fetching/filtered-response.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { XhrCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { isFailure } from "../requests/request.ts";
import { type OpenException, type Opened, openRequest } from "./open.ts";

/** https://xhr.spec.whatwg.org/#the-send()-method */
export function* xhrSend(call: XhrCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const opened = yield* construct(call, page, browser.knobs);
  if ("failure" in opened) return { kind: "error", failure: opened.failure, exception: opened.exception };
  const response = yield* mainFetch(opened.request, browser);
  if (isFailure(response)) return networkError(call, response, browser.knobs);
  return yield* filterResponse(opened.request, response, browser, call.readsHeader);
}

function networkError({ sync }: XhrCall, failure: Failure, knobs: Knobs): Outcome {
  if (!sync) return { kind: "error", failure, exception: "error event" };
  // DEVIATION: WebKit, seen by the live suite.
  const isSilent = failure.code === "MIXED_CONTENT" && knobs.syncMixedContentIsSilent;
  return { kind: "error", failure, exception: isSilent ? "none" : "NetworkError" };
}

type Constructed = { readonly request: Request } | { readonly failure: Failure; readonly exception: OpenException };

function* construct(call: XhrCall, page: Page, knobs: Knobs): Algorithm<Constructed> {
  const opened: Opened = openRequest(call, page, knobs);
  const credentials = call.withCredentials ? "include" : "same-origin";
  const values = { mode: "cors", credentials, redirect: "follow" } as const;
  if ("failure" in opened) {
    const { failure } = opened;
    yield step("construct-request", "request", "fail", { ...values, method: call.method, url: call.url }, { failure });
    return opened;
  }
  const { request, dropped } = opened;
  yield step("construct-request", "request", "pass", { ...values, method: request.method, url: request.current.href });
  if (request.method !== call.method) {
    yield step("method-normalized", "request", "note", { from: call.method, to: request.method });
  }
  if (dropped.length > 0) yield step("drop-headers", "request", "note", { names: dropped, because: "forbidden" });
  return { request };
}
