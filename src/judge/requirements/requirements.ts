import { getHeader } from "../../http/headers.ts";
import { isWireFailure } from "../../http/messages.ts";
import { type Pausing, type Sliced, sliced } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import { applyEdit, type Edit } from "../../scenario/edits.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import type { Task } from "../remedies/nodes.ts";
import { played } from "../remedies/played.ts";
import { safetyOf } from "../remedies/safety.ts";
import type { Further } from "./advised.ts";
import { type AnswerPlace, type Demand, saying } from "./demand.ts";
import { getsAsFar } from "./demands.ts";
import { type Fix, fixerOf, type NoFix } from "./fixes.ts";
import { type List, type Listed, listOf } from "./list.ts";
import { type PlayedRun, playOf } from "./play.ts";
import type { Row } from "./rows.ts";

/** What has what is missing said. */
export interface Fixes {
  /** For each row of the list that is not said, and for what is advised besides. */
  readonly of: ReadonlyMap<Row | Further, Fix | NoFix>;
  /** All that is demanded and missing at once, played: the action then gets what it asked for. Null: there is none, or nothing is missing. */
  readonly all: readonly Edit[] | null;
}

type IsOurs = (host: number) => boolean;

/** What answers must say for an action, found out in slices; and, if somebody wants to know, what would have them say it. */
export interface Requiring {
  readonly list: Sliced<List>;
  /** Only once the list is there. */
  readonly fixes: () => Sliced<Fixes>;
}

/**
 * Everything that must be said for one action of a page, in the browser of the scenario. `trace`: of this scenario. Null where the action
 * is no page's. Never throws.
 */
export function requiring(
  scenario: Scenario,
  trace: Trace,
  action: number,
  world: World,
  isOurs: IsOurs = (host) => scenario.hosts[host]?.owner !== "someone else",
): Requiring | null {
  const spec = scenario.actions[action];
  if (!spec || spec.kind === "client" || !trace.outcomes[action]) return null;
  const task = { scenario, trace, action, world, isOurs };
  const listing = sliced(listFor(task));
  return {
    list: { advance: listing.advance, result: () => listing.result().list },
    fixes: () => sliced(fixesOf(task, listing.result())),
  };
}

function* fixesOf(task: Task, listed: Listed<PlayedRun>): Pausing<Fixes> {
  const fixer = fixerOf(task, listed);
  const of = new Map<Row | Further, Fix | NoFix>();
  for (const row of listed.list.rows) if (row.state !== "said") of.set(row, yield* fixer.fix(row));
  for (const one of listed.list.answers.flatMap(({ further }) => further)) {
    if (one.state !== "said") of.set(one, yield* fixer.further(one));
  }
  return { of, all: yield* allOf(task, listed, of) };
}

function* listFor({ scenario, action, world }: Task): Pausing<Listed<PlayedRun>> {
  const listed = yield* listOf(playOf(scenario, action, world));
  const varies = yield* whereItVaries(scenario, action, world, listed.demands);
  const answers = listed.list.answers.map((answer) => ({
    ...answer,
    further: answer.further.filter((one) => one.says !== "vary" || varies.has(answer.nth)),
  }));
  return { ...listed, list: { ...listed.list, answers } };
}

/** Row after row, each on what came of the one before. */
function* allOf(task: Task, listed: Listed<PlayedRun>, fixes: Fixes["of"]): Pausing<readonly Edit[] | null> {
  const { scenario, trace, action, world } = task;
  const edits: Edit[] = [];
  let [now, list, known] = [scenario, listed, fixes as ReadonlyMap<Row, Fix | NoFix>];
  for (let step = 0; step < mostSteps; step++) {
    const row = list.list.rows.find(({ state }) => state !== "said");
    if (row === undefined) break;
    const fix = known.get(row) ?? "not-found";
    if (typeof fix === "string") return null;
    edits.push(...fix.edits);
    now = fix.edits.reduce(applyEdit, now);
    const run = yield* played(now, world);
    const next = { ...task, scenario: now, trace: run };
    list = yield* listFor(next);
    const missing = list.list.rows.find(({ state }) => state !== "said");
    known = missing ? new Map([[missing, yield* fixerOf(next, list).fix(missing)]]) : new Map();
  }
  if (edits.length === 0) return null;
  const run = yield* played(now, world);
  const outcome = run.outcomes[action];
  if (!outcome || !getsAsFar({ outcome }, listed.stoppedBy)) return null;
  const change = {
    does: "send-headers",
    at: { host: 0 },
    edits,
    preflight: [],
    actual: [],
    answersPreflights: null,
    list: [],
  } as const;
  const { objection } = yield* safetyOf({ scenario, trace, action, world })(now, run, [change]);
  return objection === null ? edits : null;
}

/** No action needs more. */
const mostSteps = 30;

/** Another page asks the same: which answers, by place among those that are no preflight's, then name somebody else? */
function* whereItVaries(
  scenario: Scenario,
  action: number,
  world: World,
  demands: readonly Demand[],
): Pausing<ReadonlySet<number>> {
  const spec = scenario.actions[action];
  if (!spec || spec.kind === "client") return new Set();
  const asks = (origin: string | null): Scenario => ({
    ...scenario,
    actions: [spec],
    pages: scenario.pages.map((page) =>
      page.id !== spec.page || origin === null ? page : { ...page, url: `${origin}/`, framedBy: "", sandboxed: false },
    ),
  });
  const named = function* (origin: string | null): Pausing<ReadonlyMap<number, string | null>> {
    const told = demands.map((one) => (one.says === "origin" && origin !== null ? { ...one, value: origin } : one));
    const { asked } = yield* playOf(asks(origin), 0, world)((place: AnswerPlace, answered) => saying(place, told, answered));
    return new Map(
      asked.flatMap(({ nth, of, answered }) =>
        of === "preflight" || isWireFailure(answered)
          ? []
          : [[nth, getHeader(answered.headers, "access-control-allow-origin")] as const],
      ),
    );
  };
  const [own, others] = [yield* named(null), yield* named("https://elsewhere.example")];
  return new Set([...own].flatMap(([nth, origin]) => (others.has(nth) && others.get(nth) !== origin ? [nth] : [])));
}
