import { type Pausing, type Sliced, sliced } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import { applyEdit } from "../../scenario/edits.ts";
import { isScenario } from "../../scenario/is-scenario.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import type { Change } from "./change.ts";
import { makers } from "./edits/index.ts";
import type { Maker } from "./edits/maker.ts";
import { type Facts, factsOf } from "./facts.ts";
import { othersHelped } from "./others.ts";
import { played } from "./played.ts";
import type { Advice, Remedy, Tried } from "./remedy.ts";
import { strangerTo, whyRight } from "./rightly.ts";
import { safetyOf } from "./safety.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type Grade, gradeOf, type Wish, wishOf } from "./wish.ts";

export interface SearchOptions {
  /** Whether a host, by index, is the reader's to change. */
  readonly isOurs?: (host: number) => boolean;
  /** What all runs of the search may cost together. */
  readonly patience?: { readonly runs: number; readonly events: number };
}

/** How many changes a remedy may have. */
const mostChanges = 3;
/** How many remedies are offered. */
const mostRemedies = 4;
const enough = { runs: 400, events: 200_000 };

/**
 * Begins to look for what would give an action what it was meant to get: changes that the trace suggests are made to a copy, the copy is
 * played, and what helps is kept if nobody gains by it who must stay out. One change first, then two, then three.
 * `trace`: of this scenario. Never throws.
 */
export function startSearch(
  scenario: Scenario,
  trace: Trace,
  action: number,
  world: World,
  { isOurs = () => true, patience = enough }: SearchOptions = {},
): Sliced<Advice> {
  return sliced(search({ scenario, trace, action, world, isOurs }, { ...patience }));
}

/** The same at once, however long it takes. */
export function advise(...of: Parameters<typeof startSearch>): Advice {
  const searching = startSearch(...of);
  searching.advance();
  return searching.result();
}

interface Task {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly action: number;
  readonly world: World;
  readonly isOurs: (host: number) => boolean;
}

/** A changed scenario that has been played. */
interface Node {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly facts: Facts;
  readonly changes: readonly Change[];
  readonly grade: Grade;
  /** Null: the last change got further. Otherwise the maker of that change: another of its kind may be needed beside it. */
  readonly stuckWith: Maker | null;
}

function* search(task: Task, left: { runs: number; events: number }): Pausing<Advice> {
  const { scenario, trace, action, world, isOurs } = task;
  const tried = { played: 0, helped: 0, unsafe: 0, breaking: 0, whole: true };
  const advice = (kind: Advice["kind"], rest: Partial<Advice> = {}): Advice => ({
    ...{ kind, because: null, remedies: [], stranger: null, tried: tried satisfies Tried },
    ...rest,
  });
  const facts = factsOf(scenario, trace, action);
  const wish = facts && wishOf(facts);
  if (!facts || !wish) return advice("none-wished");
  const because = whyRight(facts.spec, facts.page);
  if (because !== null) return advice("rightly", { because });

  const around = surroundingsOf(scenario, trace, world, isOurs);
  const isSafe = safetyOf(task);
  const seen = new Set([JSON.stringify(scenario)]);
  const poor: Remedy[] = [];
  let frontier: readonly Node[] = [{ scenario, trace, facts, changes: [], grade: "no", stuckWith: null }];
  let remedies: readonly Remedy[] = [];

  for (let depth = 1; depth <= mostChanges && remedies.length === 0; depth++) {
    const nodes: Node[] = [];
    for (const node of frontier) {
      for (const maker of node.stuckWith === null ? makers : [node.stuckWith]) {
        for (const change of maker(node.facts, around)) {
          if (change === null || isElsewhere(change, scenario, isOurs)) continue;
          const changed = change.edits.reduce(applyEdit, node.scenario);
          const key = JSON.stringify(changed);
          if (seen.has(key) || !isScenario(changed)) continue;
          seen.add(key);
          if (left.runs <= 0 || left.events <= 0) {
            tried.whole = false;
            continue;
          }
          left.runs -= 1;
          tried.played += 1;
          const run = yield* played(changed, world);
          left.events -= run.events.length;
          const made = nodeOf(wish, facts, node, maker, change, changed, run);
          if (made) nodes.push(made);
        }
      }
    }
    const helping = inOrder(
      nodes.filter(({ grade }) => grade !== "no"),
      task,
    );
    tried.helped += helping.length;
    const safe: { readonly grade: Grade; readonly remedy: Remedy }[] = [];
    for (const { scenario: changed, trace: run, changes, facts: after, grade } of helping) {
      if (safe.length >= mostRemedies || (grade === "poor" && safe.some((one) => one.grade !== "poor"))) break;
      const { objection, outsiders, probes } = yield* isSafe(changed, run);
      if (objection === "breaks-another") tried.breaking += 1;
      else if (objection !== null) tried.unsafe += 1;
      else {
        const proof = { outcome: after.outcome, outsiders, probes };
        safe.push({ grade, remedy: { changes, edits: changes.flatMap(({ edits }) => edits), proof } });
      }
    }
    remedies = safe.flatMap(({ grade, remedy }) => (grade === "poor" ? [] : [remedy]));
    poor.push(...safe.flatMap(({ grade, remedy }) => (grade === "poor" ? [remedy] : [])));
    // Those that got further first.
    frontier = nodes
      .filter(({ grade }) => grade === "no")
      .toSorted((a, b) => Number(a.stuckWith !== null) - Number(b.stuckWith !== null));
  }
  const servers = facts.chain.flatMap((host) => (around.isPrivate(host) ? (scenario.hosts[host]?.origins ?? []) : []));
  const stranger = strangerTo(scenario, facts.page, servers, world);
  const offered = (remedies.length > 0 ? remedies : poor).slice(0, mostRemedies);
  return advice(offered.length > 0 ? "remedies" : "nothing-safe", { remedies: offered, stranger });
}

/** A host of somebody else is not changed; a new one is ours. */
function isElsewhere({ at }: Change, { hosts }: Scenario, isOurs: Task["isOurs"]): boolean {
  return "host" in at && at.host < hosts.length && !isOurs(at.host);
}

function nodeOf(
  wish: Wish,
  before: Facts,
  node: Node,
  maker: Maker,
  change: Change,
  scenario: Scenario,
  trace: Trace,
): Node | null {
  const facts = factsOf(scenario, trace, before.action);
  if (!facts) return null;
  const changes = [...node.changes, change];
  const grade = gradeOf(
    wish,
    before,
    facts,
    changes.map(({ does }) => does),
  );
  return { scenario, trace, facts, changes, grade, stuckWith: stoppedBy(facts) === stoppedBy(node.facts) ? maker : null };
}

/** What a run stopped at: the check with the values that decided. */
function stoppedBy({ failure, hops }: Facts): string {
  return JSON.stringify([failure?.code, failure?.values, hops.map(({ request, result }) => [request.url, result])]);
}

const grades: readonly Grade[] = ["good", "fair", "poor"];

/** The best first; of those, what helps other requests too; of those, as their makers stand. What reads the same is there once. */
function inOrder(nodes: readonly Node[], { scenario, trace, action }: Task): readonly Node[] {
  const told = new Map<string, Node>();
  for (const node of nodes) {
    const key = JSON.stringify(node.changes.map(({ edits: _, ...words }) => words));
    if (!told.has(key)) told.set(key, node);
  }
  const ranked = [...told.values()].map((node) => ({
    node,
    rank: grades.indexOf(node.grade) * 1000 - othersHelped(scenario, trace, node.trace, action),
  }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ node }) => node);
}
