import { exceptionText } from "../../consoles/exceptions.ts";
import type { ProfileName } from "../../scenario/schema.ts";
import type { Outcome } from "../../trace/events.ts";
import type { Words } from "../../words/contract.ts";

/** What script has in its hands after an error: what it can print, or that an event came. */
export function inHands(
  words: Words["frame"]["readouts"]["script"],
  outcome: Extract<Outcome, { kind: "error" }>,
  profile: ProfileName,
): string {
  if (outcome.exception === "never ran") return words.neverRan;
  if (outcome.exception === "none") return words.statusZero;
  if (outcome.exception !== "error event") return exceptionText(outcome.exception, outcome.failure, profile);
  return outcome.failure.context.api === "xhr" ? words.errorEventOfXhr : words.errorEvent;
}

/** As script prints it. */
export function opaqueResponse(type: string): string {
  return `type: "${type}", status: 0, body: ""`;
}
