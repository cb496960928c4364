import { keepsCookie } from "../engine/cookies/cookies.ts";
import type { Browser } from "../engine/model/browser.ts";
import type { Knobs } from "../engine/model/knobs.ts";
import type { Page } from "../engine/model/page.ts";
import { newBrowser } from "../engine/new-browser.ts";
import { knobsAsSet } from "../engine/profiles/as-set.ts";
import { type HostsState, newHostsState } from "../hosts/answer.ts";
import type { WireResult } from "../http/messages.ts";
import { opaqueOrigin, originOfPage } from "../origins/origin.ts";
import { baseUrl, isSrcdoc } from "../origins/page-origin.ts";
import type { HostSpec, PageSpec, Scenario } from "../scenario/schema.ts";
import type { RequestEvent, TraceEvent } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import { locate } from "./address-space.ts";
import { type Budget, Meter, runBudget } from "./budget.ts";
import { withoutUnfinishedRows } from "./unfinished-rows.ts";
import type { World } from "./world.ts";

/** Everything one run works on. Made anew for each run; changed in place by it. */
export interface Run {
  readonly scenario: Scenario;
  readonly browser: Browser;
  /** By id. */
  readonly pages: ReadonlyMap<string, Page>;
  /** By the page's id: the worker that it has started last, if that runs. */
  readonly workers: Map<string, Page>;
  /** By serialised origin. */
  readonly hosts: Hosts;
  readonly hostsState: HostsState;
  /** How many messages have been numbered. */
  messages: number;
  readonly meter: Meter;
  /** What the browser, a client or a proxy is given in place of an answer. */
  readonly retell: Retell;
  /** Counts an event on its way into the trace. */
  counted<E extends TraceEvent>(event: E): E;
}

/** `result`: what a host has answered, or why it did not. */
export type Retell = (sent: Pick<RequestEvent, "action" | "message" | "purpose" | "request">, result: WireResult) => WireResult;

type Hosts = ReadonlyMap<string, HostSpec>;

/** What is unusable in the scenario (see scenario/problems.ts) is left out or made harmless here; this never throws. */
export function setUp(
  written: Scenario,
  { registrableDomain }: World,
  knobs: Knobs = knobsAsSet(written.browser.profile, written.browser),
  budget: Budget = runBudget,
  retell: Retell = (_sent, result) => result,
): Run {
  const meter = new Meter(budget);
  const scenario = withoutUnfinishedRows(written);
  const hosts = hostsByOrigin(scenario);
  const browser = newBrowser({
    knobs,
    registrableDomain,
    locate: (url) => locate(url, hosts),
    isBlockedByExtension: (url) => hosts.get(Url.of(url).origin)?.failure === "blocked-by-extension",
    localNetworkPermission: scenario.browser.localNetwork,
    work: (units) => meter.work(units),
  });
  for (const { url, line } of scenario.browser.cookies) {
    if (keepsCookie(line, url, browser)) browser.cookies.store(line, url, 0, undefined, longAgo);
  }
  return {
    scenario,
    browser,
    pages: new Map(scenario.pages.map((page) => [page.id, pageOf(page, hosts)])),
    workers: new Map(),
    hosts,
    hostsState: newHostsState((units) => meter.work(units)),
    messages: 0,
    meter,
    retell,
    counted(event) {
      meter.count(event);
      return event;
    },
  };
}

/** Of two hosts with one origin the first answers. */
export function hostsByOrigin({ hosts }: Pick<Scenario, "hosts">): Hosts {
  return new Map(hosts.toReversed().flatMap((host) => originsOf(host).map((origin) => [origin, host] as const)));
}

/** What is in the jar at the start was not set just now: no rule about young cookies holds for it. */
const longAgo = Number.NEGATIVE_INFINITY;

/** Stands in for a page that the scenario does not have, or whose URL does not parse. */
export const noPage: Page = {
  url: "about:blank",
  framedBy: null,
  isSrcdoc: false,
  origin: opaqueOrigin(),
  referrerPolicy: "",
  csp: "",
  embedderPolicy: "unsafe-none",
  location: { space: "public", guessed: false },
};

function pageOf(spec: PageSpec, hosts: Hosts): Page {
  const { sandboxed, referrerPolicy, csp, coep, addressSpace } = spec;
  const parsed = Url.parse(baseUrl(spec));
  if (!parsed) return noPage;
  const around = spec.framedBy === "" ? null : (Url.parse(spec.framedBy)?.href ?? null);
  return {
    url: parsed.href,
    // A sandboxed page of which nothing else is said is a srcdoc in a frame of the page at its URL.
    framedBy: around ?? (sandboxed ? parsed.href : null),
    isSrcdoc: isSrcdoc(spec) || (sandboxed && around === null),
    origin: sandboxed ? opaqueOrigin() : originOfPage(parsed),
    referrerPolicy,
    csp,
    embedderPolicy: coep,
    location: addressSpace === "auto" ? locate(parsed.href, hosts) : { space: addressSpace, guessed: false },
  };
}

function originsOf(host: HostSpec): string[] {
  return host.origins.flatMap((written) => {
    const url = Url.parse(written);
    return url && /^https?:$/.test(url.protocol) ? [url.origin] : [];
  });
}
