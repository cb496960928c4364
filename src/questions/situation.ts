import type { ProfileName, Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";

/** What a question is put to: a scenario and its run by every browser's rules. */
export interface Situation {
  readonly scenario: Scenario;
  readonly traces: Readonly<Record<ProfileName, Trace>>;
}

/** One run of it. */
export interface Run {
  readonly scenario: Scenario;
  readonly trace: Trace;
}
