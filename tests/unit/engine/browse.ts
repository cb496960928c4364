import { sendBeacon } from "../../../src/engine/elements/beacon.ts";
import { openEventSource } from "../../../src/engine/elements/event-source.ts";
import { submitForm } from "../../../src/engine/elements/form.ts";
import { loadFrame } from "../../../src/engine/elements/frame.ts";
import { loadElement } from "../../../src/engine/elements/load-element.ts";
import { fetchMethod } from "../../../src/engine/fetching/fetch-method.ts";
import type { Algorithm, Reply } from "../../../src/engine/model/algorithm.ts";
import type { Browser } from "../../../src/engine/model/browser.ts";
import type {
  BeaconCall,
  ElementCall,
  EventSourceCall,
  FetchCall,
  FormCall,
  FrameCall,
  XhrCall,
} from "../../../src/engine/model/calls.ts";
import type { Page } from "../../../src/engine/model/page.ts";
import { newBrowser as startBrowser } from "../../../src/engine/new-browser.ts";
import { knobsOf } from "../../../src/engine/profiles/knobs-of.ts";
import type { ProfileName } from "../../../src/engine/profiles/names.ts";
import { xhrSend } from "../../../src/engine/xhr/send.ts";
import { type FileKind, sampleFiles } from "../../../src/hosts/files.ts";
import type { HeaderList, WireRequest, WireResult } from "../../../src/http/messages.ts";
import { opaqueOrigin, parseOrigin } from "../../../src/origins/origin.ts";
import { locate } from "../../../src/run/address-space.ts";
import { defaultRule } from "../../../src/run/world.ts";
import type { Outcome, Purpose } from "../../../src/trace/events.ts";
import type { ElementName } from "../../../src/trace/failures.ts";
import { Keeping, type Kept } from "../../../src/trace/kept.ts";
import type { AnyStep, StepName, StepValues } from "../../../src/trace/steps.ts";

export const shop = "https://shop.example";
export const api = "https://api.example";
export const third = "https://third.example";
/** Another origin of the shop's own site. */
export const sister = "https://img.shop.example";

export interface Sent extends WireRequest {
  readonly purpose: Purpose;
}

export type Server = (request: Sent, count: number) => WireResult;

/** What happened during one call. */
export interface Played {
  readonly outcome: Outcome;
  readonly steps: readonly AnyStep[];
  readonly sent: readonly Sent[];
  /** After each change, all that the store which has changed now holds. */
  readonly states: readonly State[];
}

type State = { readonly type: "state" } & Partial<Kept>;

export function newBrowser(profile: ProfileName = "standard"): Browser {
  return startBrowser({
    knobs: knobsOf(profile),
    registrableDomain: defaultRule.registrableDomain,
    locate: (url) => locate(url, new Map()),
    isBlockedByExtension: () => false,
    localNetworkPermission: "granted",
    work: () => {},
  });
}

export function pageAt(url: string, referrerPolicy = "", policies: Partial<Page> = {}): Page {
  return {
    url,
    framedBy: null,
    isSrcdoc: false,
    origin: parseOrigin(url),
    referrerPolicy,
    csp: "",
    embedderPolicy: "unsafe-none",
    location: locate(url, new Map()),
    ...policies,
  };
}

export function sandboxed(url = `${shop}/`): Page {
  return pageAt(url, "", { origin: opaqueOrigin(), framedBy: url, isSrcdoc: true });
}

interface Setting {
  readonly browser?: Browser;
  readonly profile?: ProfileName;
  readonly page?: Page;
}

export function fetches(url: string, server: Server, init: Partial<FetchCall> = {}, setting: Setting = {}): Played {
  const call: FetchCall = {
    url,
    method: "GET",
    headers: [],
    body: null,
    bodyType: "text",
    blobType: "",
    mode: "cors",
    credentials: "same-origin",
    redirect: "follow",
    cache: "default",
    referrerPolicy: "",
    referrer: "about:client",
    integrity: "",
    keepalive: false,
    ...init,
  };
  const browser = setting.browser ?? newBrowser(setting.profile);
  return play(fetchMethod(call, setting.page ?? pageAt(`${shop}/cart`), browser), browser, server);
}

export function xhrs(url: string, server: Server, init: Partial<XhrCall> = {}, setting: Setting = {}): Played {
  const call: XhrCall = {
    url,
    method: "GET",
    headers: [],
    body: null,
    bodyType: "text",
    blobType: "",
    withCredentials: false,
    uploadListener: "none",
    sync: false,
    ...init,
  };
  const browser = setting.browser ?? newBrowser(setting.profile);
  return play(xhrSend(call, setting.page ?? pageAt(`${shop}/cart`), browser), browser, server);
}

export type Fields<Call> = Partial<Omit<Call, "url">>;

export function loads(
  element: ElementName,
  url: string,
  server: Server,
  init: Fields<ElementCall> = {},
  setting: Setting = {},
): Played {
  const given = { url, element, crossorigin: "none", as: "fetch", workerType: "classic" } as const;
  const call: ElementCall = { ...given, referrerPolicy: "", integrity: "", ...init };
  return embeds((page, browser) => loadElement(call, page, browser), server, setting);
}

export function listens(url: string, server: Server, init: Fields<EventSourceCall> = {}, setting: Setting = {}): Played {
  const call: EventSourceCall = { url, withCredentials: false, ...init };
  return embeds((page, browser) => openEventSource(call, page, browser), server, setting);
}

export function frames(url: string, server: Server, init: Fields<FrameCall> = {}, setting: Setting = {}): Played {
  const call: FrameCall = { url, referrerPolicy: "", ...init };
  return embeds((page, browser) => loadFrame(call, page, browser), server, setting);
}

export function submits(url: string, server: Server, init: Fields<FormCall> = {}, setting: Setting = {}): Played {
  const call: FormCall = {
    ...{ url, target: "frame", method: "POST", enctype: "application/x-www-form-urlencoded", fields: [["k", "v"]] },
    ...init,
  };
  return embeds((page, browser) => submitForm(call, page, browser), server, setting);
}

export function beacons(url: string, server: Server, init: Fields<BeaconCall> = {}, setting: Setting = {}): Played {
  const call: BeaconCall = { url, body: "x", bodyType: "text", blobType: "", ...init };
  return embeds((page, browser) => sendBeacon(call, page, browser), server, setting);
}

function embeds(start: (page: Page, browser: Browser) => Algorithm<Outcome>, server: Server, setting: Setting): Played {
  const browser = setting.browser ?? newBrowser(setting.profile);
  return play(start(setting.page ?? pageAt(`${shop}/cart`), browser), browser, server);
}

/** A server that answers everything with a sample file. */
export function serving(kind: FileKind, headers: Readonly<Record<string, string>> = {}, status = 200): Server {
  const { type, body } = sampleFiles[kind];
  return () => answer({ "Content-Type": type, ...headers }, status, body);
}

/** `load`, `load, readable`, `load, not readable` …, or the code of the failure; both where it failed without script's notice. */
export function noticed({ outcome }: Played): string {
  if (outcome.kind !== "embedded") return outcome.kind === "error" ? outcome.failure.code : outcome.kind;
  const readable = outcome.readable === null ? [] : [outcome.readable.allowed ? "readable" : "not readable"];
  return [outcome.event, ...readable, ...(outcome.failure === null ? [] : [outcome.failure.code])].join(", ");
}

/** What each browser keeps is followed over all calls it makes. */
const keepings = new WeakMap<Browser, Keeping>();

function play(algorithm: Algorithm<Outcome>, browser: Browser, server: Server): Played {
  const keeping = keepings.get(browser) ?? new Keeping();
  keepings.set(browser, keeping);
  const steps: AnyStep[] = [];
  const sent: Sent[] = [];
  const states: State[] = [];
  let reply: Reply | undefined;
  for (;;) {
    const next = algorithm.next(reply);
    if (next.done) return { outcome: next.value, steps, sent, states };
    reply = undefined;
    if (next.value.type === "step") steps.push(next.value.step);
    else if (next.value.type === "state") {
      const { type, ...changes } = next.value;
      keeping.take(next.value, browser.now);
      const kept = keeping.kept(browser.now);
      states.push({ type, ...Object.fromEntries(Object.keys(changes).map((store) => [store, kept[store as keyof Kept]])) });
    } else if (next.value.type === "send") {
      const request = { ...next.value.request, purpose: next.value.purpose };
      sent.push(request);
      reply = { message: sent.length - 1, result: server(request, sent.length - 1) };
    }
  }
}

export function answer(headers: Readonly<Record<string, string>> | HeaderList = {}, status = 200, body = "body"): WireResult {
  return { status, headers: isList(headers) ? headers : Object.entries(headers), body };
}

function isList(headers: Readonly<Record<string, string>> | HeaderList): headers is HeaderList {
  return Array.isArray(headers);
}

/** A server that allows everything to the origin that asks. */
export const openServer: Server = (request) =>
  request.purpose === "preflight"
    ? answer(
        {
          "Access-Control-Allow-Origin": headerOf(request, "origin") ?? "",
          "Access-Control-Allow-Credentials": "true",
          "Access-Control-Allow-Methods": headerOf(request, "access-control-request-method") ?? "",
          "Access-Control-Allow-Headers": headerOf(request, "access-control-request-headers") ?? "",
        },
        204,
        "",
      )
    : answer({
        "Access-Control-Allow-Origin": headerOf(request, "origin") ?? "",
        "Access-Control-Allow-Credentials": "true",
        "Content-Type": "text/plain",
      });

/** Redirects along `chain`, then answers; every answer allows the origin that asks. */
export function redirecting(chain: Readonly<Record<string, string>>, status = 302): Server {
  return (request, count) => {
    const open = openServer(request, count);
    const location = chain[request.url];
    if (request.purpose === "preflight" || location === undefined || !("headers" in open)) return open;
    return { ...open, status, headers: [...open.headers, ["Location", location]] };
  };
}

export function headerOf({ headers }: WireRequest, name: string): string | null {
  const lines = headers.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value);
  return lines.length === 0 ? null : lines.join(", ");
}

export function names({ steps }: Played): readonly StepName[] {
  return steps.map(({ name }) => name);
}

export function valuesOf<N extends StepName>({ steps }: Played, name: N): StepValues[N] | undefined {
  return steps.find((step) => step.name === name)?.values as StepValues[N] | undefined;
}

/** `ok` or the code of the failure. */
export function verdict({ outcome }: Played): string {
  return outcome.kind === "error" ? outcome.failure.code : "ok";
}

export function purposes({ sent }: Played): readonly Purpose[] {
  return sent.map(({ purpose }) => purpose);
}
