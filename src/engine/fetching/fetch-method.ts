import type { FetchMethod } from "../browser.ts";
import { constructRequest } from "./construct.ts";
import { filterResponse } from "./filtered-response.ts";
import { mainFetch } from "./main-fetch.ts";
import { isFailure } from "./request.ts";

/** https://fetch.spec.whatwg.org/#fetch-method */
export const fetchMethod: FetchMethod = function* (call, page, browser) {
  const request = yield* constructRequest(call, page, browser.knobs);
  if ("code" in request) return { kind: "error", failure: request, exception: "TypeError" };
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return { kind: "error", failure: response, exception: "TypeError" };
  return yield* filterResponse(request, response, browser);
};
