import type { CookieJar, Embedding } from "../engine/browser.ts";
import type { Gates } from "../engine/checks/gates.ts";
import type { HttpCache } from "../engine/fetching/http-cache.ts";
import type { Knobs } from "../engine/profiles/knobs.ts";
import type { Caching } from "../hosts/caching/caching.ts";
import type { SampleFiles } from "../hosts/files.ts";
import { addressSpaceOfHost } from "../origins/address-space.ts";
import { isIpAddress } from "../origins/ip-address.ts";
import type { Scenario } from "../scenario/schema.ts";
import { hostsIn, isReservedHost } from "./reserved-hosts.ts";

/** What the engine needs of the world besides answers: the Public Suffix List, and places for cookies and responses. */
export interface Platform {
  /** In lower case, as the URL parser leaves it. null: an IP address, a public suffix, localhost. */
  registrableDomain(host: string): string | null;
  createCookieJar(knobs: Knobs): CookieJar;
  /** null: nothing that the hosts say could be kept. */
  createHttpCache(): HttpCache | null;
  /** What hosts do for caches; null: as above. */
  createCaching(): Caching | null;
  /** null: the scenario does nothing but fetch() and XMLHttpRequest. */
  readonly embedding: Embedding | null;
  /** null: no host answers with a sample file. */
  readonly files: SampleFiles | null;
  /** null: no page has a policy, none reaches into a more private network, there are no cookies, and bodies are plain UTF-8. */
  readonly gates: Gates | null;
}

/**
 * Knows no Public Suffix List, no cookies and no HTTP cache, so that none of them is in the first bundle.
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
  createHttpCache: () => null,
  createCaching: () => null,
  embedding: null,
  files: null,
  gates: null,
};

/** The platform for a scenario; loads the full one where the light one would be wrong. */
export async function platformFor(scenario: Scenario): Promise<Platform> {
  if (!needsFullPlatform(scenario)) return lightPlatform;
  const { fullPlatform } = await import("./full-platform.ts");
  return fullPlatform;
}

/** Whether a cookie may come up, a response that can be kept, or a host whose registrable domain takes the Public Suffix List. Errs on the side of yes. */
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
  if (scenario.hosts.some(({ layers }) => layers.some(({ kind }) => kind === "cache"))) return true;
  if (scenario.hosts.some(answersForGood)) return true;
  if (scenario.actions.some((action) => action.kind === "fetch" && insistsOnCache.has(action.cache))) return true;
  if (hasGates(scenario)) return true;
  return (
    [...scenario.pages, ...scenario.hosts, ...scenario.actions].some(takesFullPlatform) ||
    scenario.hosts.some(setsCookiesOrHasFiles)
  );
}

/** Whether a page has a policy, or a public one may reach for a host that is not public. */
function hasGates({ pages, hosts, actions }: Scenario): boolean {
  if (pages.some(({ csp, coep }) => csp !== "" || coep !== "unsafe-none")) return true;
  if ([...pages, ...hosts].some(({ addressSpace }) => addressSpace !== "auto")) return true;
  return pages.some(({ url }) => !someHost(url, isPrivate)) && [...hosts, ...actions].some(namesPrivateHost);
}

const isPrivate = (host: string) => addressSpaceOfHost(host) !== "public";

function someHost(text: string, test: (host: string) => boolean): boolean {
  for (const host of hostsIn(text)) if (test(host)) return true;
  return false;
}

/** Names of headers by which something is kept from one request to the next. */
const storedByBrowsers = /^(?:set-cookie|cache-control|expires|etag|last-modified)$/iu;

/** Text of another charset, with a byte order mark or a NUL; and what a data: URL holds may be no text at all. */
const notPlainUtf8 = /charset\s*=(?!\s*"?utf-?8\b)|[\ufeff\0]|^\s*data:/iu;

/** These use what is stored however old it is, and any response may be stored. */
const insistsOnCache: ReadonlySet<string> = new Set(["force-cache", "only-if-cached"]);

function setsCookiesOrHasFiles({ layers }: Scenario["hosts"][number]): boolean {
  const routes = layers.flatMap((layer) => (layer.kind === "handler" ? layer.routes : []));
  return routes.some(({ cookies, file }) => cookies.length > 0 || file !== "none");
}

/** Some browsers keep these without being told to. */
const lastingStatuses: ReadonlySet<number> = new Set([300, 301, 308, 410]);

function answersForGood({ layers }: Scenario["hosts"][number]): boolean {
  return layers.some((layer) => {
    if (layer.kind === "redirect") return lastingStatuses.has(layer.status);
    return layer.kind === "handler" && layer.routes.some(({ status }) => lastingStatuses.has(status));
  });
}

/** What was found in the parts of a list; an edit leaves most of them as they are. */
function rememberingText(test: (text: string) => boolean): (part: object) => boolean {
  const found = new WeakMap<object, boolean>();
  return (part) => {
    const known = found.get(part) ?? someText(part, test);
    found.set(part, known);
    return known;
  };
}

const takesFullPlatform = rememberingText((text) => {
  if (storedByBrowsers.test(text) || notPlainUtf8.test(text)) return true;
  return someHost(text, (host) => !isReservedHost(host));
});

const namesPrivateHost = rememberingText((text) => someHost(text, isPrivate));

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
  sent() {},
  changes: () => ({ set: [], removed: [] }),
};
