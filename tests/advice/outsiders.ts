import { knobsOf } from "../../src/engine/profiles/knobs-of.ts";
import { getHeader } from "../../src/http/headers.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { newAction, newPage } from "../../src/scenario/fresh.ts";
import type { ActionOf, ActionSpec, Scenario } from "../../src/scenario/schema.ts";
import type { Trace } from "../../src/trace/events.ts";
import { Url } from "../../src/url/url.ts";

/** Who is played against advice, from the origin of the page that it is for: said anew here, so that a fault of the search shows. */
export function strangersTo(origin: string): readonly { readonly url: string; readonly sandboxed: boolean }[] {
  const url = Url.parse(origin);
  // Where a server is in the clear, a page over https does not get to it.
  const names = ["https://thief.example/", "http://thief.example/"];
  if (url && /^https?:$/u.test(url.protocol)) {
    const { hostname, protocol } = url;
    names.push(
      `http://${hostname}/`,
      `${protocol}//x.${hostname}/`,
      `${protocol}//${hostname}.thief.example/`,
      `${protocol}//thief${hostname}/`,
    );
  }
  return [
    ...names.filter((name) => Url.parse(name)?.origin !== origin).map((name) => ({ url: name, sandboxed: false })),
    { url: "https://thief.example/", sandboxed: true },
  ];
}

/** What one stranger read at one URL, with or without cookies; null: nothing. */
export type Loot = string | null;

export interface Heist {
  readonly loot: ReadonlyMap<string, Loot>;
  /** Origins that an answer named together with Allow-Credentials, by stranger and URL. */
  readonly named: ReadonlySet<string>;
}

/** Plays every stranger at every URL, after all that the scenario does. */
export function heist(scenario: Scenario, strangers: ReturnType<typeof strangersTo>, urls: readonly string[]): Heist {
  const pages = strangers.map(({ url, sandboxed }, i) => ({ ...newPage(scenario), id: `thief-${i}`, url, sandboxed }));
  const asks = newAction("fetch", scenario) as ActionOf<"fetch">;
  const tries = pages.flatMap((page) =>
    urls.flatMap((url) =>
      (["include", "omit"] as const).map((credentials) => ({
        key: `${page.sandboxed ? "null" : page.url} ${credentials} ${url}`,
        action: { ...asks, page: page.id, url, credentials, cache: "no-store" } satisfies ActionSpec,
      })),
    ),
  );
  const played: Scenario = {
    ...scenario,
    pages: [...scenario.pages, ...pages],
    actions: [...scenario.actions, ...tries.map(({ action }) => action)],
  };
  const trace = runInMemory(played, publicSuffixList, {
    ...knobsOf(scenario.browser.profile),
    thirdPartyCookies: "sent",
    localNetworkAccess: "off",
  });
  const first = scenario.actions.length;
  const loot = new Map(tries.map(({ key }, i) => [key, lootIn(trace, first + i)]));
  const named = new Set(
    trace.events.flatMap((event) => {
      if (event.type !== "response" || event.to !== "browser" || event.action < first || "failure" in event.response) return [];
      const { headers } = event.response;
      const credentials = getHeader(headers, "access-control-allow-credentials") === "true";
      const origin = getHeader(headers, "access-control-allow-origin");
      return credentials && origin !== null ? [`${tries[event.action - first]?.key}: ${origin}`] : [];
    }),
  );
  return { loot, named };
}

function lootIn(trace: Trace, action: number): Loot {
  const outcome = trace.outcomes[action];
  if (outcome?.kind !== "response" || (outcome.responseType !== "cors" && outcome.responseType !== "basic")) return null;
  return `${outcome.status} ${outcome.body}`;
}
