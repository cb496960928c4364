import { keptFromWorker, notInWorker } from "../../src/engine/elements/in-worker.ts";
import { startWorker } from "../../src/engine/elements/worker.ts";
import type { Algorithm, Reply } from "../../src/engine/model/algorithm.ts";
import type { Browser } from "../../src/engine/model/browser.ts";
import type { Knobs } from "../../src/engine/model/knobs.ts";
import type { Page } from "../../src/engine/model/page.ts";
import { newBrowser } from "../../src/engine/new-browser.ts";
import { knobsAsSet } from "../../src/engine/profiles/as-set.ts";
import { isWireFailure, type WireRequest } from "../../src/http/messages.ts";
import { decidingHeaders, unrecordedResponseHeaders } from "../../src/lab/protocol/record.ts";
import { opaqueOrigin, parseOrigin } from "../../src/origins/origin.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import type { Outcome } from "../../src/trace/events.ts";
import type { FailureCode } from "../../src/trace/failures.ts";
import type { AnyStep } from "../../src/trace/steps.ts";
import { knobsWhenDriven } from "../live/driven.ts";
import { callOf } from "./calls.ts";
import type { Engine, Playable, Recording, TruthAction, TruthResult } from "./corpus.ts";
import { perform } from "./perform.ts";
import { printed } from "./printed.ts";
import { disk, fillIn, frames, header, pageUrl, placeOf, reach } from "./world.ts";

const onThisMachine = { space: "loopback", guessed: false } as const;
const recorded = [...decidingHeaders, "x-custom", "x-a", "x-b", "content-length"];

/** A browser that has not been used. */
export const browserWith = (knobs: Knobs) =>
  newBrowser({
    knobs,
    registrableDomain: publicSuffixList.registrableDomain,
    locate: () => onThisMachine,
    isBlockedByExtension: () => false,
    localNetworkPermission: "granted",
    work: () => {},
  });

/** Plays a case in the engine and writes down what the servers, the script and the reader of the console would have seen. `knobs`: other rules than the engine's. */
export function play(of: Playable, engine: Engine, knobs: Knobs = rulesFor(of, engine)): Required<Recording> {
  const browser = browserWith(knobs);
  const worker: WorkerPlace = { current: null };
  const wire: Record<string, string>[] = [];
  const results: TruthResult[] = [];
  const console: string[] = [];
  for (const action of of.actions) {
    if (action.wait !== undefined) {
      browser.now += action.wait;
      continue;
    }
    const algorithm = performed(action, of, browser, worker);
    const steps: AnyStep[] = [];
    const outcome = drive(algorithm, of, wire, steps);
    results.push(asHeard(resultOf(outcome, action, of), action, of, engine));
    console.push(...printed(action, steps, outcome, of, engine));
  }
  return { wire, results, console };
}

/** Why the actions of a case failed that did, in order. */
export function failuresOf(of: Playable, engine: Engine, knobs: Knobs = rulesFor(of, engine)): readonly FailureCode[] {
  const browser = browserWith(knobs);
  const worker: WorkerPlace = { current: null };
  return of.actions.flatMap((action) => {
    if (action.wait !== undefined) {
      browser.now += action.wait;
      return [];
    }
    const outcome = drive(performed(action, of, browser, worker), of, [], []);
    return "failure" in outcome && outcome.failure ? [outcome.failure.code] : [];
  });
}

interface WorkerPlace {
  current: Page | null;
}

function performed(action: TruthAction, of: Playable, browser: Browser, worker: WorkerPlace): Algorithm<Outcome> {
  const page = { ...pageOf(action), csp: fillIn(of.csp ?? "", of) };
  const call = callOf(action, of);
  if (call.kind === "element" && (call.element === "worker" || call.element === "sharedworker")) {
    worker.current = null;
    return startWorker(call, page, browser, (started) => {
      worker.current = started;
    });
  }
  if (!action.inWorker) return perform(call, page, browser);
  const initiator = call.kind === "element" ? call.element : call.kind;
  const because = keptFromWorker(initiator, worker.current);
  return because === null ? perform(call, worker.current ?? page, browser) : notInWorker(initiator, because, call.url, page);
}

const page: Page = {
  url: pageUrl,
  framedBy: null,
  isSrcdoc: false,
  origin: parseOrigin(pageUrl),
  referrerPolicy: "",
  csp: "",
  embedderPolicy: "unsafe-none",
  location: onThisMachine,
};

/** The document that performs an action; each action in a frame has a frame of its own. */
export function pageOf({ page: which }: TruthAction): Page {
  if (which === undefined) return page;
  if (which === "file") return { ...page, url: `${disk}/page.html`, origin: opaqueOrigin() };
  const { url, sandbox } = frames[which];
  const base = url ?? pageUrl;
  const origin = sandbox === null ? parseOrigin(base) : opaqueOrigin();
  return { ...page, url: base, framedBy: pageUrl, isSrcdoc: url === null, origin };
}

/** The rules of the browser as it was when it was recorded: Debian's build of Chromium blocks third-party cookies. */
export function rulesFor({ driven = false }: Playable, engine: Engine): Knobs {
  const settings = { thirdPartyCookies: engine === "chromium" ? "blocked" : "as-shipped" } as const;
  return driven ? knobsWhenDriven(engine, settings) : knobsAsSet(engine, settings);
}

function drive(algorithm: Algorithm<Outcome>, of: Playable, wire: Record<string, string>[], steps: AnyStep[]): Outcome {
  let reply: Reply | undefined;
  let message = wire.length;
  for (;;) {
    const next = algorithm.next(reply);
    if (next.done) return next.value;
    reply = undefined;
    if (next.value.type === "step") steps.push(next.value.step);
    if (next.value.type !== "send") continue;
    const { request } = next.value;
    const result = reach(request, of);
    if (!isWireFailure(result)) wire.push(asRecorded(request, of));
    reply = { message: message++, result };
  }
}

export function asRecorded(request: WireRequest, of: Playable): Record<string, string> {
  const line: Record<string, string> = { ...placeOf(request.url, of), method: request.method };
  for (const name of recorded) {
    const value = header(request, name);
    if (value !== null) line[name] = value.replaceAll(`/c/${of.id}/`, "/");
  }
  if (request.body) line["body"] = request.body;
  return line;
}

/** Firefox and WebKit fire `error` before a synchronous XMLHttpRequest throws, and the first recorder kept what came first. */
function asHeard(result: TruthResult, { sync, via }: TruthAction, { driven, recorder }: Playable, engine: Engine): TruthResult {
  // It went on after a while, whatever had become of a form's frame.
  if (via === "form" && result.event === "timeout" && !driven && !recorder)
    return { ok: true, event: "navigated", readable: false };
  const fires = engine !== "chromium" && !driven && !recorder && sync && result.error === "NetworkError";
  return fires ? { ...result, error: "xhr-error" } : result;
}

/** What a response URL is compared with. The recorders of the given corpora left in the fragment, and user and password out. */
function askedUrl(action: TruthAction, of: Playable): string {
  if (!of.recorder) return new URL(fillIn(action.url, of)).href;
  const url = new URL(callOf(action, of).url);
  url.hash = "";
  return url.href;
}

function resultOf(outcome: Outcome, action: TruthAction, of: Playable): TruthResult {
  const via = action.via ?? "fetch";
  switch (outcome.kind) {
    case "error":
      if (outcome.exception === "none") return { ok: true, type: "xhr", status: 0, redirected: true, headers: [], body: "" };
      if (via !== "fetch" && via !== "xhr" && outcome.exception === "error event") return { ok: false, event: "error" };
      return { ok: false, error: outcome.exception === "error event" ? "xhr-error" : outcome.exception };
    case "embedded": {
      const { event, message, readable } = outcome;
      if (event === "none") return { ok: false, event: "timeout" };
      return {
        ok: true,
        event,
        ...(message !== null && { body: message }),
        ...(readable !== null && { readable: readable.allowed }),
      };
    }
    case "response":
      return {
        ok: true,
        type: via === "xhr" ? "xhr" : outcome.responseType,
        status: outcome.status,
        redirected: via === "xhr" ? outcome.url !== askedUrl(action, of) : outcome.redirected,
        headers: outcome.headers
          .filter(([name]) => !unrecordedResponseHeaders.has(name))
          .map(([name, value]) => [name, value.replaceAll(`/c/${of.id}/`, "/")] as const),
        body: outcome.body,
      };
    case "pending":
    case "client":
      throw new Error("No client acts in these cases, and nobody is asked.");
  }
}
