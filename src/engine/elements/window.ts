import { parseOrigin, sameOrigin } from "../../origins/origin.ts";
import type { OpenedPage } from "../../trace/embedded.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Failure, FailureCode } from "../../trace/failures.ts";
import { sandboxesItself } from "../checks/framing.ts";
import { hasNoDocument } from "../checks/no-document.ts";
import { mainFetch } from "../fetching/main-fetch.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { NavigationCall } from "../model/calls.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { isFailure } from "../requests/request.ts";
import { unchanged } from "./frame.ts";
import { errorEvent, initiate } from "./initiate.ts";
import { navigationRequest } from "./navigation-request.ts";

type Target = OpenedPage["in"];

/** Whose navigation it is. */
interface Begun {
  readonly initiator: "form" | "navigation";
  readonly in: Target;
  /** Script has got the window, as window.open() gives it. */
  readonly held: boolean;
}

/** A top-level navigation. https://html.spec.whatwg.org/#navigate */
export function* navigateWindow(call: NavigationCall, page: Page, browser: Browser): Algorithm<Outcome> {
  const target: Target = call.by === "window-open" ? "new-window" : "top";
  const refused = yield* mayNavigateWindow("navigation", target, call.url, page);
  if (refused !== null) return refused;
  const request = yield* initiate(
    call.url,
    // A window that opens by itself is held back by browsers, so that it counts as opened on a click.
    navigationRequest({ api: "navigation", method: "GET", target, byUser: call.by !== "script" }, page, browser.knobs),
  );
  return yield* navigatedWindow(request, browser, { initiator: "navigation", in: target, held: call.by === "window-open" });
}

/**
 * null: it may. A sandboxed frame here has neither allow-top-navigation nor allow-popups.
 * https://html.spec.whatwg.org/#allowed-to-navigate, https://html.spec.whatwg.org/#the-rules-for-choosing-a-navigable
 */
export function* mayNavigateWindow(
  initiator: Begun["initiator"],
  target: Target,
  url: string,
  page: Page,
): Algorithm<Outcome | null> {
  if (!page.origin.parts.opaque) return null;
  const context = { api: initiator, pageOrigin: page.origin.serialized, firstUrl: url, lastUrl: url };
  const failure: Failure = {
    code: "NAVIGATION_SANDBOXED",
    values: { target, url, around: parseOrigin(page.url).serialized },
    context,
  };
  yield step("sandboxed-navigation", "request", "fail", { target, url }, { failure });
  return stays(initiator, url, failure);
}

/** Script of the page that began it learns nothing of what comes, but where it holds a window of its own origin. */
export function* navigatedWindow(request: Request | Failure, browser: Browser, begun: Begun): Algorithm<Outcome> {
  if ("code" in request) return errorEvent(request);
  const { initiator } = begun;
  const response = yield* mainFetch(request, browser);
  if (isFailure(response) && isStopped(response)) return stays(initiator, request.current.wire, response);
  if (!isFailure(response) && hasNoDocument(response.wire, browser.knobs)) return yield* unchanged(request, response, initiator);
  // The browser's own page about the error has an origin that is nobody's.
  const isOpaque = isFailure(response) || (yield* sandboxesItself(request, response));
  const opened: OpenedPage = { in: begun.in, origin: isOpaque ? "null" : request.current.origin.serialized };
  const allowed = begun.held ? !isOpaque && sameOrigin(request.origin, request.current.origin) : null;
  yield step(
    "embed",
    "exposure",
    allowed === true ? "pass" : "note",
    { initiator, event: "navigated", readable: allowed, tainting: request.responseTainting, opened },
    isFailure(response) ? {} : { message: response.message },
  );
  return {
    kind: "embedded",
    initiator,
    event: "navigated",
    readable: allowed === null ? null : { what: "window", allowed },
    url: request.current.wire,
    opened,
    message: null,
    failure: isFailure(response) ? response : null,
  };
}

function stays(initiator: Begun["initiator"], url: string, failure: Failure): Outcome {
  return { kind: "embedded", initiator, event: "none", readable: null, url, message: null, failure };
}

/** The page forbids it, and nothing is shown instead. */
const stopping: ReadonlySet<FailureCode> = new Set(["CSP_BLOCKED", "RUN_LIMIT"]);

function isStopped({ code }: Failure): boolean {
  return stopping.has(code);
}
