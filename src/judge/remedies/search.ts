import { type Pausing, type Sliced, sliced } from "../../run/slices.ts";
import type { Change } from "./change.ts";
import { makers } from "./edits/index.ts";
import { factsOf } from "./facts.ts";
import { expanded, type Node, type Spending, type Task } from "./nodes.ts";
import { othersHelped } from "./others.ts";
import { errorOf } from "./outcome.ts";
import type { Advice, Remedy } from "./remedy.ts";
import { hostileBy, strangerTo, whyRight } from "./rightly.ts";
import { type Judged, safetyOf } from "./safety.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type Grade, isFurther, wishOf } from "./wish.ts";

export interface SearchOptions {
  /** Whether a host, by index, is the reader's to change; as the scenario says it where this is not given. */
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
  scenario: Task["scenario"],
  trace: Task["trace"],
  action: number,
  world: Task["world"],
  { isOurs = (host) => scenario.hosts[host]?.owner !== "someone else", patience = enough }: SearchOptions = {},
): Sliced<Advice> {
  return sliced(search({ scenario, trace, action, world, isOurs }, patience));
}

/** The same at once, however long it takes. */
export function advise(...of: Parameters<typeof startSearch>): Advice {
  const searching = startSearch(...of);
  searching.advance();
  return searching.result();
}

function* search(task: Task, patience: NonNullable<SearchOptions["patience"]>): Pausing<Advice> {
  const { scenario, trace, action, world, isOurs } = task;
  const spending: Spending = { ...patience, seen: new Set([JSON.stringify(scenario)]), tried: newTried() };
  const advice = (kind: Advice["kind"], rest: Partial<Advice> = {}): Advice => ({
    ...{ kind, wish: null, because: null, remedies: [], stranger: null, tried: spending.tried },
    ...rest,
  });
  const facts = factsOf(scenario, trace, action);
  const wish = facts && wishOf(facts);
  if (!facts || !wish) return advice("none-wished");
  const around = surroundingsOf(scenario, trace, world, isOurs);
  // Of those who must stay out nobody wishes that they get more.
  if (isFurther(wish) && (facts.spec.injected || hostileBy(scenario, facts.page))) return advice("none-wished");
  const because = whyRight(facts, scenario, facts.chain.some(around.isPrivate));
  if (because !== null) return advice("rightly", { because });
  const isSafe = safetyOf(task);
  let frontier: readonly Node[] = [{ scenario, trace, facts, suggests: facts, changes: [], grade: "no", makers }];
  const found: Safe[] = [];
  for (let depth = 1; depth <= mostChanges && !found.some(({ node }) => node.grade !== "poor"); depth++) {
    const nodes = yield* expanded(frontier, { task, wish, facts, around, spending });
    const helping = inOrder(
      nodes.filter(({ grade }) => grade !== "no"),
      task,
    );
    spending.tried.helped += helping.length;
    const { safe, toMend } = yield* judged(helping, isSafe, spending);
    found.push(...safe);
    const failing = nodes.filter(({ grade }) => grade === "no");
    // Those that got further first.
    frontier = [...failing, ...toMend].toSorted((a, b) => b.makers.length - a.makers.length);
  }
  const servers = facts.chain.flatMap((host) => (around.isPrivate(host) ? (scenario.hosts[host]?.origins ?? []) : []));
  const stranger = strangerTo(scenario, facts.page, servers, world);
  const remedies = theBest(found);
  if (remedies.length === 0) return advice(isFurther(wish) ? "none-wished" : "nothing-safe", { wish, stranger });
  return advice("remedies", { wish, remedies, stranger });
}

const newTried = (): Spending["tried"] => ({ played: 0, helped: 0, unsafe: 0, breaking: 0, whole: true });

interface Safe {
  readonly node: Node;
  readonly judged: Judged;
}

/** Those that nobody can object to; the others may be mended by a further change. */
function* judged(
  helping: readonly Node[],
  isSafe: ReturnType<typeof safetyOf>,
  { tried }: Spending,
): Pausing<{ readonly safe: readonly Safe[]; readonly toMend: readonly Node[] }> {
  const safe: Safe[] = [];
  const toMend: Node[] = [];
  for (const node of helping) {
    const enough = safe.length >= mostRemedies || (node.grade === "poor" && safe.some((one) => one.node.grade !== "poor"));
    if (enough) break;
    // The same headers once more, in other words for the other pages: one is enough to choose from.
    if (safe.some((one) => forThisPage(one.node) === forThisPage(node))) continue;
    const verdict = yield* isSafe(node.scenario, node.trace, node.changes);
    if (verdict.objection === null) safe.push({ node, judged: verdict });
    else {
      if (verdict.objection === "breaks-another") tried.breaking += 1;
      else tried.unsafe += 1;
      const suggests = verdict.broken === null ? node.facts : factsOf(node.scenario, node.trace, verdict.broken);
      toMend.push({ ...node, suggests: suggests ?? node.facts, makers });
    }
  }
  return { safe, toMend };
}

/** What a node's changes come to for this page: in words, without what only caches and other pages are told. */
function forThisPage({ changes }: Node): string {
  const told = changes.map((change) => {
    const { edits: _edits, ...words } = change;
    if (words.does !== "send-headers") return words;
    const { list: _list, actual, ...rest } = words;
    return { ...rest, actual: actual.filter(([name]) => name !== "Vary") };
  });
  return JSON.stringify(told);
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

/** Nothing poor where there is something better. */
function theBest(found: readonly Safe[]): readonly Remedy[] {
  const better = found.filter(({ node }) => node.grade !== "poor");
  return (better.length > 0 ? better : found)
    .slice(0, mostRemedies)
    .map(({ node: { changes, facts }, judged: { outsiders, probes, opens } }) => ({
      changes,
      edits: changes.flatMap(({ edits }) => edits),
      proof: { outcome: facts.outcome, error: wasAsked(changes) ? null : errorOf(facts.outcome), outsiders, probes, opens },
    }));
}

/** That script is told of an error is the change itself. */
const wasAsked = (changes: readonly Change[]) => changes.some(({ does }) => does === "answer-401");
