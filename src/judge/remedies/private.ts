import { byteLowercase } from "../../http/tokens.ts";
import { parseOrigin } from "../../origins/origin.ts";
import { schemelesslySameSite } from "../../origins/site.ts";
import { addressSpaceOf } from "../../run/address-space.ts";
import { hostsByOrigin } from "../../run/setup.ts";
import type { World } from "../../run/world.ts";
import { includesCredentials } from "../../scenario/credentials.ts";
import type { ActionSpec, HostSpec, LayerSpec, Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import { Url } from "../../url/url.ts";

/** Headers by which a caller shows who it is. */
const showsWho =
  /^(?:authorization|proxy-authorization|cookie|x-api-key|api-key|apikey|x-auth-token|x-access-token|x-token|x-session(?:-id)?|x-csrf-token|x-xsrf-token)$/u;

export function showsWhoAsks(name: string): boolean {
  return showsWho.test(byteLowercase(name));
}

/** Whether a layer decides by who asks: it lets in some, or sends some elsewhere. */
export function asksWho({ when, unless }: LayerSpec): boolean {
  return [...when, ...unless].some((one) => one.of === "cookie" || (one.of === "header" && showsWhoAsks(one.name)));
}

/**
 * Whether what a host answers may be for some alone: cookies, a header that says who asks, or an address that the public cannot reach
 * are in play, at it or at a server that it asks. Errs on the side of yes.
 */
export function isPrivate(scenario: Scenario, trace: Trace, host: number, world: World): boolean {
  const hosts = hostsByOrigin(scenario);
  const asked = askedByName(scenario, trace);
  const seen = new Set<HostSpec>();
  const judge = (spec: HostSpec | undefined): boolean => {
    if (!spec || seen.has(spec)) return false;
    seen.add(spec);
    return (
      keepsApart(spec) ||
      spec.origins.some((origin) => addressSpaceOf(origin, hosts) !== "public") ||
      hasCookies(scenario, spec, world) ||
      asked.has(spec.id) ||
      scenario.actions.some((action) => saysWho(action) && isAsked(scenario, action, spec)) ||
      upstreamsOf(spec).some((url) => addressSpaceOf(url, hosts) !== "public" || judge(hosts.get(Url.parse(url)?.origin ?? "")))
    );
  };
  return judge(scenario.hosts[host]);
}

/** Ids of hosts that a request has reached, by a redirect perhaps, which says or would say who asks. */
function askedByName({ actions }: Scenario, trace: Trace): ReadonlySet<string> {
  const ids = trace.events.flatMap((event) => {
    if (event.type !== "request" || event.to === null) return [];
    const action = actions[event.action];
    const says = (action && saysWho(action)) || event.request.headers.some(([name]) => showsWhoAsks(name));
    return says ? [event.to.slice("host:".length)] : [];
  });
  return new Set(ids);
}

function keepsApart({ layers }: HostSpec): boolean {
  return layers.some(
    (layer) =>
      (!layer.off && (layer.kind === "auth" || asksWho(layer))) ||
      (layer.kind === "handler" && layer.routes.some(({ cookies }) => cookies.length > 0)),
  );
}

function hasCookies({ browser }: Scenario, { origins }: HostSpec, { registrableDomain }: World): boolean {
  return browser.cookies.some(({ url }) =>
    origins.some((origin) => schemelesslySameSite(parseOrigin(url), parseOrigin(origin), registrableDomain)),
  );
}

function isAsked({ pages }: Scenario, action: ActionSpec, { origins }: HostSpec): boolean {
  const base = action.kind === "client" ? undefined : pages.find(({ id }) => id === action.page)?.url;
  const url = Url.parse(action.url, base);
  return url !== null && origins.some((origin) => Url.parse(origin)?.origin === url.origin);
}

function saysWho(action: ActionSpec): boolean {
  return includesCredentials(action) || ("headers" in action && action.headers.some(([name]) => showsWhoAsks(name)));
}

function upstreamsOf({ layers }: HostSpec): readonly string[] {
  return layers.flatMap((layer) => (layer.kind === "forward" && !layer.off ? layer.upstreams : []));
}
