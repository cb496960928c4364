import { mayRunInjected } from "../engine/checks/csp.ts";
import { sendBeacon } from "../engine/elements/beacon.ts";
import { openEventSource } from "../engine/elements/event-source.ts";
import { submitForm } from "../engine/elements/form.ts";
import { loadFrame } from "../engine/elements/frame.ts";
import { keptFromWorker, notInWorker } from "../engine/elements/in-worker.ts";
import { loadElement } from "../engine/elements/load-element.ts";
import { openWebSocket } from "../engine/elements/web-socket.ts";
import { navigateWindow } from "../engine/elements/window.ts";
import { startWorker } from "../engine/elements/worker.ts";
import { fetchMethod } from "../engine/fetching/fetch-method.ts";
import type { Algorithm, Reply } from "../engine/model/algorithm.ts";
import type { Page } from "../engine/model/page.ts";
import { xhrSend } from "../engine/xhr/send.ts";
import type { ActionOf, ActionSpec, PageActionSpec } from "../scenario/schema.ts";
import type { NodeId, Outcome } from "../trace/events.ts";
import type { Failure } from "../trace/failures.ts";
import { initiatorOf } from "../trace/initiators.ts";
import { clientRequest } from "./client.ts";
import { contextOf } from "./context.ts";
import { exchange, type RunPart } from "./exchange.ts";
import { runLimit } from "./run-limit.ts";
import { noPage, type Run } from "./setup.ts";

/** A whole scenario, action after action. Returns what each script or client got. */
export function* runActions(run: Run): RunPart<Outcome[]> {
  const { browser, scenario } = run;
  const outcomes: Outcome[] = [];
  const cookies = browser.cookies.changes();
  if (cookies.set.length > 0) yield run.counted({ type: "state", action: 0, cookies });
  for (const [action, spec] of scenario.actions.entries()) {
    browser.now += spec.wait;
    run.hostsState.now = browser.now;
    yield run.counted({ type: "action", action, by: actor(spec), now: browser.now });
    const outcome = yield* perform(run, action, spec);
    outcomes.push(outcome);
    yield run.counted({ type: "outcome", action, outcome });
  }
  return outcomes;
}

function actor(spec: ActionSpec): NodeId {
  return spec.kind === "client" ? `client:${spec.client}` : `page:${spec.page}`;
}

function* perform(run: Run, action: number, spec: ActionSpec): RunPart<Outcome> {
  const cut = run.meter.exhausted();
  if (cut !== null) return runLimit(run, spec, spec.url, cut);
  if (spec.kind === "client") return yield* byClient(run, action, spec);
  return yield* inBrowser(run, action, spec, algorithmOf(run, spec));
}

function algorithmOf(run: Run, spec: PageActionSpec): Algorithm<Outcome> {
  const page = run.pages.get(spec.page) ?? noPage;
  const algorithm = isForWorker(spec) ? byWorker(run, spec, page) : performing(run, spec, page);
  return spec.injected ? ifItRuns(mayRunInjected(page, contextOf(spec, page)), algorithm) : algorithm;
}

/** Nobody but a worker has importScripts(). */
function isForWorker(spec: PageActionSpec): boolean {
  return spec.inWorker || (spec.kind === "element" && spec.element === "importscripts");
}

function byWorker(run: Run, spec: PageActionSpec, page: Page): Algorithm<Outcome> {
  const worker = run.workers.get(spec.page) ?? null;
  const initiator = initiatorOf(spec);
  const because = keptFromWorker(initiator, worker);
  return because === null ? performing(run, spec, worker ?? page) : notInWorker(initiator, because, spec.url, page);
}

/** The page's worker is the one that it has started last; if that does not run, it has none. */
function startingWorker({ workers, browser }: Run, spec: ActionOf<"element">, page: Page): Algorithm<Outcome> {
  workers.delete(spec.page);
  return startWorker(spec, page, browser, (worker) => workers.set(spec.page, worker));
}

/** A script that was smuggled into the page does what it is there for, if the page's policy lets it run. */
function* ifItRuns(check: Algorithm<Failure | null>, algorithm: Algorithm<Outcome>): Algorithm<Outcome> {
  const failure = yield* check;
  if (failure !== null) return { kind: "error", failure, exception: "never ran" };
  return yield* algorithm;
}

function performing(run: Run, spec: PageActionSpec, page: Page): Algorithm<Outcome> {
  const { browser } = run;
  switch (spec.kind) {
    case "fetch":
      return fetchMethod(spec, page, browser);
    case "xhr":
      return xhrSend(spec, page, browser);
    case "element":
      if (spec.element === "worker" || spec.element === "sharedworker") return startingWorker(run, spec, page);
      return loadElement(spec, page, browser);
    case "eventsource":
      return openEventSource(spec, page, browser);
    case "form":
      return submitForm(spec, page, browser);
    case "iframe":
      return loadFrame(spec, page, browser);
    case "navigation":
      return navigateWindow(spec, page, browser);
    case "websocket":
      return openWebSocket(spec, page, browser);
    case "beacon":
      return sendBeacon(spec, page, browser);
  }
}

/** Drives one of the browser's algorithms: its steps go into the trace, its requests onto the wire. */
function* inBrowser(run: Run, action: number, spec: PageActionSpec, algorithm: Algorithm<Outcome>): RunPart<Outcome> {
  let reply: Reply | undefined;
  let lastUrl = spec.url;
  for (;;) {
    const cut = run.meter.exhausted();
    if (cut !== null) return runLimit(run, spec, lastUrl, cut);
    const next = algorithm.next(reply);
    reply = undefined;
    if (next.done) return next.value;
    const event = next.value;
    switch (event.type) {
      case "send":
        lastUrl = event.request.url;
        reply = yield* exchange(run, { action, purpose: event.purpose, from: "browser", request: event.request, hop: 0 });
        break;
      case "step":
        yield run.counted({ type: "step", action, step: event.step });
        break;
      case "waits":
        return waiting(spec, event.for, lastUrl);
      case "state":
        yield run.counted({ ...event, action });
        break;
    }
  }
}

/** What script has while the browser waits for its user: nothing. Of a beacon it never learns more than that it was queued. */
function waiting(spec: PageActionSpec, waitsFor: "local-network-permission", url: string): Outcome {
  const initiator = initiatorOf(spec);
  if (initiator !== "beacon") return { kind: "pending", initiator, waitsFor, url };
  return { kind: "embedded", initiator, event: "queued", readable: null, url, message: null, failure: null };
}

/** One request, one answer: no gate, no cookie jar, and redirects are not followed. */
function* byClient(run: Run, action: number, spec: ActionOf<"client">): RunPart<Outcome> {
  const request = clientRequest(spec);
  if (!request) return { kind: "client", result: { failure: "unknown-host", host: spec.url } };
  const { result } = yield* exchange(run, { action, purpose: "client", from: actor(spec), request, hop: 0 });
  return { kind: "client", result };
}
