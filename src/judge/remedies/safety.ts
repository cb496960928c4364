import type { Pausing } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import type { Change, ChangeName } from "./change.ts";
import { factsOf } from "./facts.ts";
import { bringsInForbidden } from "./forbidden.ts";
import { somebodyGains } from "./gains.ts";
import { brokenBy } from "./others.ts";
import { outsidersOf } from "./outsiders.ts";
import { isPrivate } from "./private.ts";
import { type Probe, type Probed, play, probesOf } from "./probes.ts";
import { concernsEmbedding, targetsAt } from "./targets.ts";

/** Why a change that helps is not offered; null: nothing speaks against it. */
export type Objection = "forbidden" | "breaks-another" | "lets-in";

export interface Judged {
  readonly objection: Objection | null;
  /** The other action that does not get any more what it got; null: none. */
  readonly broken: number | null;
  /** Who was tried; empty: no server changes, so nobody else can notice. */
  readonly outsiders: readonly string[];
  readonly probes: number;
  /** Others read more than before, which a public server may let them. */
  readonly opens: boolean;
}

/** Changes by which others might get through to a server; the others put right what would be so anyway. */
const allowing: ReadonlySet<ChangeName> = new Set<ChangeName>([
  ...([
    "send-headers",
    "layer-first",
    "layer-for-more",
    "exempt-options",
    "exempt-own-origin",
    "sign-in",
    "no-redirect",
  ] as const),
]);

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

  return function* judge(after: Scenario, played: Trace, changes: readonly Change[]): Pausing<Judged> {
    const verdict = (objection: Objection | null, rest: Partial<Judged> = {}): Judged => ({
      ...{ objection, broken: null, outsiders: [], probes: 0, opens: false },
      ...rest,
    });
    if (bringsInForbidden(scenario, after)) return verdict("forbidden");
    const broken = brokenBy(scenario, trace, played, action);
    if (broken !== null) return verdict("breaks-another", { broken });
    const spec = after.actions[action];
    const page = spec && "page" in spec ? after.pages.find(({ id }) => id === spec.page) : undefined;
    const hosts = hostsConcerned(scenario, after, played, action);
    if (!page || hosts.length === 0) return verdict(null);
    const servers = hosts.flatMap((host) => after.hosts[host]?.origins.slice(0, 1) ?? []);
    const runs = [
      [scenario, trace],
      [after, played],
    ] as const;
    const targets = targetsAt(hosts, runs, action, changes.some(concernsEmbedding));
    const probes = probesOf(outsidersOf(after, page, servers, world), targets);
    // An answer goes through all of them.
    const way = [...hosts, ...runs.flatMap(([one, run]) => factsOf(one, run, action)?.chain ?? [])];
    const isSecret = way.some((host) => runs.some(([one, run]) => isPrivate(one, run, host, world)));
    const before = yield* probedBefore(probes);
    const now = yield* play(after, world, probes);
    const outsiders = [...new Set(probes.map(({ outsider }) => outsider.origin))];
    const countsEffects = changes.some(({ does }) => allowing.has(does));
    const gains = (isPrivate: boolean) => somebodyGains(probes, before, now, { isPrivate, countsEffects });
    return verdict(gains(isSecret) ? "lets-in" : null, { outsiders, probes: probes.length, opens: gains(true) });
  };
}

/** The hosts, by index, of which others might get more than before: those that change; where the browser does, those that are asked. */
function hostsConcerned(before: Scenario, after: Scenario, played: Trace, action: number): readonly number[] {
  const asked = new Set(
    before.browser === after.browser
      ? []
      : eventsOf(played, action).flatMap((event) => (event.type === "request" && event.to !== null ? [event.to] : [])),
  );
  return after.hosts.flatMap((host, i) => (host !== before.hosts[i] || asked.has(`host:${host.id}`) ? [i] : []));
}
