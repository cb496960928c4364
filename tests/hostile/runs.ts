import { replay } from "../../src/engine/trace/replay.ts";
import { shownAt, stopsOf } from "../../src/engine/trace/stops.ts";
import { compareProfiles } from "../../src/run/compare-profiles.ts";
import { fullPlatform } from "../../src/run/full-platform.ts";
import { runInMemory, runOver, type Trace } from "../../src/run/run.ts";
import { limits } from "../../src/scenario/limits.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { eventWords } from "../../src/views/words/events.ts";
import { namesOf } from "../../src/views/words/names.ts";
import { plain } from "../../src/views/words/phrase.ts";
import { profiles } from "../library/content.ts";
import { browserLikeCarrier } from "../unit/transport/platform-like.ts";
import { hold } from "./endure.ts";
import { judgeWire } from "./wire.ts";

/** What a run has cost. */
export interface Spent {
  readonly events: number;
}

/** A heavy scenario is run by its own rules and by one other's; the rest would tell the same at four times the price. */
const heavy = 3000;

/** Every profile's run with what is made of it. `index` chooses what only some cases go through. */
export async function inEveryProfile(scenario: Scenario, index: number): Promise<Spent> {
  const first = judgeRun(scenario);
  const light = first.events.length < heavy;
  const others = profiles.filter((profile) => profile !== scenario.browser.profile);
  const chosen = light ? others : others.slice(index % 3, (index % 3) + 1);
  const spent = [first, ...chosen.map((profile) => judgeRun({ ...scenario, browser: { ...scenario.browser, profile } }))];
  if (light && index % 10 === 0) judgeComparison(scenario);
  if (light && index % 10 === 5) await judgeOverWire(scenario, first);
  return { events: Math.max(...spent.map(({ events }) => events.length)) };
}

function judgeRun(scenario: Scenario): Trace {
  const trace = runInMemory(scenario, fullPlatform);
  const { events, outcomes } = trace;
  hold(outcomes.length === scenario.actions.length, "every action has an outcome");
  // Each action ends with two events more, even where nothing is left of the budget.
  hold(events.length <= limits.events + 2 * limits.actions + 100, "a run keeps to the events that it may leave");
  judgePictures(scenario, trace);
  judgeWire(trace);
  return trace;
}

/** At the start, in the middle and at the end, forwards and back, with the words for what is seen. */
function judgePictures(scenario: Scenario, trace: Trace): void {
  const stops = stopsOf(trace);
  const names = namesOf(scenario);
  const { length } = trace.events;
  for (const cursor of [0, 1, Math.floor(length / 2), length, Math.floor(length / 3)]) {
    const picture = replay(trace, cursor);
    hold(picture.cursor === Math.min(cursor, length), "a picture is of the cursor that was asked for");
  }
  for (const stop of [0, 1, Math.floor(stops.length / 2), stops.length - 1]) {
    const event = shownAt(trace, stop);
    if (event) hold(plain(eventWords(event, names).title).length > 0, "what happened has words");
  }
}

function judgeComparison(scenario: Scenario): void {
  const { actions } = compareProfiles(scenario, fullPlatform, 20_000);
  hold(actions.length === scenario.actions.length, "every action is compared");
}

async function judgeOverWire(scenario: Scenario, { events, outcomes }: Trace): Promise<void> {
  if (events.length > 300) return;
  const carried = await runOver(browserLikeCarrier(), scenario, fullPlatform);
  hold(JSON.stringify(carried) === JSON.stringify({ events, outcomes }), "over the wire all goes as in memory");
}
