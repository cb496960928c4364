import { parseOrigin } from "../../origins/origin.ts";
import { schemelesslySameSite } from "../../origins/site.ts";
import type { World } from "../../run/world.ts";
import type { PageActionSpec, PageSpec, Scenario } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";

/** What examples call the pages of attackers: a label of the host, or the page's own name. */
const attackers = /(?:^|[^a-z])(?:evil|attack(?:er|ers)?|malicious|malware|phish(?:ing)?|hacker|rogue|villain)(?:$|[^a-z])/iu;

export function isAttackers({ id, name, url }: PageSpec): boolean {
  return attackers.test(Url.parse(url)?.hostname ?? "") || attackers.test(name) || attackers.test(id);
}

/** Why what happened to an action is right; null: nothing says that it is. */
export function whyRight({ injected }: PageActionSpec, page: PageSpec): "injected" | "attacker" | null {
  if (injected) return "injected";
  return isAttackers(page) ? "attacker" : null;
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
  return Url.parse(page.url)?.hostname ?? null;
}
