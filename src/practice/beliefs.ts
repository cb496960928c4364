import type { ConfusionId } from "../questions/confusion.ts";
import { effectsOf, failureOf, isPreflighted, requestsOf } from "../questions/facts.ts";
import type { Question } from "../questions/question.ts";
import type { Run } from "../questions/situation.ts";
import type { LayerEvent } from "../trace/events.ts";
import { eventsOf } from "../trace/trace-index.ts";

/** Beliefs that the kinds of questions cannot know of, since they follow from who asks and who answers: by the keys of options. */
export function beliefsIn(question: Question, run: Run): NonNullable<Question["beliefs"]> {
  const { scenario, trace } = run;
  const action = "action" in question ? question.action : undefined;
  const spec = scenario.actions[action ?? 0];
  switch (question.kind) {
    case "effect":
    case "both": {
      // Whoever takes CORS for a guard expects that nothing is done where no page was let in.
      const withoutAsking =
        spec?.kind === "form" || spec?.kind === "beacon" || (spec?.kind === "fetch" && spec.mode === "no-cors");
      const done = effectsOf(trace, action, question.effect);
      if (!withoutAsking || done === 0 || isPreflighted(trace, action ?? 0)) return {};
      return question.kind === "effect"
        ? { "0": "cors-guards-my-api" }
        : Object.fromEntries(["0 error", "0 nothing"].map((key) => [key, "cors-guards-my-api" as const]));
    }
    case "script": {
      const failure = action === undefined ? null : failureOf(trace.outcomes[action]);
      if (action === undefined || !failure?.code.startsWith("ACAO")) return {};
      const read = (belief: ConfusionId) => Object.fromEntries([200, 201, 204].map((status) => [`answer ${status}`, belief]));
      if (failure.code === "ACAO_MULTIPLE" && isList(failure.values.allowOrigin)) return read("several-in-one-header");
      const fromCache = eventsOf(trace, action).some(
        (event) => event.type === "layer" && event.result.did === "answered" && kindAt(run, event) === "cache",
      );
      // Nobody was asked: it came out of the browser's own cache.
      return fromCache || requestsOf(trace, action).length === 0 ? read("right-header-right-for-all") : {};
    }
    default:
      return {};
  }
}

/** Several origins, and not the same one twice. */
function isList(value: string | null): boolean {
  const origins = value?.split(",").map((one) => one.trim()) ?? [];
  return new Set(origins).size > 1;
}

function kindAt({ scenario }: Run, { host, layer }: LayerEvent): string | undefined {
  return scenario.hosts.find(({ id }) => host === id || host === `host:${id}`)?.layers[layer]?.kind;
}
