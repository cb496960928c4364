import type { RunStarted, RunState } from "../../src/lab/protocol/messages.ts";
import type { Scenario } from "../../src/scenario/schema.ts";

/** As much of src/lab/server as the suite uses. */
export interface LiveLab {
  startRun(scenario: Scenario): RunStarted | Promise<RunStarted>;
  /** Resolves once the run is over, however it ended. */
  finished(run: string): Promise<FinishedRun>;
  close(): Promise<void>;
}

export type FinishedRun = Extract<RunState, { readonly state: "done" | "failed" }>;
export type Refusal = Extract<RunStarted, { readonly refused: unknown }>["refused"][number];

/** One line for people. */
export function refusalText(refusal: Refusal): string {
  const { because, ...values } = refusal;
  return [because, ...Object.values(values)].join(" ");
}
