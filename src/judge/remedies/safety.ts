import type { Pausing } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import { Url } from "../../url/url.ts";
import { bringsInForbidden } from "./forbidden.ts";
import { whoGains } from "./gains.ts";
import { breaksAnother } from "./others.ts";
import { outsidersOf } from "./outsiders.ts";
import { isPrivate } from "./private.ts";
import { type Probe, type Probed, play, probesOf, type Target, targetOf } from "./probes.ts";

/** Why a change that helps is not offered; null: nothing speaks against it. */
export type Objection = "forbidden" | "breaks-another" | "lets-in";

export interface Judged {
  readonly objection: Objection | null;
  /** Who was tried; empty: no server changes, so nobody else can notice. */
  readonly outsiders: readonly string[];
  readonly probes: number;
}

interface Before {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly action: number;
  readonly world: World;
}

/** Holds changed scenarios against the one that they were made of. What the probes found there is remembered. */
export function safetyOf({ scenario, trace, action, world }: Before) {
  const remembered = new Map<string, readonly Probed[]>();

  function* probedBefore(probes: readonly Probe[]): Pausing<readonly Probed[]> {
    const key = JSON.stringify(probes.map(({ outsider, credentials, target }) => [outsider.origin, credentials, target]));
    const found = remembered.get(key) ?? (yield* play(scenario, world, probes));
    remembered.set(key, found);
    return found;
  }

  return function* judge(after: Scenario, played: Trace): Pausing<Judged> {
    const verdict = (objection: Objection | null, outsiders: readonly string[] = [], probes = 0) => ({
      ...{ objection, outsiders, probes },
    });
    if (bringsInForbidden(scenario, after)) return verdict("forbidden");
    if (breaksAnother(scenario, trace, played, action)) return verdict("breaks-another");
    if (after.hosts === scenario.hosts && after.browser.cookies === scenario.browser.cookies) return verdict(null);
    const page = after.pages.find(
      (one) => "page" in (after.actions[action] ?? {}) && one.id === (after.actions[action] as { page: string }).page,
    );
    if (!page) return verdict("forbidden");
    const changed = changedHosts(scenario, after);
    const servers = changed.flatMap((host) => after.hosts[host]?.origins.slice(0, 1) ?? []);
    const probes = probesOf(
      outsidersOf(after, page, servers, world),
      targetsAt(
        changed,
        [
          [scenario, trace],
          [after, played],
        ],
        action,
      ),
    );
    const isSecret = changed.some((host) => isPrivate(scenario, trace, host, world) || isPrivate(after, played, host, world));
    const before = yield* probedBefore(probes);
    const now = yield* play(after, world, probes);
    const who = [...new Set(probes.map(({ outsider }) => outsider.origin))];
    return verdict(whoGains(probes, before, now, isSecret) === null ? null : "lets-in", who, probes.length);
  };
}

function changedHosts(before: Scenario, after: Scenario): readonly number[] {
  return after.hosts.flatMap((host, i) => (host === before.hosts[i] ? [] : [i]));
}

/** How many different requests outsiders are played with. */
const mostTargets = 3;

/** What is asked of the changed hosts, before and after: the action's own requests first. */
function targetsAt(hosts: readonly number[], runs: readonly (readonly [Scenario, Trace])[], own: number): readonly Target[] {
  const found = new Map<string, Target>();
  const order = (actions: Scenario["actions"]) => [own, ...actions.keys()].filter((action, i) => i === 0 || action !== own);
  for (const [scenario, trace] of runs) {
    const ids = new Set(hosts.flatMap((host) => (scenario.hosts[host] ? [`host:${scenario.hosts[host].id}`] : [])));
    for (const index of order(scenario.actions)) {
      const action = scenario.actions[index];
      if (!action) continue;
      const urls = new Set<string>();
      const direct = directUrl(scenario, index);
      for (const event of eventsOf(trace, index)) {
        if (event.type !== "request" || event.to === null || event.purpose === "client") continue;
        if (ids.has(event.to)) urls.add(event.purpose === "forward" ? (direct ?? event.request.url) : event.request.url);
        if (ids.has(event.to) && event.purpose === "forward") urls.add(event.request.url);
      }
      for (const url of urls) for (const target of targetOf(action, url)) found.set(JSON.stringify(target), target);
    }
  }
  return [...found.values()].slice(0, mostTargets);
}

function directUrl({ actions, pages }: Scenario, index: number): string | null {
  const action = actions[index];
  if (!action) return null;
  const base = action.kind === "client" ? undefined : pages.find(({ id }) => id === action.page)?.url;
  const url = Url.parse(action.url, base);
  return url && /^https?:$/u.test(url.protocol) ? Url.sent(url) : null;
}
