import { parseScenario } from "../scenario/parse.ts";
import type { Scenario, ScenarioInput } from "../scenario/schema.ts";
import { type Asked, askedIn, changed, type Layers } from "./carried-out.ts";

/** `open`: data that anybody may see, asked for without cookies. `signed-in`: the server answers only whom it knows by a cookie. */
export type Setting = "open" | "signed-in";

/** The request in each setting; null: it cannot be in this one. */
export const settings: readonly (readonly [Setting, (asked: Asked) => Asked | null])[] = [
  ["open", (asked) => withCredentials(asked, false)],
  ["signed-in", signedIn],
];

function withCredentials({ scenario, action }: Asked, include: boolean): Asked | null {
  const [, ...others] = scenario.actions;
  const own =
    action.kind === "fetch"
      ? { ...action, credentials: include ? ("include" as const) : ("same-origin" as const) }
      : { ...action, withCredentials: include };
  const made = changed(scenario, { actions: [own, ...others] });
  return made && askedIn(made);
}

/** A cookie that another site's page can send has to be Secure: over http nobody is signed in here. */
function signedIn(asked: Asked): Asked | null {
  const own = asked.scenario.hosts[asked.host];
  const origin = own?.origins[0];
  if (own === undefined || origin === undefined || !origin.startsWith("https:")) return null;
  const auth = { kind: "auth", needs: "cookie", value: "session=mia", exemptOptions: true } satisfies Layers[number];
  const made = changed(asked.scenario, {
    hosts: asked.scenario.hosts.map((host, i) => (i === asked.host ? { ...host, layers: [auth, ...host.layers] } : host)),
    browser: {
      ...asked.scenario.browser,
      cookies: [...asked.scenario.browser.cookies, { url: `${origin}/`, line: "session=mia; Secure; SameSite=None; Path=/" }],
    },
  });
  const again = made && askedIn(made);
  return again && withCredentials(again, true);
}

/** Where it is not known what the advice was given for. */
export const usual: Scenario = usualScenario();

function usualScenario(): Scenario {
  const parsed = parseScenario({
    version: 2,
    pages: [{ id: "page", url: "https://shop.example/" }],
    hosts: [
      {
        id: "server",
        origins: ["https://api.shop.example"],
      },
    ],
    actions: [{ kind: "fetch", page: "page", url: "https://api.shop.example/orders" }],
  } satisfies ScenarioInput);
  if (!parsed.ok) throw new Error("The usual scenario is none.");
  return parsed.scenario;
}
