import type { Browser, Embedding, Page } from "../engine/browser.ts";
import { PreflightCache } from "../engine/fetching/preflight-cache.ts";
import { type Knobs, knobsOf } from "../engine/profiles/knobs.ts";
import { type HostsState, newHostsState } from "../hosts/answer.ts";
import { opaqueOrigin, originOfUrl } from "../origins/origin.ts";
import type { HostSpec, PageSpec, Scenario } from "../scenario/schema.ts";
import type { TraceEvent } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import { addressSpaceOf } from "./address-space.ts";
import { type Budget, Meter, runBudget } from "./budget.ts";
import type { Platform } from "./platform.ts";
import { withoutUnfinishedRows } from "./unfinished-rows.ts";

/** Everything one run works on. Made anew for each run; changed in place by it. */
export interface Run {
  readonly scenario: Scenario;
  readonly browser: Browser;
  readonly embedding: Embedding | null;
  /** By id. */
  readonly pages: ReadonlyMap<string, Page>;
  /** By serialised origin. */
  readonly hosts: Hosts;
  readonly hostsState: HostsState;
  /** How many messages have been numbered. */
  messages: number;
  readonly meter: Meter;
  /** Counts an event on its way into the trace. */
  counted<E extends TraceEvent>(event: E): E;
}

type Hosts = ReadonlyMap<string, HostSpec>;

/** What is unusable in the scenario (see scenario/problems.ts) is left out or made harmless here; this never throws. */
export function setUp(
  written: Scenario,
  platform: Platform,
  knobs: Knobs = knobsOf(written.browser.profile),
  budget: Budget = runBudget,
): Run {
  const meter = new Meter(budget);
  const scenario = withoutUnfinishedRows(written);
  const hosts = hostsByOrigin(scenario);
  const cookies = platform.createCookieJar(knobs);
  for (const { url, line } of scenario.browser.cookies) {
    if (platform.gates?.keepsCookie(line, url, knobs)) cookies.store(line, url, 0);
  }
  return {
    scenario,
    browser: {
      knobs,
      now: 0,
      preflightCache: new PreflightCache(),
      httpCache: platform.createHttpCache(),
      cookies,
      registrableDomain: platform.registrableDomain,
      addressSpaceOf: (url) => addressSpaceOf(url, hosts),
      localNetworkPermission: scenario.browser.localNetwork,
      gates: platform.gates,
      work: (units) => meter.work(units),
    },
    embedding: platform.embedding,
    pages: new Map(scenario.pages.map((page) => [page.id, pageOf(page, hosts)])),
    hosts,
    hostsState: newHostsState(platform.files, platform.createCaching()),
    messages: 0,
    meter,
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

/** Stands in for a page that the scenario does not have, or whose URL does not parse. */
export const noPage: Page = {
  url: "about:blank",
  origin: opaqueOrigin(),
  referrerPolicy: "",
  csp: "",
  embedderPolicy: "unsafe-none",
  addressSpace: "public",
};

function pageOf({ url, sandboxed, referrerPolicy, csp, coep, addressSpace }: PageSpec, hosts: Hosts): Page {
  const parsed = Url.parse(url);
  if (!parsed) return noPage;
  return {
    url: parsed.href,
    origin: sandboxed ? opaqueOrigin() : originOfUrl(parsed),
    referrerPolicy,
    csp,
    embedderPolicy: coep,
    addressSpace: addressSpace === "auto" ? addressSpaceOf(parsed.href, hosts) : addressSpace,
  };
}

function originsOf(host: HostSpec): string[] {
  return host.origins.flatMap((written) => {
    const url = Url.parse(written);
    return url && /^https?:$/.test(url.protocol) ? [url.origin] : [];
  });
}
