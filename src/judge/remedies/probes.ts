import type { Knobs } from "../../engine/model/knobs.ts";
import { knobsOf } from "../../engine/profiles/knobs-of.ts";
import type { Pausing } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import { newAction } from "../../scenario/fresh.ts";
import type { ActionOf, ActionSpec, PageActionSpec, Scenario } from "../../scenario/schema.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import { type Got, gotIn } from "./outcome.ts";
import type { Outsider } from "./outsiders.ts";
import { played } from "./played.ts";

/** What an outsider could ask for: what pages of the scenario ask for, without what only they know. */
export interface Target {
  /** The action that asks for it. */
  readonly action: number;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  /** Something that is embedded, as the page does it; null: script asks for it. */
  readonly embed: Extract<PageActionSpec, { kind: "element" | "iframe" }> | null;
}

export interface Probe {
  readonly outsider: Outsider;
  readonly credentials: boolean;
  readonly target: Target;
}

/** What became of a probe. */
export interface Probed {
  readonly got: Got;
  /** What servers did for it, in the scenario's words. */
  readonly effects: readonly string[];
}

/** Every outsider, with and without credentials. */
export function probesOf(outsiders: readonly Outsider[], targets: readonly Target[]): readonly Probe[] {
  return targets.flatMap((target) =>
    outsiders.flatMap((outsider) =>
      (target.embed === null ? [true, false] : [true]).map((credentials) => ({ outsider, credentials, target })),
    ),
  );
}

/**
 * Plays the probes after all that the scenario does, in a browser that is the worst for the servers: cookies go to other sites, and pages
 * of the internet reach the local network.
 */
export function* play(scenario: Scenario, world: World, probes: readonly Probe[]): Pausing<readonly Probed[]> {
  const pages = [...new Map(probes.map(({ outsider: { page } }) => [page.id, page])).values()];
  const { length } = scenario.actions;
  const asked: Scenario = {
    ...scenario,
    pages: [...scenario.pages, ...pages],
    actions: [...scenario.actions, ...probes.map((probe) => actionOf(scenario, probe))],
  };
  const knobs: Knobs = { ...knobsOf(scenario.browser.profile), thirdPartyCookies: "sent", localNetworkAccess: "off" };
  const trace = yield* played(asked, world, knobs);
  return probes.map((_, i) => ({
    got: gotIn(trace.outcomes[length + i]),
    effects: eventsOf(trace, length + i).flatMap((event) => (event.type === "effect" ? [event.effect] : [])),
  }));
}

function actionOf(scenario: Scenario, { outsider, credentials, target }: Probe): ActionSpec {
  const { url, method, headers, body, embed } = target;
  const page = outsider.page.id;
  if (embed !== null) return { ...embed, page, url, wait: 0, injected: false };
  const fetches = newAction("fetch", scenario) as ActionOf<"fetch">;
  const asked = { url, method, headers: headers.map(([name, value]): [string, string] => [name, value]), body };
  return { ...fetches, ...asked, page, cache: "no-store", credentials: credentials ? "include" : "omit" };
}
