import { isIpAddress } from "../../origins/ip-address.ts";
import { parseOrigin } from "../../origins/origin.ts";
import { baseUrl } from "../../origins/page-origin.ts";
import { schemelesslySameSite } from "../../origins/site.ts";
import type { World } from "../../run/world.ts";
import type { PageSpec, Scenario } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import type { Facts } from "./facts.ts";

/** What examples call the pages of attackers: the beginning of a label of the host, or a word of the page's own name. */
const ofHosts = /(?:^|[.-])(?:evil|attack|malicious|malware|phish|hacker|thief|rogue|villain)/iu;
const ofNames = /(?:^|[^a-z])(?:evil|attacker|malicious|phishing|hacker|thief|rogue|villain)(?:$|[^a-z])/iu;

/** Why a page is taken for an attacker's. `look-alike`: a careless comparison takes its host for that of another page of the scenario. */
export type Hostile = "attacker" | "look-alike";

const known = new WeakMap<Scenario["pages"], Map<PageSpec, Hostile | null>>();

/** Null: nothing says so. */
export function hostileBy({ pages }: Pick<Scenario, "pages">, page: PageSpec): Hostile | null {
  const found = known.get(pages) ?? new Map<PageSpec, Hostile | null>();
  known.set(pages, found);
  const said = found.get(page);
  if (said !== undefined) return said;
  const host = hostOf(page);
  const isCalledSo = ofHosts.test(host) || ofNames.test(page.name) || ofNames.test(page.id);
  const hostile = isCalledSo ? "attacker" : pages.some((other) => isTakenFor(host, hostOf(other))) ? "look-alike" : null;
  found.set(page, hostile);
  return hostile;
}

const hostOf = ({ url }: PageSpec) => Url.parse(url)?.hostname ?? "";

/** Begins like the other and goes on, ends like it without a dot before it, or has another character in the place of a dot. */
function isTakenFor(host: string, other: string): boolean {
  const labels = other.split(".");
  if (host === "" || host === other || labels.length < 2 || isIpAddress(host) || isIpAddress(other)) return false;
  const endsLike = (end: string) => host.endsWith(end) && host.length > end.length && host.at(-end.length - 1) !== ".";
  return host.startsWith(`${other}.`) || endsLike(labels.slice(-2).join(".")) || isLikeButForDots(host, other);
}

function isLikeButForDots(host: string, other: string): boolean {
  return (
    host.length === other.length && [...host].every((letter, i) => letter === other[i] || (other[i] === "." && letter !== "."))
  );
}

/**
 * Why what happened to an action is right; null: nothing says that it is. `isPrivate`: whether what the servers say may be for some alone;
 * that a page only looks like another one is no reason to keep what is public from it.
 */
export function whyRight(
  { spec: { injected }, page, failure }: Pick<Facts, "spec" | "page" | "failure">,
  scenario: Scenario,
  isPrivate: boolean,
): "injected" | "changed" | Hostile | null {
  if (injected) return "injected";
  if (failure?.code === "INTEGRITY_MISMATCH") return "changed";
  const hostile = hostileBy(scenario, page);
  return hostile === "look-alike" && !isPrivate ? null : hostile;
}

/**
 * The site of a page that is a stranger to a server: another page of the scenario is of the server's own site, this one is not. Null: it
 * is none, or nobody can tell.
 */
export function strangerTo(
  scenario: Scenario,
  page: PageSpec,
  servers: readonly string[],
  { registrableDomain }: World,
): string | null {
  const own = ({ url }: PageSpec) =>
    servers.some((server) => schemelesslySameSite(parseOrigin(url), parseOrigin(server), registrableDomain));
  if (own(page) || !scenario.pages.some((other) => other !== page && own(other))) return null;
  return Url.parse(baseUrl(page))?.hostname ?? null;
}
