import type { Outcome } from "../../src/engine/trace/events.ts";
import type { AnyStep } from "../../src/engine/trace/steps.ts";
import { consoleLines, warningLines } from "../../src/views/words/console/index.ts";
import type { Engine, Playable, TruthAction } from "./corpus.ts";

/** What a browser's console shows of one action, in the words of the recordings: without the case's directory. */
export function printed(
  action: TruthAction,
  steps: readonly AnyStep[],
  outcome: Outcome,
  { id }: Playable,
  engine: Engine,
): readonly string[] {
  const call = { api: action.via === "xhr" ? ("xhr" as const) : ("fetch" as const), referrerPolicy: action.referrerPolicy ?? "" };
  const lines = [
    ...warningLines(call, steps, engine),
    ...(outcome.kind === "error" ? consoleLines(outcome.failure, engine) : []),
  ];
  return lines.map((line) => line.replaceAll(`/c/${id}/`, "/"));
}
