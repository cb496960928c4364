import type { CookieJar, Embedding } from "../engine/browser.ts";
import type { Scenario } from "../scenario/schema.ts";
import { hostsIn, isIpAddress, isReservedHost } from "./reserved-hosts.ts";

/** What the engine needs of the world besides answers: the Public Suffix List and a place for cookies. */
export interface Platform {
  /** In lower case, as the URL parser leaves it. null: an IP address, a public suffix, localhost. */
  registrableDomain(host: string): string | null;
  createCookieJar(): CookieJar;
  /** null: the scenario does nothing but fetch() and XMLHttpRequest. */
  readonly embedding: Embedding | null;
}

/**
 * Knows no Public Suffix List and no cookies, so that neither is in the first bundle.
 * Right for the scenarios of which needsFullPlatform says false, and for no others.
 */
export const lightPlatform: Platform = {
  registrableDomain(host) {
    if (isIpAddress(host)) return null;
    // By the default rule of the list, `*`, the last label is the public suffix.
    const last = host.lastIndexOf(".");
    return last < 1 ? null : host.slice(host.lastIndexOf(".", last - 1) + 1);
  },
  createCookieJar: () => emptyJar,
  embedding: null,
};

/** The platform for a scenario; loads the full one where the light one would be wrong. */
export async function platformFor(scenario: Scenario): Promise<Platform> {
  if (!needsFullPlatform(scenario)) return lightPlatform;
  const { fullPlatform } = await import("./full-platform.ts");
  return fullPlatform;
}

/** Whether a cookie may come up or a host whose registrable domain takes the Public Suffix List. Errs on the side of yes. */
export function needsFullPlatform(scenario: Scenario): boolean {
  const known = answers.get(scenario);
  if (known !== undefined) return known;
  const answer = seeksFullPlatform(scenario);
  answers.set(scenario, answer);
  return answer;
}

/** A scenario is asked about more than once, and never changes. */
const answers = new WeakMap<Scenario, boolean>();

function seeksFullPlatform(scenario: Scenario): boolean {
  if (scenario.browser.cookies.length > 0) return true;
  if (scenario.actions.some(({ kind }) => kind !== "fetch" && kind !== "xhr" && kind !== "client")) return true;
  return (
    someText([scenario.pages, scenario.hosts, scenario.actions], (text) => {
      if (setCookie.test(text)) return true;
      for (const host of hostsIn(text)) if (!isReservedHost(host)) return true;
      return false;
    }) || scenario.hosts.some(setsCookies)
  );
}

const setCookie = /^set-cookie$/iu;

function setsCookies(host: Scenario["hosts"][number]): boolean {
  return host.layers.some((layer) => layer.kind === "handler" && layer.routes.some((route) => route.cookies.length > 0));
}

/** Walks everything that is text in a JSON value. */
function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === "string") return test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => someText(inner, test));
}

const emptyJar: CookieJar = {
  store() {
    throw new Error("The light platform holds no cookies; needsFullPlatform should have said so.");
  },
  matching: () => [],
  all: () => [],
};
