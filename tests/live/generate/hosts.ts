import type { Random } from "../../../src/practice/random.ts";
import type { ActionInput } from "./actions.ts";
import { corsLayer, type LayerInput, type Needs } from "./cors-layer.ts";
import { type HostInput, makeRoute, oddLocation, type RouteInput, redirectLayer } from "./routes.ts";
import type { World } from "./world.ts";

/** A host while it grows: what is to answer there, and what its visitors need. */
interface Site {
  readonly origin: string;
  readonly routes: RouteInput[];
  readonly redirects: LayerInput[];
  readonly visits: { readonly action: ActionInput; readonly tainted: boolean }[];
  readonly setsCookies: boolean;
}

/** Hosts that have something at every URL that the actions ask for, and at every place that redirects lead to. */
export function makeHosts(random: Random, world: World, actions: readonly ActionInput[]): HostInput[] {
  const sites = world.origins.map(
    (origin): Site => ({ origin, routes: [], redirects: [], visits: [], setsCookies: setsCookies(world, origin) }),
  );
  for (const [index, action] of actions.entries()) {
    const url = URL.parse(action.url);
    const site = sites.find(({ origin }) => origin === url?.origin);
    if (!url || !site || site.visits.some(({ action: other }) => other.url === action.url)) continue;
    furnish(random, { sites, action, name: `r${index}`, redirects: isRedirectable(world, action) }, site, url.pathname, 0);
  }
  return sites.map((site, i) => host(random, world, site, i));
}

/**
 * Left out: hosts that share their site with a page and not their name. The lab's names end in `.localhost`, which is not in the Public
 * Suffix List; WebKitGTK then counts them as third parties of each other.
 */
function setsCookies({ pages }: World, origin: string): boolean {
  const { hostname } = new URL(origin);
  return pages.every(({ url }) => {
    const page = new URL(url).hostname;
    return page === hostname || siteOf(page) !== siteOf(hostname);
  });
}

function siteOf(hostname: string): string {
  return hostname.split(".").slice(-2).join(".");
}

/** Left out: event streams, of which WebKit gives up at the second redirect, and what a sandboxed page embeds. */
function isRedirectable(world: World, action: ActionInput): boolean {
  if (action.kind === "eventsource" || action.kind === "client") return false;
  const isScripted = action.kind === "fetch" || action.kind === "xhr";
  return isScripted || world.pages.find(({ id }) => id === action.page)?.sandboxed !== true;
}

interface Stay {
  readonly sites: readonly Site[];
  readonly action: ActionInput;
  /** Of the paths that redirects lead to. */
  readonly name: string;
  readonly redirects: boolean;
}

function furnish(random: Random, stay: Stay, site: Site, path: string, hop: number): void {
  site.visits.push({ action: stay.action, tainted: hop > 1 });
  if (hop < 3 && stay.redirects && random.chance(hop === 0 ? 24 : 35)) {
    const next = random.pick(stay.sites);
    const there = `/${stay.name}-${hop + 1}`;
    // What a frame shows, and fires, when it is led astray is not modelled.
    if (random.chance(12) && (stay.action.kind === "fetch" || stay.action.kind === "xhr")) {
      site.redirects.push(redirectLayer(random, path, oddLocation(random, path, next.origin)));
      return;
    }
    const relative = next === site && random.chance(50);
    site.redirects.push(redirectLayer(random, path, relative ? there : next.origin + there));
    furnish(random, stay, next, there, hop + 1);
    return;
  }
  site.routes.push(makeRoute(random, path, stay.action, site.setsCookies));
}

function host(random: Random, world: World, site: Site, index: number): HostInput {
  const isProxy = index > 0 && random.chance(8);
  const answering: LayerInput[] = [
    ...site.redirects,
    ...extra(random, site),
    { kind: "handler", routes: [...site.routes, { path: "/moved", body: "moved" }] },
  ];
  const upstream = random.pick(world.origins.filter((origin) => origin !== site.origin));
  const behind: LayerInput[] =
    isProxy && upstream !== undefined
      ? [...site.redirects, { kind: "forward", upstreams: [upstream], origin: random.pick(["keep", "remove"]) }]
      : answering;
  const cors = corsLayer(random, needsOf(random, world, site));
  const layers = random.weighted<LayerInput[]>([
    [82, [cors, ...behind]],
    [8, [...behind.slice(0, -1), cors, ...behind.slice(-1)]],
    [10, behind],
  ]);
  return {
    id: `host-${index}`,
    role: isProxy ? "proxy" : "server",
    origins: [site.origin],
    failure: site.origin === world.down ? "refused" : "none",
    layers,
  };
}

/** Now and then somebody wants to know who asks, or something breaks. */
function extra(random: Random, site: Site): LayerInput[] {
  const path = site.routes[0]?.path ?? "/";
  return random.weighted<LayerInput[]>([
    [84, []],
    [4, [{ kind: "auth", needs: "bearer", value: "token", exemptOptions: random.chance(50) }]],
    [4, [{ kind: "auth", needs: "cookie", value: "sid", exemptOptions: random.chance(50), status: random.pick([401, 403]) }]],
    [8, [errorPage(random, path)]],
  ]);
}

function errorPage(random: Random, path: string): LayerInput {
  return {
    kind: "answer",
    when: [{ of: "path", test: "begins", value: path }],
    unless: [{ of: "preflight" }],
    status: random.pick([500, 502, 503]),
    body: "Internal Server Error",
    earlierHeaders: random.pick(["discarded", "kept"]),
  };
}

function needsOf(random: Random, world: World, { visits }: Site): Needs {
  const calls = visits.map(({ action }) => action).filter((action) => action.kind !== "client");
  const page = world.pages.find(({ id }) => id === calls[0]?.page) ?? world.pages[0];
  const isOpaque = page?.sandboxed === true || visits.some(({ tainted }) => tainted && random.chance(60));
  const url = page && URL.parse(page.url);
  return {
    origin: isOpaque || !url ? "null" : url.origin,
    methods: calls.flatMap((call) => ("method" in call && call.method !== undefined ? [usual(call.method)] : [])),
    headers: calls.flatMap((call) => ("headers" in call && call.headers !== undefined ? call.headers.map(([name]) => name) : [])),
    credentials: calls.some(
      (call) =>
        ("credentials" in call && call.credentials === "include") ||
        ("withCredentials" in call && call.withCredentials === true) ||
        ("crossorigin" in call && call.crossorigin === "use-credentials") ||
        call.kind === "beacon",
    ),
  };
}

/** https://fetch.spec.whatwg.org/#concept-method-normalize */
function usual(method: string): string {
  const upper = method.toUpperCase();
  return ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"].includes(upper) ? upper : method;
}
