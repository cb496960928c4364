import { gotIn } from "../judge/remedies/outcome.ts";
import { type Outsider, outsidersOf } from "../judge/remedies/outsiders.ts";
import { played } from "../judge/remedies/played.ts";
import { play, probesOf } from "../judge/remedies/probes.ts";
import { targetsAt } from "../judge/remedies/targets.ts";
import type { AdviceName } from "../paste/advice.ts";
import { type Pausing, type Sliced, sliced } from "../run/slices.ts";
import type { World } from "../run/world.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";
import type { Failure } from "../trace/failures.ts";
import { type Asked, carriedOut, plainly, strangersProxy } from "./carried-out.ts";
import { type Setting, settings, usual } from "./settings.ts";

/** What becomes of the page's own request once the advice was followed. */
export interface AdvisedPlay {
  readonly setting: Setting;
  /** To be opened and played. */
  readonly scenario: Scenario;
  /** `reads`: script reads the answer. `status`: it reads an error of the server's. `nothing`: it was sent, and script may read nothing. */
  readonly page: "reads" | "status" | "nothing" | "fails";
  readonly status: number | null;
  readonly failure: Failure | null;
  /** Which pages of others read the answer now and did not before, by what they are; in order, each once. */
  readonly lets: readonly Outsider["is"][];
  /** What a stranger's server is handed of the request, by name: headers that script sets, `body`. */
  readonly handed: readonly string[];
}

export interface Advised {
  readonly advice: AdviceName;
  readonly plays: readonly AdvisedPlay[];
}

/** Plays each advice, on the request that it was given for where that is known; pauses between runs. */
export function startJudging(advices: readonly AdviceName[], about: Scenario | null, world: World): Sliced<readonly Advised[]> {
  return sliced(judging(advices, about, world));
}

function* judging(advices: readonly AdviceName[], about: Scenario | null, world: World): Pausing<readonly Advised[]> {
  const asked = (about && plainly(about)) ?? plainly(usual);
  if (asked === null) return [];
  const judged: Advised[] = [];
  for (const advice of advices) {
    const plays: AdvisedPlay[] = [];
    for (const [setting, make] of settings) {
      const before = make(asked);
      const made = before === null ? null : carriedOut[advice](before);
      if (before !== null && made !== null) plays.push(yield* playOf(setting, before, made, world));
    }
    judged.push({ advice, plays });
  }
  return judged;
}

function* playOf(setting: Setting, before: Asked, after: Scenario, world: World): Pausing<AdvisedPlay> {
  const was = yield* played(before.scenario, world);
  const trace = yield* played(after, world);
  const [outcome] = trace.outcomes;
  const { how, status } = gotIn(outcome);
  return {
    setting,
    scenario: after,
    page: how === "read" ? ((status ?? 200) < 400 ? "reads" : "status") : how === "shown" ? "nothing" : "fails",
    status,
    failure: outcome !== undefined && "failure" in outcome ? outcome.failure : null,
    lets: yield* letIn(setting, before, was, after, trace, world),
    handed: handedTo(after, trace),
  };
}

function* letIn(
  setting: Setting,
  before: Asked,
  was: Trace,
  after: Scenario,
  trace: Trace,
  world: World,
): Pausing<AdvisedPlay["lets"]> {
  const page = after.pages.find(({ id }) => id === before.action.page);
  if (!page || after.hosts === before.scenario.hosts) return [];
  const hosts = after.hosts.flatMap((host, i) => (host.role === "proxy" || i === before.host ? [i] : []));
  const servers = hosts.flatMap((i) => after.hosts[i]?.origins.slice(0, 1) ?? []);
  const targets = targetsAt(
    hosts,
    [
      [before.scenario, was],
      [after, trace],
    ],
    0,
    false,
  );
  const probes = probesOf(outsidersOf(after, page, servers, world), targets).filter(
    ({ credentials }) => credentials === (setting === "signed-in"),
  );
  const earlier = yield* play(before.scenario, world, probes);
  const now = yield* play(after, world, probes);
  const read = new Set(
    earlier.flatMap(({ got }, i) => (got.how === "read" ? [`${probes[i]?.outsider.origin} ${got.content}`] : [])),
  );
  const gained = now.flatMap(({ got }, i) => {
    const outsider = probes[i]?.outsider;
    const isNew = outsider && got.how === "read" && (got.status ?? 200) < 400 && !read.has(`${outsider.origin} ${got.content}`);
    return isNew ? [outsider.is] : [];
  });
  return [...new Set(gained)];
}

/** Headers that script set, and the body, as they arrive at somebody's proxy. */
function handedTo({ hosts, actions }: Scenario, { events }: Trace): readonly string[] {
  const proxy = hosts.find(({ origins }) => origins.includes(strangersProxy));
  const [action] = actions;
  if (!proxy || (action?.kind !== "fetch" && action?.kind !== "xhr")) return [];
  const own = new Set(action.headers.map(([name]) => name.toLowerCase()));
  const names = events.flatMap((event) => {
    if (event.type !== "request" || event.to !== `host:${proxy.id}` || event.purpose !== "actual") return [];
    const sent = event.request.headers.flatMap(([name]) => (own.has(name.toLowerCase()) ? [name] : []));
    return event.request.body === null ? sent : [...sent, "body"];
  });
  return [...new Set(names)];
}
