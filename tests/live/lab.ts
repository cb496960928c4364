import type { RunStarted, RunState } from "../../src/lab/protocol/messages.ts";
import type { Lab } from "../../src/lab/server/lab.ts";

/** As much of the lab as the suite uses. */
export type LiveLab = Pick<Lab, "startRun" | "finished" | "stop">;

export type FinishedRun = Extract<RunState, { readonly state: "done" | "failed" }>;
export type Refusal = Extract<RunStarted, { readonly refused: unknown }>["refused"][number];

/** One line for people. */
export function refusalText(refusal: Refusal): string {
  const { because, ...values } = refusal;
  return [because, ...Object.values(values)].join(" ");
}
