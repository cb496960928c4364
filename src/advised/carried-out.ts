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
  null: (asked) => withCors(asked, policyFor(["null"])),
  echo: (asked) => withCors(asked, policyFor("reflect")),
  // The servers and the browsers of everybody else stay what they were.
  "switch-off": ({ scenario }) => scenario,
  "no-cors": (asked) => (asked.action.kind === "fetch" ? withAction(asked, { ...asked.action, mode: "no-cors" }) : null),
  "header-on-request": (asked) =>
    withAction(asked, { ...asked.action, headers: [...asked.action.headers, ["Access-Control-Allow-Origin", "*"]] }),
  "public-proxy": throughProxy,
  "own-proxy": throughOwnProxy,
  named: (asked) => {
    const origin = pageOrigin(asked);
    return origin === null ? null : withCors(asked, policyFor([origin]));
  },
};

/** Everything that is asked for, with credentials, for these. */
function policyFor(origins: string[] | "reflect"): Layers[number] {
  return { kind: "cors", style: "policy", origins, methods: "echo", headers: "echo", credentials: true };
}

const pageUrl = ({ scenario, action }: Asked): string | undefined => scenario.pages.find(({ id }) => id === action.page)?.url;

/** null: it has none that a server could name. */
function pageOrigin(asked: Asked): string | null {
  const origin = Url.parse(pageUrl(asked) ?? "")?.origin;
  return origin === undefined || origin === "null" ? null : origin;
}

/** The page asks its own origin, which asks the server: nothing is cross-origin any more. Whoever signs in does so there. */
function throughOwnProxy(asked: Asked): Scenario | null {
  const { scenario, host } = asked;
  const origin = pageOrigin(asked);
  const upstream = scenario.hosts[host]?.origins[0] ?? "";
  if (origin === null || scenario.hosts.some(({ origins }) => origins.includes(origin))) return null;
  const cookies = scenario.browser.cookies.map((cookie) =>
    cookie.url.startsWith(upstream) ? { ...cookie, url: `${origin}/` } : cookie,
  );
  const signedIn = changed(scenario, { browser: { ...scenario.browser, cookies } });
  const layers: Layers = [{ kind: "forward", upstreams: [upstream] }];
  return signedIn && through({ ...asked, scenario: signedIn }, { id: "own-proxy", owner: "us", origin, layers });
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
function throughProxy(asked: Asked): Scenario | null {
  const upstream = asked.scenario.hosts[asked.host]?.origins[0] ?? "";
  const layers: Layers = [
    { kind: "cors", style: "policy", origins: "any", methods: "echo", headers: "echo" },
    // It throws away what the server says of CORS: its own is meant to count.
    {
      kind: "forward",
      upstreams: [upstream],
      origin: "remove",
      removeResponseHeaders: ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"],
    },
  ];
  return through(asked, { id: "strangers-proxy", owner: "someone else", origin: strangersProxy, layers });
}

interface Proxy {
  readonly id: string;
  readonly owner: "us" | "someone else";
  readonly origin: string;
  readonly layers: Layers;
}

/** The request goes to a proxy, with the path that it had. */
function through(asked: Asked, { id, owner, origin, layers }: Proxy): Scenario | null {
  const { scenario, action } = asked;
  const target = Url.parse(action.url, pageUrl(asked));
  return (
    target &&
    changed(scenario, {
      hosts: [...scenario.hosts, { id, owner, role: "proxy", origins: [origin], layers }],
      actions: [{ ...action, url: `${origin}${target.pathname}${target.search}` }, ...scenario.actions.slice(1)],
    })
  );
}

/** null: it would be too much for a scenario. */
export function changed(scenario: Scenario, change: Partial<ScenarioInput>): Scenario | null {
  const parsed = parseScenario({ ...scenario, ...change });
  return parsed.ok ? parsed.scenario : null;
}
