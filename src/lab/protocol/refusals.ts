import { isSrcdoc } from "../../origins/page-origin.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Condition } from "../../trace/condition.ts";
import type { Unmappable } from "./messages.ts";
import { isAddress, isHttp, isLoopbackName } from "./names.ts";
import { reached, redirected } from "./reach.ts";

const rank = { public: 0, local: 1, loopback: 2 } as const;

type Space = keyof typeof rank;

interface Input {
  readonly addressSpaceOf: (url: string) => Space;
  readonly longestWait: number;
  /** Schemes and address spaces stay what they are; see names.ts. */
  readonly asWritten?: unknown;
}

/** Why a scenario cannot be played on loopback; empty: nothing stands against it so far. Pauses after each URL. */
export function* refusals(
  scenario: Scenario,
  { addressSpaceOf, longestWait, asWritten }: Input,
): Generator<void, readonly Unmappable[]> {
  const { actions, pages } = scenario;
  if (actions.length === 0) return [{ because: "no-actions" }];
  const found: Unmappable[] = [];
  const acting = new Set(actions.flatMap((action) => (action.kind === "client" ? [] : action.page)));
  const pageUrls = pages.filter(({ id }) => acting.has(id)).map((page) => ({ page, url: URL.parse(page.url) }));
  for (const { page } of pageUrls) if (page.framedBy !== "") found.push({ because: "framed", url: page.framedBy });
  for (const { page, url } of pageUrls)
    if (!isSrcdoc(page) && (url === null || !isHttp(url))) found.push({ because: "scheme", url: page.url });
  for (const action of actions) if (needsHttp(action.kind, action.url)) found.push({ because: "scheme", url: action.url });
  for (const url of yield* programsOpened(scenario)) found.push({ because: "scheme", url });
  if (actions.reduce((sum, { wait }) => sum + wait, 0) > longestWait) found.push({ because: "wait", limit: longestWait });
  const failing = scenario.hosts.find(({ failure }) => failure !== "none" && failure !== "refused" && failure !== "reset");
  if (failing) found.push({ because: "host-failure", host: failing.name || (failing.origins[0] ?? "") });
  const urls = pageUrls.flatMap(({ url }) => url ?? []);
  const targets: URL[] = [];
  let mostPrivate = 0;
  for (const { url, from } of reached(scenario)) {
    yield;
    const target = URL.parse(url, from);
    if (target === null || !isHttp(target)) continue;
    targets.push(target);
    mostPrivate = Math.max(mostPrivate, rank[addressSpaceOf(target.href)]);
  }
  if (actions.some(leavesPage)) found.push({ because: "windows" });
  if (actions.some(({ kind }) => kind === "websocket")) found.push({ because: "web-sockets" });
  if (actions.some(usesWorker)) found.push({ because: "workers" });
  if (comparesNames(scenario)) found.push({ because: "compares-names" });
  if (asWritten !== undefined) {
    const numbered = [...urls, ...targets].filter(({ hostname }) => isAddress(hostname) && !isLoopbackName(hostname));
    // A page is where its server is.
    const isElsewhere = pageUrls.some(
      ({ page, url }) => url && page.addressSpace !== "auto" && page.addressSpace !== addressSpaceOf(url.href),
    );
    if (isElsewhere) found.push({ because: "address-spaces" });
    return [...found, ...numbered.map(({ href }) => ({ because: "beyond-loopback" as const, url: href }))];
  }
  if (mixesSchemes([...urls, ...targets]) || leavesHttp(scenario)) found.push({ because: "mixed-schemes" });
  const spaces = pageUrls.flatMap(({ page, url }) =>
    url === null || !isHttp(url) ? [] : page.addressSpace === "auto" ? addressSpaceOf(url.href) : page.addressSpace,
  );
  if (spaces.some((space) => rank[space] < mostPrivate)) found.push({ because: "address-spaces" });
  return found;
}

function usesWorker(action: Scenario["actions"][number]): boolean {
  if (action.kind === "client") return false;
  return action.inWorker || (action.kind === "element" && /^(?:shared)?worker$|^importscripts$/u.test(action.element));
}

function leavesPage(action: Scenario["actions"][number]): boolean {
  return action.kind === "navigation" || (action.kind === "form" && action.target !== "frame");
}

/** An element, a frame or a form with such a URL would run it or hand it to another program. */
function needsHttp(kind: Scenario["actions"][number]["kind"], text: string): boolean {
  if (kind === "fetch" || kind === "xhr" || kind === "client" || kind === "websocket") return false;
  const url = URL.parse(text);
  return url !== null && !isHttp(url);
}

/** Redirects on which a frame would leave the browser for another program, such as that of mailto:. */
function* programsOpened(scenario: Scenario): Generator<void, ReadonlySet<string>> {
  const opened = new Set<string>();
  if (!scenario.actions.some(({ kind }) => kind === "iframe" || kind === "form")) return opened;
  for (const { url, from } of redirected(scenario)) {
    // Where either does not parse there is nowhere to go: the host has no such origin, or the browser stays where it is.
    const there = URL.parse(url, from);
    if (there !== null && !isHttp(there)) opened.add(url);
    yield;
  }
  return opened;
}

/**
 * On loopback all is http and all is trustworthy. That makes no difference where all was https (or http on loopback), and none that a
 * verdict depends on where all was http; anything else has mixed content, downgrades, or one site with two schemes.
 */
function mixesSchemes(urls: readonly URL[]): boolean {
  const secure = urls.filter(({ protocol }) => protocol === "https:");
  const plain = urls.filter(({ protocol }) => protocol === "http:");
  if (secure.length === 0 || plain.length === 0) return false;
  return plain.some(({ hostname }) => !isLoopbackName(hostname)) || secure.some(({ hostname }) => isLoopbackName(hostname));
}

/** A redirect from http to https that somebody can meet. */
function leavesHttp({ hosts }: Scenario): boolean {
  return hosts.some(
    ({ layers, origins }) =>
      origins.some((origin) => /^\s*http:/iu.test(origin)) &&
      layers.some((layer) => layer.kind === "redirect" && !layer.off && layer.to === "https"),
  );
}

/** Whether a server looks at parts of an origin or a host name: on loopback all names are other ones, and no part stays the same. */
function comparesNames({ hosts }: Scenario): boolean {
  const layers = hosts.flatMap((host) => host.layers).filter(({ off }) => !off);
  return layers.some(
    (layer) =>
      [...layer.when, ...layer.unless].some(asksForPartOfName) ||
      (layer.kind === "cors" && layer.style === "policy" && layer.rules.some(({ test }) => test !== "equals")),
  );
}

const holdNames = new Set(["origin", "host", "referer"]);
const wholeValue = new Set<string>(["present", "absent", "own-origin", "same-as-cookie"]);

function asksForPartOfName(condition: Condition): boolean {
  if (condition.of !== "header" || wholeValue.has(condition.test)) return false;
  const name = condition.name.toLowerCase();
  // An origin is rewritten as a whole; a host without its scheme is not found in a text.
  return holdNames.has(name) && !(name === "origin" && condition.test === "equals");
}
