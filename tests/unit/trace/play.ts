import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";
import type { Trace, TraceEvent } from "../../../src/trace/events.ts";
import type { Picture } from "../../../src/trace/picture.ts";
import { replay } from "../../../src/trace/replay.ts";
import { scenarioOf } from "../../library/content.ts";

/** A lesson of the library, played in Chromium's profile. */
export function play(id: string, change: (scenario: Scenario) => Scenario = (scenario) => scenario): Trace {
  return runInMemory(change(scenarioOf(id)), publicSuffixList);
}

/** The picture right after the first event that `is` what somebody looks for. Throws where the trace has none. */
export function pictureAt(trace: Trace, is: (event: TraceEvent) => boolean): Picture {
  const index = trace.events.findIndex(is);
  if (index < 0) throw new Error("The trace has no such event.");
  return replay(trace, index + 1);
}

export function pictureAtEnd(trace: Trace): Picture {
  return replay(trace, trace.events.length);
}

/** Where every strip is, in the order of sending. */
export function places(picture: Picture): readonly string[] {
  return picture.strips.map(({ request, place }) => `${request.purpose} ${place}`);
}
