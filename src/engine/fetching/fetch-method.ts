import type { Outcome } from "../../trace/events.ts";
import { integrityCheck } from "../checks/integrity.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { FetchCall } from "../model/calls.ts";
import type { Page } from "../model/page.ts";
import { constructRequest } from "../requests/construct.ts";
import { isFailure } from "../requests/request.ts";
import { filterResponse } from "./filtered-response.ts";
import { mainFetch } from "./main-fetch.ts";

/** https://fetch.spec.whatwg.org/#fetch-method */
export function* fetchMethod(call: FetchCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const request = yield* constructRequest(call, page, browser.knobs);
  if ("code" in request) return { kind: "error", failure: request, exception: "TypeError" };
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return { kind: "error", failure: response, exception: "TypeError" };
  const broken = yield* integrityCheck(request, response, call.integrity, browser);
  if (broken !== null) return { kind: "error", failure: broken, exception: "TypeError" };
  return yield* filterResponse(request, response, browser, call.readsHeader);
}
