import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { addressSpaceOf } from "../../src/run/address-space.ts";
import { hostsByOrigin } from "../../src/run/setup.ts";
import type { HostSpec, Scenario } from "../../src/scenario/schema.ts";
import type { Trace } from "../../src/trace/events.ts";
import { Url } from "../../src/url/url.ts";

/** Whether cookies, Authorization or a local address are in play at a host, or at one that it asks. */
export function isSecret(scenario: Scenario, trace: Trace, host: HostSpec, depth = 0): boolean {
  const hosts = hostsByOrigin(scenario);
  const site = (url: string) => publicSuffixList.registrableDomain(Url.parse(url)?.hostname ?? "") ?? Url.parse(url)?.hostname;
  const sites = host.origins.map(site);
  const upstreams = host.layers.flatMap((layer) => (layer.kind === "forward" && !layer.off ? layer.upstreams : []));
  return (
    [...host.origins, ...upstreams].some((url) => addressSpaceOf(url, hosts) !== "public") ||
    scenario.browser.cookies.some(({ url }) => sites.includes(site(url))) ||
    host.layers.some(
      (layer) =>
        (layer.kind === "auth" && !layer.off) ||
        (layer.kind === "handler" && layer.routes.some(({ cookies }) => cookies.length > 0)),
    ) ||
    trace.events.some(
      (event) =>
        event.type === "request" &&
        event.to === `host:${host.id}` &&
        event.request.headers.some(([name]) => /^(?:cookie|authorization)$/iu.test(name)),
    ) ||
    (depth < 4 &&
      upstreams.some((url) => {
        const next = hosts.get(Url.parse(url)?.origin ?? "");
        return next !== undefined && next !== host && isSecret(scenario, trace, next, depth + 1);
      }))
  );
}
