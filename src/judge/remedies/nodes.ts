import type { Pausing } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import { applyEdit } from "../../scenario/edits.ts";
import { isScenario } from "../../scenario/is-scenario.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import type { Change } from "./change.ts";
import type { Maker, Surroundings } from "./edits/maker.ts";
import { type Facts, factsOf } from "./facts.ts";
import { played } from "./played.ts";
import type { Tried } from "./remedy.ts";
import { type Grade, gradeOf, type Wish } from "./wish.ts";

/** What is looked for. */
export interface Task {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly action: number;
  readonly world: World;
  readonly isOurs: (host: number) => boolean;
}

/** What a search may still cost, and what it has come by. */
export interface Spending {
  runs: number;
  events: number;
  /** Scenarios that were played, as text: two ways lead to the same one. */
  readonly seen: Set<string>;
  readonly tried: { -readonly [K in keyof Tried]: Tried[K] };
}

/** A changed scenario that has been played. */
export interface Node {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** Of the action that is to get what it was meant to get. */
  readonly facts: Facts;
  /** Of the action that is now to be mended: another one, where the changes have broken it. */
  readonly suggests: Facts;
  readonly changes: readonly Change[];
  readonly grade: Grade;
  /** Whose changes may help from here: all makers; where the last change did nothing, its own alone: another of its kind may be needed. */
  readonly makers: readonly Maker[];
}

interface Given {
  readonly task: Task;
  readonly wish: Wish;
  /** Before any change. */
  readonly facts: Facts;
  readonly around: Surroundings;
  readonly spending: Spending;
}

/** Every node with one change more, played. */
export function* expanded(nodes: readonly Node[], given: Given): Pausing<readonly Node[]> {
  const { task, around, spending } = given;
  const made: Node[] = [];
  for (const node of nodes) {
    for (const maker of node.makers) {
      for (const change of maker(node.suggests, around)) {
        if (change === null || isElsewhere(change, task)) continue;
        const scenario = change.edits.reduce(applyEdit, node.scenario);
        const text = JSON.stringify(scenario);
        if (spending.seen.has(text) || !isScenario(scenario)) continue;
        spending.seen.add(text);
        if (spending.runs <= 0 || spending.events <= 0) {
          spending.tried.whole = false;
          return made;
        }
        spending.runs -= 1;
        spending.tried.played += 1;
        const trace = yield* played(scenario, task.world);
        spending.events -= trace.events.length;
        const next = nodeOf(given, node, maker, change, scenario, trace);
        if (next) made.push(next);
      }
    }
  }
  return made;
}

/** A host of somebody else is not changed; a new one is ours. */
function isElsewhere({ at }: Change, { scenario: { hosts }, isOurs }: Task): boolean {
  return "host" in at && at.host < hosts.length && !isOurs(at.host);
}

function nodeOf(
  { task, wish, facts: before }: Given,
  node: Node,
  maker: Maker,
  change: Change,
  scenario: Scenario,
  trace: Trace,
): Node | null {
  const facts = factsOf(scenario, trace, task.action);
  if (!facts) return null;
  const changes = [...node.changes, change];
  const names = changes.map(({ does }) => does);
  const stuck = node.suggests === node.facts && stoppedBy(facts) === stoppedBy(node.facts);
  return {
    scenario,
    trace,
    facts,
    suggests: facts,
    changes,
    grade: gradeOf(wish, before, facts, names),
    makers: stuck ? [maker] : node.makers,
  };
}

/** What a run stopped at: the check with the values that decided, and what was sent. */
function stoppedBy({ failure, hops }: Facts): string {
  return JSON.stringify([failure?.code, failure?.values, hops.map(({ request, result }) => [request.url, result])]);
}
