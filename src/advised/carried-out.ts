import type { AdviceName } from "../paste/advice.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { ActionOf, Scenario, ScenarioInput } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";

/** A request of script, and the host that it goes to. */
export interface Asked {
  readonly scenario: Scenario;
  readonly action: ActionOf<"fetch"> | ActionOf<"xhr">;
  readonly host: number;
}

/**
 * A request as advice takes it: to a server that works, and says nothing of CORS. What else is wrong with it would hide what the advice
 * does. null: it is not made by script, or to no host that is there.
 */
export function plainly(scenario: Scenario): Asked | null {
  const asked = askedIn(scenario);
  if (asked === null) return null;
  const works = {
    kind: "handler",
    routes: [{ headers: [["Content-Type", "application/json"]], body: '{"ok":true}' }],
  } satisfies Layers[number];
  const hosts = scenario.hosts.map((host, i) => (i === asked.host ? { ...host, failure: "none", layers: [works] } : host));
  const made = changed(scenario, { hosts: hosts as Scenario["hosts"], actions: [asked.action] });
  return made && askedIn(made);
}

/** The first request of a scenario, where script makes it to a host that is there. */
export function askedIn(scenario: Scenario): Asked | null {
  const [action] = scenario.actions;
  if (action?.kind !== "fetch" && action?.kind !== "xhr") return null;
  const origin = Url.parse(action.url, scenario.pages.find(({ id }) => id === action.page)?.url)?.origin;
  const host = scenario.hosts.findIndex(({ origins }) => origin !== undefined && origins.includes(origin));
  return host === -1 ? null : { scenario, action, host };
}

/** The origin of a proxy that belongs to nobody whom the reader knows. */
export const strangersProxy = "https://free-proxy.example";

export type Layers = NonNullable<ScenarioInput["hosts"][number]["layers"]>;

const allow = (origin: string): [string, string][] => [
  ["Access-Control-Allow-Origin", origin],
  ["Access-Control-Allow-Methods", "*"],
  ["Access-Control-Allow-Headers", "*"],
];

/** What puts on each answer, preflights too, what the advice says. */
const headersLayer = (origin: string): Layers[number] => ({
  kind: "cors",
  style: "headers",
  preflight: { status: 204, headers: allow(origin) },
  actual: allow(origin),
});

/** The scenario as it is once the advice was followed. */
export const carriedOut: Readonly<Record<AdviceName, (asked: Asked) => Scenario | null>> = {
  star: (asked) => withCors(asked, headersLayer("*")),
  null: (asked) =>
    withCors(asked, { kind: "cors", style: "policy", origins: ["null"], methods: "echo", headers: "echo", credentials: true }),
  echo: (asked) =>
    withCors(asked, { kind: "cors", style: "policy", origins: "reflect", methods: "echo", headers: "echo", credentials: true }),
  // The servers and the browsers of everybody else stay what they were.
  "switch-off": ({ scenario }) => scenario,
  "no-cors": (asked) => (asked.action.kind === "fetch" ? withAction(asked, { ...asked.action, mode: "no-cors" }) : null),
  "header-on-request": (asked) =>
    withAction(asked, { ...asked.action, headers: [...asked.action.headers, ["Access-Control-Allow-Origin", "*"]] }),
  "public-proxy": throughProxy,
  "own-proxy": throughOwnProxy,
  named: (asked) => {
    const origin = pageOrigin(asked);
    return origin === null
      ? null
      : withCors(asked, {
          kind: "cors",
          style: "policy",
          origins: [origin],
          methods: "echo",
          headers: "echo",
          credentials: true,
        });
  },
};

const pageUrl = ({ scenario, action }: Asked): string | undefined => scenario.pages.find(({ id }) => id === action.page)?.url;

/** null: it has none that a server could name. */
function pageOrigin(asked: Asked): string | null {
  const origin = Url.parse(pageUrl(asked) ?? "")?.origin;
  return origin === undefined || origin === "null" ? null : origin;
}

/** The page asks its own origin, which asks the server: nothing is cross-origin any more. Whoever signs in does so there. */
function throughOwnProxy(asked: Asked): Scenario | null {
  const { scenario, action, host } = asked;
  const target = Url.parse(action.url, pageUrl(asked));
  const origin = pageOrigin(asked);
  const upstream = scenario.hosts[host]?.origins[0];
  if (target === null || origin === null || upstream === undefined) return null;
  if (scenario.hosts.some(({ origins }) => origins.includes(origin))) return null;
  const proxy = {
    id: "own-proxy",
    role: "proxy",
    origins: [origin],
    layers: [{ kind: "forward", upstreams: [upstream] }],
  } satisfies ScenarioInput["hosts"][number];
  return changed(scenario, {
    browser: {
      ...scenario.browser,
      cookies: scenario.browser.cookies.map((cookie) => ({
        ...cookie,
        url: cookie.url.startsWith(upstream) ? `${origin}/` : cookie.url,
      })),
    },
    hosts: [...scenario.hosts, proxy],
    actions: [{ ...action, url: `${origin}${target.pathname}${target.search}` }, ...scenario.actions.slice(1)],
  });
}

function withCors({ scenario, host }: Asked, layer: Layers[number]): Scenario | null {
  return changed(scenario, {
    hosts: scenario.hosts.map((one, i) =>
      i === host ? { ...one, layers: [layer, ...one.layers.filter(({ kind }) => kind !== "cors")] } : one,
    ),
  });
}

function withAction({ scenario }: Asked, action: Asked["action"]): Scenario | null {
  return changed(scenario, { actions: [action, ...scenario.actions.slice(1)] });
}

/** Somebody else's proxy lets every page read what it fetches for it. */
function throughProxy({ scenario, action, host }: Asked): Scenario | null {
  const target = Url.parse(action.url, scenario.pages.find(({ id }) => id === action.page)?.url);
  const upstream = scenario.hosts[host]?.origins[0];
  if (target === null || upstream === undefined) return null;
  const proxy = {
    id: "strangers-proxy",
    role: "proxy",
    owner: "someone else",
    origins: [strangersProxy],
    layers: [
      { kind: "cors", style: "policy", origins: "any", methods: "echo", headers: "echo" },
      // It throws away what the server says of CORS: its own is meant to count.
      {
        kind: "forward",
        upstreams: [upstream],
        origin: "remove",
        removeResponseHeaders: ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"],
      },
    ],
  } satisfies ScenarioInput["hosts"][number];
  return changed(scenario, {
    hosts: [...scenario.hosts, proxy],
    actions: [{ ...action, url: `${strangersProxy}${target.pathname}${target.search}` }, ...scenario.actions.slice(1)],
  });
}

/** null: it would be too much for a scenario. */
export function changed(scenario: Scenario, change: Partial<ScenarioInput>): Scenario | null {
  const parsed = parseScenario({ ...scenario, ...change });
  return parsed.ok ? parsed.scenario : null;
}
