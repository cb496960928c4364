import type { Outcome } from "../../trace/events.ts";
import type { Words } from "../contract.ts";
import type { Phrase } from "../phrase.ts";
import { failureWords } from "./steps.ts";
import type { StepWords } from "./tables.ts";

function embeddedWords({ embedded }: Words["trace"], outcome: Extract<Outcome, { kind: "embedded" }>): StepWords {
  return embedded({
    initiator: outcome.initiator,
    event: outcome.event,
    readable: outcome.readable?.allowed ?? null,
    opened: outcome.opened ?? null,
    handed: outcome.handed ?? null,
  });
}

/** Who hears of a failure: script, or an element. */
function hearerOf({ outcomes, things }: Words["trace"], { failure }: Extract<Outcome, { kind: "error" }>): string {
  const { api } = failure.context;
  return api === "fetch" || api === "xhr" ? outcomes.script : things[api].name;
}

export function outcomeTitle(words: Words["trace"], outcome: Outcome): Phrase {
  const { outcomes } = words;
  switch (outcome.kind) {
    case "response":
      return outcome.responseType === "opaque" || outcome.responseType === "opaqueredirect"
        ? outcomes.hidden(outcome.responseType)
        : outcomes.readsStatus(outcome.status);
    case "error":
      if (outcome.exception === "never ran") return outcomes.neverRan;
      if (outcome.exception === "none") return outcomes.readsNothing;
      return outcome.exception === "error event"
        ? outcomes.getsEvent(hearerOf(words, outcome))
        : outcomes.getsException(hearerOf(words, outcome), outcome.exception);
    case "embedded":
      return outcome.failure ? outcomes.failedUnnoticed : embeddedWords(words, outcome).title;
    case "pending":
      return outcomes.waits[outcome.waitsFor].title;
    case "client":
      return "failure" in outcome.result ? outcomes.noAnswer : outcomes.programReads(outcome.result.status);
  }
}

export function outcomeWhy(words: Words["trace"], outcome: Outcome): Phrase {
  const { outcomes } = words;
  switch (outcome.kind) {
    case "error": {
      const { title, why } = failureWords(words, outcome.failure);
      if (outcome.exception === "never ran") return why;
      if (outcome.exception === "none") return outcomes.causeUntold(title);
      return outcome.failure.code === "INVALID_REQUEST" || outcome.failure.code === "URL_HAS_CREDENTIALS"
        ? outcomes.refusedAtOnce(why)
        : outcomes.causeHidden(title);
    }
    case "embedded":
      return outcome.failure
        ? outcomes.causeUntold(failureWords(words, outcome.failure).title)
        : embeddedWords(words, outcome).why;
    case "pending":
      return outcomes.waits[outcome.waitsFor].why;
    case "client":
      return outcomes.programReadsAll;
    case "response":
      return outcomes.readable[outcome.responseType];
  }
}
