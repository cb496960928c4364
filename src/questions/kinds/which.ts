import type { Answer } from "../answer.ts";
import type { Belief } from "../confusion.ts";
import { isForeign, isPreflighted, shapeOf } from "../facts.ts";
import type { QuestionOf } from "../question.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

type Asks = QuestionOf<"which">["asks"];

const isSo: Readonly<Record<Asks, (run: Run, action: number) => boolean>> = {
  foreign: ({ trace }, action) => isForeign(trace, action),
  preflighted: ({ trace }, action) => isPreflighted(trace, action),
  blocked: ({ trace }, action) => shapeOf(trace.outcomes[action])?.gets === "error",
  read: ({ trace }, action) => shapeOf(trace.outcomes[action])?.gets === "answer",
};

/** What somebody believes who leaves out a request that belongs to it (`missed`), or names one that does not (`named`). */
const beliefs: Readonly<Record<Asks, { readonly missed: Belief; readonly named: Belief }>> = {
  foreign: { missed: "same-machine-same-origin", named: "other" },
  preflighted: { missed: "other", named: "every-post-asks" },
  blocked: { missed: "works-in-curl", named: "the-server-blocked-me" },
  read: { missed: "the-server-blocked-me", named: "works-in-curl" },
};

/** Which of the scenario's requests? */
export const which: Kind<"which"> = {
  choose: "some",
  right: ({ asks }, run) =>
    run.trace.outcomes.length < 2
      ? null
      : run.trace.outcomes.flatMap((_, action): Answer[] => (isSo[asks](run, action) ? [{ of: "which", action }] : [])),
  offers: (_question, { trace }) => trace.outcomes.map((_, action): Answer => ({ of: "which", action })),
  belief: ({ asks }, answer, run) =>
    answer.of === "which" ? beliefs[asks][isSo[asks](run, answer.action) ? "missed" : "named"] : "other",
};
