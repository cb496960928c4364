import type { Algorithm, Browser, Page, Reply } from "../../src/engine/browser.ts";
import { fetchMethod } from "../../src/engine/fetching/fetch-method.ts";
import { PreflightCache } from "../../src/engine/fetching/preflight-cache.ts";
import type { WireRequest } from "../../src/engine/http/messages.ts";
import { opaqueOrigin, parseOrigin } from "../../src/engine/infra/origin.ts";
import { knobsOf } from "../../src/engine/profiles/knobs.ts";
import type { Outcome } from "../../src/engine/trace/events.ts";
import type { AnyStep } from "../../src/engine/trace/steps.ts";
import { xhrSend } from "../../src/engine/xhr/send.ts";
import { createCookieJar } from "../../src/run/cookie-jar.ts";
import { lightPlatform } from "../../src/run/platform.ts";
import type { Engine, Playable, Recording, TruthAction, TruthResult } from "./corpus.ts";
import { printed } from "./printed.ts";
import { answer, fillIn, header, pageUrl, placeOf } from "./world.ts";

const recorded = [
  "origin",
  "access-control-request-method",
  "access-control-request-headers",
  "cookie",
  "authorization",
  "content-type",
  "range",
  "referer",
  "sec-fetch-site",
  "sec-fetch-mode",
  "sec-fetch-dest",
  "x-custom",
  "x-a",
  "x-b",
  "x-requested-with",
  "content-length",
];
const leftOut = new Set(["date", "connection", "keep-alive", "content-length", "transfer-encoding", "cache-control"]);

/** Plays a case in the engine and writes down what the servers, the script and the reader of the console would have seen. */
export function play(of: Playable, engine: Engine): Required<Recording> {
  const browser: Browser = {
    knobs: knobsOf(engine),
    now: 0,
    preflightCache: new PreflightCache(),
    cookies: createCookieJar(),
    registrableDomain: lightPlatform.registrableDomain,
  };
  const wire: Record<string, string>[] = [];
  const results: TruthResult[] = [];
  const console: string[] = [];
  const sandbox: Page = { url: pageUrl, origin: opaqueOrigin(), referrerPolicy: "" };
  const page: Page = { url: pageUrl, origin: parseOrigin(pageUrl), referrerPolicy: "" };
  for (const action of of.actions) {
    if (action.wait !== undefined) {
      browser.now += action.wait;
      continue;
    }
    const algorithm = start(action, of, action.page === "sandbox" ? sandbox : page, browser);
    const steps: AnyStep[] = [];
    const outcome = drive(algorithm, of, wire, steps);
    results.push(resultOf(outcome, action, of));
    console.push(...printed(action, steps, outcome, of, engine));
  }
  return { wire, results, console };
}

function drive(algorithm: Algorithm<Outcome>, of: Playable, wire: Record<string, string>[], steps: AnyStep[]): Outcome {
  let reply: Reply | undefined;
  for (;;) {
    const next = algorithm.next(reply);
    if (next.done) return next.value;
    reply = undefined;
    if (next.value.type === "step") steps.push(next.value.step);
    if (next.value.type !== "send") continue;
    const { request } = next.value;
    wire.push(asRecorded(request, of));
    reply = { message: wire.length - 1, result: answer(request, of) };
  }
}

function start(action: TruthAction, of: Playable, page: Page, browser: Browser): Algorithm<Outcome> {
  const pairs = action.bodyType === "urlsearchparams" || action.bodyType === "formdata";
  const shared = {
    url: fillIn(action.url, of),
    method: action.method ?? "GET",
    headers: action.headers ?? [],
    body: action.body === undefined ? null : pairs ? `k=${action.body}` : action.body,
    bodyType: action.bodyType ?? ("text" as const),
    blobType: action.blobType ?? "",
  };
  if (action.via === "xhr") {
    const { uploadListener: listener } = action;
    const uploadListener = listener === "late" ? "after-send" : listener ? "before-send" : "none";
    const withCredentials = action.credentials === "include";
    return xhrSend({ ...shared, withCredentials, uploadListener, sync: action.sync ?? false }, page, browser);
  }
  const call = {
    ...shared,
    mode: action.mode ?? "cors",
    credentials: action.credentials ?? "same-origin",
    redirect: action.redirect ?? "follow",
    cache: action.cache ?? "default",
    referrerPolicy: action.referrerPolicy ?? "",
    keepalive: action.keepalive ?? false,
  };
  return fetchMethod(call, page, browser);
}

function asRecorded(request: WireRequest, of: Playable): Record<string, string> {
  const line: Record<string, string> = { ...placeOf(request.url, of), method: request.method };
  for (const name of recorded) {
    const value = header(request, name);
    if (value !== null) line[name] = value;
  }
  if (request.body) line["body"] = request.body;
  return line;
}

function resultOf(outcome: Outcome, action: TruthAction, of: Playable): TruthResult {
  if (outcome.kind === "error")
    return { ok: false, error: outcome.exception === "error event" ? "xhr-error" : outcome.exception };
  if (outcome.kind === "client") throw new Error("No client acts in these cases.");
  const xhr = action.via === "xhr";
  return {
    ok: true,
    type: xhr ? "xhr" : outcome.responseType,
    status: outcome.status,
    redirected: xhr ? outcome.url !== new URL(fillIn(action.url, of)).href : outcome.redirected,
    headers: outcome.headers.filter(([name]) => !leftOut.has(name)),
    body: outcome.body,
  };
}
