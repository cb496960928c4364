import type { NodeId, Trace, TraceEvent } from "../trace/events.ts";
import { isStop } from "../trace/stops.ts";
import { outcome, step } from "./decisions.ts";
import { arrival, layer, request } from "./messages.ts";
import { pace } from "./pace.ts";
import type { Score } from "./score.ts";
import { Sheet } from "./sheet.ts";

/** Turns the events of one action into its score. */
export function writeScore(trace: Trace, action: number): Score {
  const sheet = new Sheet(trace, action);
  let by: NodeId | null = null;
  sheet.open("ask");
  sheet.now += pace.start;
  for (const event of sheet.events) {
    if (event.type === "action") by = event.by;
    tell(sheet, event);
    if (isStop(event)) sheet.stopTimes.push(sheet.now);
    // What follows a stop and is none is seen with it.
    else if (sheet.stopTimes.length > 0) sheet.stopTimes[sheet.stopTimes.length - 1] = sheet.now;
  }
  sheet.close();
  const { strips, beats, moves, fades, scenes, stopTimes, firstStop, now } = sheet;
  return {
    ...{ action, by, strips, beats, moves, fades, stopTimes, firstStop },
    scenes: scenes.filter(({ first, last, kind }) => first <= last || kind === "cancelled"),
    end: now,
  };
}

function tell(sheet: Sheet, event: TraceEvent): void {
  switch (event.type) {
    case "step":
      step(sheet, event.step);
      break;
    case "request":
      request(sheet, event);
      break;
    case "layer":
      layer(sheet, event);
      break;
    case "response":
      arrival(sheet, event);
      break;
    case "outcome":
      outcome(sheet, event.outcome);
      break;
    case "effect":
      sheet.scene("server", null, event.host);
      sheet.beats.push({ at: sheet.now, sets: "effect", host: event.host, effect: event.effect });
      sheet.now += pace.verdict;
      break;
    default:
  }
}
