import type { Pausing } from "../../run/slices.ts";
import { applyEdit, type Edit } from "../../scenario/edits.ts";
import { isScenario } from "../../scenario/is-scenario.ts";
import type { Change } from "../remedies/change.ts";
import { factsOf } from "../remedies/facts.ts";
import type { Task } from "../remedies/nodes.ts";
import { played } from "../remedies/played.ts";
import { hostileBy } from "../remedies/rightly.ts";
import { safetyOf } from "../remedies/safety.ts";
import { surroundingsOf } from "../remedies/surroundings.ts";
import { isSomebodysPage } from "../remedies/wish.ts";
import { type Further, furtherOf } from "./advised.ts";
import { type Demand, saying } from "./demand.ts";
import { getsAsFar } from "./demands.ts";
import { type Candidate, candidatesFor, furtherFor, structuralFor, written } from "./edits/candidates.ts";
import type { Listed } from "./list.ts";
import { type PlayedRun, playOf } from "./play.ts";
import { asFound, type Row } from "./rows.ts";

/** What has a server say one thing more. It was played: the thing is said then, what was said is still said, and nobody gains who must stay out. */
export interface Fix {
  readonly host: number;
  readonly edits: readonly Edit[];
  /** What is done besides writing the line where such lines are written. */
  readonly changes: readonly Change[];
}

/**
 * Why nothing is offered. `not-ours`: it is somebody else's server · `nobody`: `null` is anybody's sandboxed page · `attacker`: by its
 * name, or by what it does, this page must stay out · `for-people`: what answers there is a page for people, such as a sign-in · `unsafe`: what would help lets in others, or breaks another request
 */
export type NoFix = "not-ours" | "nobody" | "attacker" | "for-people" | "unsafe" | "not-found";

export interface Fixer {
  fix(row: Row): Pausing<Fix | NoFix>;
  further(one: Further): Pausing<Fix | NoFix>;
}

/** Finds what has one row said. */
export function fixerOf(task: Task, listed: Listed<PlayedRun>): Fixer {
  const { scenario, trace, action, world, isOurs } = task;
  const play = playOf(scenario, action, world);
  const around = surroundingsOf(scenario, trace, world, isOurs);
  const isSafe = safetyOf(task);
  const spec = scenario.actions[action];
  const page = scenario.pages.find(({ id }) => spec && spec.kind !== "client" && id === spec.page);
  const isHostile =
    page === undefined || hostileBy(scenario, page) !== null || (spec !== undefined && "injected" in spec && spec.injected);

  const before = factsOf(scenario, trace, action);
  const satisfied = factsOf(scenario, listed.satisfied.trace, action);

  function* fix(row: Row): Pausing<Fix | NoFix> {
    if (isHostile) return "attacker";
    if (before === null || satisfied === null) return "not-found";
    if (isSomebodysPage(before, satisfied)) return "for-people";
    const demand = nameable(row);
    if (demand === null) return "nobody";
    const run = yield* asFound(play, listed.demands, row.demand);
    const facts = factsOf(scenario, run.trace, action);
    if (facts === null) return "not-found";
    const all = candidatesFor(facts, around, demand);
    const ours = all.filter(({ host }) => host >= scenario.hosts.length || isOurs(host));
    if (all.length > 0 && ours.length === 0) return "not-ours";
    let refused: NoFix = "not-found";
    for (const candidate of ours) {
      const tried = yield* tries([candidate], row);
      if (typeof tried !== "string") return tried;
      if (tried === "unsafe") refused = tried;
    }
    for (const first of structuralFor(facts, around)) {
      if (!isOurs(first.host)) continue;
      const then = first.edits.reduce(applyEdit, scenario);
      if (!isScenario(then)) continue;
      const next = factsOf(then, (yield* asFound(playOf(then, action, world), listed.demands, row.demand)).trace, action);
      for (const second of next ? written(next, around, demand) : []) {
        const tried = yield* tries([first, second], row);
        if (typeof tried !== "string") return tried;
      }
    }
    return refused;
  }

  function* tries(candidates: readonly Candidate[], row: Row): Pausing<Fix | NoFix> {
    const edits = candidates.flatMap((one) => one.edits);
    const after = edits.reduce(applyEdit, scenario);
    if (!isScenario(after) || !(yield* saysMore(listed, row, playOf(after, action, world)))) return "not-found";
    const changes = candidates.flatMap(({ change }) => change ?? []);
    const run = yield* played(after, world);
    const { objection } = yield* isSafe(after, run, changes.length > 0 ? changes : [sends(candidates)]);
    return objection === null ? { host: candidates[0]?.host ?? 0, edits, changes } : "unsafe";
  }

  function* further(one: Further): Pausing<Fix | NoFix> {
    if (isHostile || satisfied === null) return "attacker";
    const message = listed.satisfied.asked.find(({ nth, of }) => nth === one.nth && of === one.of)?.message;
    for (const candidate of furtherFor(satisfied, one, message)) {
      if (!isOurs(candidate.host)) return "not-ours";
      const after = candidate.edits.reduce(applyEdit, scenario);
      if (!isScenario(after)) continue;
      const said = yield* playOf(after, action, world)((place, answered) => saying(place, listed.demands, answered));
      const is = furtherOf(listed.list.rows, said).find(
        (now) => now.says === one.says && now.nth === one.nth && now.of === one.of,
      );
      if (is !== undefined && is.state !== "said") continue;
      const { objection } = yield* isSafe(after, yield* played(after, world), [sends([candidate])]);
      if (objection === null) return { host: candidate.host, edits: candidate.edits, changes: [] };
    }
    return "not-found";
  }

  return { fix, further };
}

/** What is written into a layer allows somebody something: the judges of safety have to know. */
function sends([candidate]: readonly Candidate[]): Change {
  const { host, edits } = candidate as Candidate;
  return { does: "send-headers", at: { host }, edits, preflight: [], actual: [], answersPreflights: null, list: [] };
}

/** The row is said, and what was said is still said. */
function* saysMore({ list, demands, stoppedBy }: Listed<PlayedRun>, row: Row, play: ReturnType<typeof playOf>): Pausing<boolean> {
  if (!getsAsFar(yield* asFound(play, demands, row.demand), stoppedBy)) return false;
  for (const one of list.rows) {
    if (one !== row && one.state === "said" && !getsAsFar(yield* asFound(play, demands, one.demand), stoppedBy)) return false;
  }
  return true;
}

/** `null` is named by nobody: where everybody may read, everybody is allowed instead. */
function nameable({ demand, star }: Row): Demand | null {
  if (demand.says !== "origin" || demand.value !== "null") return demand;
  return star ? { ...demand, value: "*" } : null;
}
