import { extractMimeType } from "../../http/mime-groups.ts";
import { handedOver } from "../../http/script-data.ts";
import { scriptError } from "../../http/sniff.ts";
import type { Outcome, ReadableThing } from "../../trace/events.ts";
import type { ElementName, Failure } from "../../trace/failures.ts";
import { integrityCheck } from "../checks/integrity.ts";
import { mimeCheck } from "../checks/mime-check.ts";
import { orbCheck } from "../checks/orb.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { ElementCall } from "../model/calls.ts";
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
  const { element } = call;
  const { knobs } = browser;
  // DEVIATION: WebKit, recorded in k-prefetch-S-none-no.
  if (element === "prefetch" && !knobs.prefetches) return yield* untold(element, "basic", call.url, null);
  const request = yield* initiate(call.url, elementRequest(call, page, knobs));
  if ("code" in request) return isLink(element) ? yield* untold(element, "basic", call.url, request) : errorEvent(request);
  const fetched = yield* usableResponse(call, request, browser);
  const { responseTainting: tainting } = request;
  const url = request.current.wire;
  const failure = isFailure(fetched) ? fetched : null;
  if (element === "icon" || (element === "shape" && failure !== null)) return yield* untold(element, tainting, url, failure);
  if (failure !== null && !hidesFailure(request, failure, knobs)) {
    yield step("embed", "exposure", "note", { initiator: element, event: "error", readable: null, tainting });
    return page.inWorker === undefined ? errorEvent(failure) : thrown(element, failure);
  }
  const readable = isFailure(fetched) ? null : readableOf(element, request, fetched, knobs);
  const allowed = readable?.allowed ?? null;
  const handed = isFailure(fetched) || !isScript(element) ? null : handedOver(fetched.wire.body, element === "module");
  const told = handed === null ? {} : { handed };
  yield step(
    "embed",
    "exposure",
    allowed === true ? "pass" : "note",
    { initiator: element, event: "load", readable: allowed, ...told, tainting },
    isFailure(fetched) ? undefined : { message: fetched.message },
  );
  return { kind: "embedded", initiator: element, event: "load", readable, url, ...told, message: null, failure };
}

/** In a worker scripts are asked for by calls. */
function thrown(element: ElementName, failure: Failure): Outcome {
  return { kind: "error", failure, exception: element === "importscripts" ? "NetworkError" : "TypeError" };
}

/** To which a URL that does not parse is no URL at all; recorded in k-preload-script-bad-url. */
const isLink = (element: ElementName) => loadedBeforehand.has(element);

/** No event tells the page what has become of it. */
function* untold(
  initiator: ElementName,
  tainting: Request["responseTainting"],
  url: string,
  failure: Failure | null,
): Algorithm<Outcome> {
  yield step("embed", "exposure", "note", { initiator, event: "none", readable: null, tainting });
  return { kind: "embedded", initiator, event: "none", readable: null, url, message: null, failure };
}

/** DEVIATION: Firefox does not tell of other origins whether there is anything; recorded in k-preload-script-X-anonymous-no. */
function hidesFailure({ api, responseTainting }: Request, { code }: Failure, knobs: Knobs): boolean {
  if (!loadedBeforehand.has(api) || !knobs.preloadsHideFailures || responseTainting === "basic") return false;
  return responseTainting === "opaque" || (code !== "INTEGRITY_MISMATCH" && code !== "NOT_USABLE");
}

const loadedBeforehand: ReadonlySet<Request["api"]> = new Set(["preload", "modulepreload", "prefetch"]);

function* usableResponse(call: ElementCall, request: Request, browser: Browser): Algorithm<Fetched> {
  const { element } = call;
  const { knobs } = browser;
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return response;
  const blocked = (yield* orbCheck(request, response, browser)) ?? (yield* mimeCheck(request, response, knobs));
  if (blocked !== null) return blocked;
  const { headers, status } = response.wire;
  if (!isUsable(call, response.wire, knobs)) {
    const url = request.current.href;
    const begins = element === "font" ? { begins: response.wire.body.slice(0, 4) } : {};
    return failureOf(request, "NOT_USABLE", {
      initiator: element,
      mime: extractMimeType(headers, knobs.contentTypeThatCounts),
      status,
      url,
      ...begins,
    });
  }
  return (yield* integrityCheck(request, response, promised(call, knobs), browser)) ?? response;
}

const isScript = (element: ElementName) => element === "script" || element === "module";

// DEVIATION: WebKit, recorded in k-sri-preload-S-none-bad.
function promised({ element, integrity }: ElementCall, knobs: Knobs): string {
  const beforehand = element === "preload" || element === "modulepreload";
  return hasIntegrity.has(element) && !(beforehand && !knobs.preloadsCheckIntegrity) ? integrity : "";
}

const hasIntegrity: ReadonlySet<ElementName> = new Set(["script", "module", "stylesheet", "preload", "modulepreload"]);

const things: { readonly [Element in ElementName]?: ReadableThing } = {
  img: "pixels",
  video: "pixels",
  stylesheet: "rules",
  script: "error-details",
  module: "error-details",
};

/** https://html.spec.whatwg.org/#cors-same-origin decides for all of them. Of a script there is something to see only if it throws. */
function readableOf(element: ElementName, request: Request, response: Response, knobs: Knobs): Embedded["readable"] {
  const what = things[element] ?? null;
  const error = what === "error-details" ? scriptError(response.wire.body) : null;
  if (what === null || (what === "error-details" && error === null)) return null;
  // DEVIATION: Firefox tells what any script throws; recorded in el-X-throw-no-none.
  const told = error === "thrown" && knobs.mutesErrors === "but-thrown";
  return { what, allowed: request.responseTainting !== "opaque" || told };
}
