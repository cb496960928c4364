import type { WireRequest, WireResult } from "../../http/messages.ts";
import { startRun } from "../../run/run.ts";
import type { Pausing } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Outcome, Trace } from "../../trace/events.ts";
import type { AnyStep } from "../../trace/steps.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import type { AnswerPlace } from "./demand.ts";

/** What the browser is told in place of an answer, while the action under question is played. */
export type Told = (place: AnswerPlace, answered: WireResult) => WireResult;

/** An answer that a browser got for the action, before it was retold. */
export interface Asked extends AnswerPlace {
  /** Its number in the run. */
  readonly message: number;
  readonly request: WireRequest;
  readonly answered: WireResult;
}

export interface Played {
  readonly outcome: Outcome;
  readonly steps: readonly AnyStep[];
  /** In order. */
  readonly asked: readonly Asked[];
}

/** Plays one action, whatever it takes to come there. */
export type Play<P extends Played = Played> = (told: Told) => Pausing<P>;

/** So many events take far less than a slice. */
const atOnce = 40;

export interface PlayedRun extends Played {
  readonly trace: Trace;
}

/** Plays an action of a scenario, those before it as they are. */
export function playOf(scenario: Scenario, action: number, world: World): Play<PlayedRun> {
  const upTo = { ...scenario, actions: scenario.actions.slice(0, action + 1) };
  return function* play(told) {
    const asked: Asked[] = [];
    const count = { preflight: 0, actual: 0 };
    const run = startRun(upTo, world, {
      retell: (sent, answered) => {
        const { purpose: of } = sent;
        if (sent.action !== action || (of !== "preflight" && of !== "actual")) return answered;
        const place: AnswerPlace = { of, nth: count[of]++ };
        asked.push({ ...place, message: sent.message, request: sent.request, answered });
        return told(place, answered);
      },
    });
    let events = 0;
    while (!run.advance(() => ++events % atOnce !== 0)) yield;
    const { trace } = run;
    const steps = eventsOf(trace, action).flatMap((event) => (event.type === "step" ? [event.step] : []));
    return { trace, steps, asked, outcome: trace.outcomes[action] as Outcome };
  };
}
