import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { type Budget, runBudget } from "../../src/run/budget.ts";
import { compareProfiles } from "../../src/run/compare-profiles.ts";
import { runOver, startRun, type Trace } from "../../src/run/run.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { replay } from "../../src/trace/replay.ts";
import { shownAt, stopsOf } from "../../src/trace/stops.ts";
import { trace as words } from "../../src/words/en/trace/index.ts";
import { plain } from "../../src/words/phrase.ts";
import { eventWords } from "../../src/words/trace/events.ts";
import { namesOf } from "../../src/words/trace/names.ts";
import { profiles } from "../library/content.ts";
import { browserLikeCarrier } from "../unit/transport/platform-like.ts";
import { hold } from "./promise.ts";
import { judgeWire } from "./wire.ts";

/** What a run has cost, and the most that happened between two moments at which it could be left. */
export interface Spent {
  readonly whole: Budget;
  readonly atOnce: Budget;
}

/** A run can be left before so much more has happened: the largest list, and the largest event, that a scenario can be made to write. */
const mostAtOnce: Budget = { events: 1, bytes: 4_000_000, work: 300_000 };

/** A heavy scenario is run by its own rules and by one other's; the rest would tell the same at four times the price. */
const heavy = 3000;

/** Every profile's run with what is made of it. `index` chooses what only some cases go through. */
export async function inEveryProfile(scenario: Scenario, index: number): Promise<Spent> {
  const first = judgeRun(scenario);
  const light = first.trace.events.length < heavy;
  const others = profiles.filter((profile) => profile !== scenario.browser.profile);
  const chosen = light ? others : others.slice(index % 3, (index % 3) + 1);
  const runs = [first, ...chosen.map((profile) => judgeRun({ ...scenario, browser: { ...scenario.browser, profile } }))];
  if (light && index % 10 === 0) judgeComparison(scenario);
  if (light && index % 10 === 5) await judgeOverWire(scenario, first.trace);
  return { whole: mostOf(runs.map(({ spent }) => spent.whole)), atOnce: mostOf(runs.map(({ spent }) => spent.atOnce)) };
}

export function mostOf(budgets: readonly Budget[]): Budget {
  const most = (part: keyof Budget) => budgets.reduce((largest, budget) => Math.max(largest, budget[part]), 0);
  return { events: most("events"), bytes: most("bytes"), work: most("work") };
}

const parts = ["events", "bytes", "work"] as const;

/** Plays a scenario to its end, as far as its budget goes. */
function runCounted(scenario: Scenario): { readonly trace: Trace; readonly spent: Spent } {
  const run = startRun(scenario, publicSuffixList);
  let atOnce: Budget = { events: 0, bytes: 0, work: 0 };
  let before = { ...run.spent };
  run.advance(() => {
    const { events, bytes, work } = run.spent;
    atOnce = mostOf([atOnce, { events: events - before.events, bytes: bytes - before.bytes, work: work - before.work }]);
    before = { events, bytes, work };
    return true;
  });
  return { trace: run.trace, spent: { whole: { ...run.spent }, atOnce } };
}

function judgeRun(scenario: Scenario): { readonly trace: Trace; readonly spent: Spent } {
  const { trace, spent } = runCounted(scenario);
  hold(trace.outcomes.length === scenario.actions.length, "every action has an outcome");
  for (const part of parts) {
    hold(spent.atOnce[part] <= mostAtOnce[part], `a run can be left often enough (${part}: ${spent.atOnce[part]} at once)`);
    const ends = scenario.actions.length * { events: 2, bytes: 10_000, work: 0 }[part];
    // A message under way is brought to its end, and each action that is left says that it was cut.
    hold(spent.whole[part] <= runBudget[part] * 1.1 + ends, `a run keeps to its budget (${part}: ${spent.whole[part]})`);
  }
  judgePictures(scenario, trace);
  judgeWire(trace);
  return { trace, spent };
}

/** At the start, in the middle and at the end, forwards and back, with the words for what is seen. */
function judgePictures(scenario: Scenario, trace: Trace): void {
  const stops = stopsOf(trace);
  const names = namesOf(words, scenario);
  const { length } = trace.events;
  for (const cursor of [0, 1, Math.floor(length / 2), length, Math.floor(length / 3)]) {
    const picture = replay(trace, cursor);
    hold(picture.cursor === Math.min(cursor, length), "a picture is of the cursor that was asked for");
  }
  for (const stop of [0, 1, Math.floor(stops.length / 2), stops.length - 1]) {
    const event = shownAt(trace, stop);
    if (event) hold(plain(eventWords(words, event, names).title).length > 0, "what happened has words");
  }
}

function judgeComparison(scenario: Scenario): void {
  const { actions } = compareProfiles(scenario, publicSuffixList, { events: 20_000, bytes: 5_000_000 });
  hold(actions.length === scenario.actions.length, "every action is compared");
}

async function judgeOverWire(scenario: Scenario, { events, outcomes }: Trace): Promise<void> {
  if (events.length > 300) return;
  const carried = await runOver(browserLikeCarrier(), scenario, publicSuffixList);
  hold(JSON.stringify(carried) === JSON.stringify({ events, outcomes }), "over the wire all goes as in memory");
}
