import { getHeader } from "../../http/headers.ts";
import type { HeaderList } from "../../http/messages.ts";
import { extractMimeType, isNosniff } from "../../http/mime-groups.ts";
import { isMarkup } from "../../http/sniff.ts";
import { opaqueOrigin } from "../../origins/origin.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import { mimeCheck } from "../checks/mime-check.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { ElementCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { EmbedderPolicy, Page } from "../model/page.ts";
import type { Fetched, Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { parseReferrerPolicy } from "../requests/referrer.ts";
import { failureOf, isFailure } from "../requests/request.ts";
import { elementRequest } from "./element-request.ts";
import { errorEvent, initiate } from "./initiate.ts";
import { isUsable } from "./usable.ts";

/**
 * https://html.spec.whatwg.org/#dom-worker: its script is asked for in mode same-origin, redirects included, so that no other server's
 * runs, whatever headers that one sends. `started`: told of the worker as soon as it runs.
 */
export function* startWorker(
  call: ElementCall,
  page: Page,
  browser: Browser,
  started: (worker: Page) => void,
): Algorithm<Outcome> {
  const { element: initiator } = call;
  const request = yield* initiate(call.url, elementRequest(call, page, browser.knobs));
  if ("code" in request) return { kind: "error", failure: request, exception: "SyntaxError" };
  const fetched = yield* workerScript(call, request, browser);
  const { responseTainting: tainting } = request;
  if (isFailure(fetched)) {
    if (isThrown(fetched, request, browser.knobs)) return { kind: "error", failure: fetched, exception: "SecurityError" };
    yield step("embed", "exposure", "note", { initiator, event: "error", readable: null, tainting });
    return errorEvent(fetched);
  }
  started({ ...workerOf(request, fetched.wire.headers, page, browser), inWorker: call.workerType });
  yield step(
    "embed",
    "exposure",
    "note",
    { initiator, event: "started", readable: null, tainting },
    { message: fetched.message },
  );
  return {
    kind: "embedded",
    initiator,
    event: "started",
    readable: null,
    url: request.current.wire,
    message: null,
    failure: null,
  };
}

/** DEVIATION: the constructor throws, in Chromium and WebKit for another origin, in WebKit for a policy; recorded in w-worker-X and w-csp-worker-src-none. */
function isThrown({ code }: Failure, { redirectCount }: Request, { foreignWorker, forbiddenWorker }: Knobs): boolean {
  if (redirectCount > 0) return false;
  if (code === "CSP_BLOCKED") return forbiddenWorker === "SecurityError";
  return code === "SAME_ORIGIN_MODE" && foreignWorker === "SecurityError";
}

/** https://html.spec.whatwg.org/#fetch-a-classic-worker-script: a good status and a script's type, or nothing runs. */
function* workerScript(call: ElementCall, request: Request, browser: Browser): Algorithm<Fetched> {
  const response = yield* mainFetch(request, browser);
  if (isFailure(response)) return response;
  const { headers, status, body } = response.wire;
  const mime = extractMimeType(headers, browser.knobs.contentTypeThatCounts);
  // DEVIATION: Chromium, recorded in w-worker-plain; what is no script fails as one.
  const isLax = browser.knobs.workersTakeText && call.workerType === "classic" && mime.startsWith("text/") && !isNosniff(headers);
  const isTyped = request.current.scheme !== "data" && !isLax;
  const blocked: Failure | null = isTyped ? yield* mimeCheck(request, response, browser.knobs) : null;
  if (blocked !== null) return blocked;
  if (isUsable(call, response.wire, browser.knobs) && !(isLax && isMarkup(body))) return response;
  return failureOf(request, "NOT_USABLE", { initiator: call.element, mime, status, url: request.current.href });
}

/** A worker has the page's origin; base URL and policies are those of its own script. https://html.spec.whatwg.org/#set-up-a-worker-environment-settings-object */
function workerOf({ current }: Request, headers: HeaderList, page: Page, browser: Browser): Page {
  const isData = current.scheme === "data";
  return {
    ...page,
    url: isData ? page.url : current.href,
    origin: isData ? opaqueOrigin() : page.origin,
    isSrcdoc: false,
    referrerPolicy: parseReferrerPolicy(getHeader(headers, "referrer-policy") ?? "") ?? "",
    csp: isData ? page.csp : (getHeader(headers, "content-security-policy") ?? ""),
    embedderPolicy: isData ? page.embedderPolicy : embedderPolicyIn(headers),
    location: isData ? page.location : browser.locate(current.href),
  };
}

function embedderPolicyIn(headers: HeaderList): EmbedderPolicy {
  const value = (getHeader(headers, "cross-origin-embedder-policy") ?? "").split(";")[0]?.trim();
  return value === "require-corp" || value === "credentialless" ? value : "unsafe-none";
}
