import { consoles } from "../../src/consoles/index.ts";
import type { Outcome } from "../../src/trace/events.ts";
import type { Initiator } from "../../src/trace/failures.ts";
import type { AnyStep } from "../../src/trace/steps.ts";
import type { Engine, Playable, TruthAction } from "./corpus.ts";
import { pageUrl } from "./world.ts";

/** What a browser's console shows of one action, in the words of the recordings: without the case's directory. */
export function printed(
  action: TruthAction,
  steps: readonly AnyStep[],
  outcome: Outcome,
  { id }: Playable,
  engine: Engine,
): readonly string[] {
  const words = consoles[engine];
  const call = { api: (action.via ?? "fetch") as Initiator, referrerPolicy: action.referrerPolicy ?? "" };
  const failure = "failure" in outcome ? outcome.failure : null;
  // The recordings' page looked inside of all that had loaded.
  const look = outcome.kind === "embedded" ? words.refusedLook(outcome, originOf(action)) : null;
  const lines = [
    ...words.warnings(call, steps),
    ...(failure === null ? [] : words.lines(failure)),
    ...(look === null ? [] : [look]),
  ];
  return lines.map((line) => line.replaceAll(`/c/${id}/`, "/"));
}

function originOf({ page }: TruthAction): string {
  return page === "sandbox" ? "null" : new URL(pageUrl).origin;
}
