import { extractMimeType } from "../../http/mime-groups.ts";
import { handedOver } from "../../http/script-data.ts";
import { scriptError } from "../../http/sniff.ts";
import type { Outcome, ReadableThing } from "../../trace/events.ts";
import { mimeCheck } from "../checks/mime-check.ts";
import { orbCheck } from "../checks/orb.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { ElementCall, ElementName } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Fetched, Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf, isFailure } from "../requests/request.ts";
import { elementRequest } from "./element-request.ts";
import { errorEvent, initiate } from "./initiate.ts";
import { isUsable } from "./usable.ts";

type Embedded = Extract<Outcome, { kind: "embedded" }>;

/** An element's whole life: request, answer, load or error event, and what script can then see of it. */
export function* loadElement(call: ElementCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const request = yield* initiate(call.url, elementRequest(call, page, browser.knobs));
  if ("code" in request) return errorEvent(request);
  const fetched = yield* usableResponse(call, request, browser);
  const { responseTainting: tainting } = request;
  if (isFailure(fetched)) {
    yield step("embed", "exposure", "note", { initiator: call.element, event: "error", readable: null, tainting });
    return errorEvent(fetched);
  }
  const readable = readableOf(call.element, request, fetched, browser.knobs);
  const allowed = readable?.allowed ?? null;
  const handed = isScript(call.element) ? handedOver(fetched.wire.body, call.element === "module") : null;
  const told = handed === null ? {} : { handed };
  yield step(
    "embed",
    "exposure",
    allowed === true ? "pass" : "note",
    { initiator: call.element, event: "load", readable: allowed, ...told, tainting },
    { message: fetched.message },
  );
  return {
    kind: "embedded",
    initiator: call.element,
    event: "load",
    readable,
    url: request.current.wire,
    ...told,
    message: null,
    failure: null,
  };
}

function* usableResponse({ element }: ElementCall, request: Request, browser: Browser): Algorithm<Fetched> {
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return response;
  const blocked = (yield* orbCheck(request, response, browser)) ?? (yield* mimeCheck(request, response, browser.knobs));
  if (blocked !== null) return blocked;
  if (isUsable(element, response.wire, browser.knobs)) return response;
  const mime = extractMimeType(response.wire.headers);
  return failureOf(request, "NOT_USABLE", {
    initiator: element,
    mime,
    status: response.wire.status,
    url: request.current.href,
  });
}

const isScript = (element: ElementName) => element === "script" || element === "module";

const things: Readonly<Record<ElementName, ReadableThing | null>> = {
  img: "pixels",
  video: "pixels",
  stylesheet: "rules",
  script: "error-details",
  module: "error-details",
  font: null,
};

/** https://html.spec.whatwg.org/#cors-same-origin decides for all of them. Of a script there is something to see only if it throws. */
function readableOf(element: ElementName, request: Request, response: Response, knobs: Knobs): Embedded["readable"] {
  const what = things[element];
  const error = what === "error-details" ? scriptError(response.wire.body) : null;
  if (what === null || (what === "error-details" && error === null)) return null;
  // DEVIATION: Firefox tells what any script throws; recorded in el-X-throw-no-none.
  const told = error === "thrown" && knobs.mutesErrors === "but-thrown";
  return { what, allowed: request.responseTainting !== "opaque" || told };
}
