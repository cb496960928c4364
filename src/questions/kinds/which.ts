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

const beliefs: Readonly<Record<Asks, Belief>> = {
  foreign: "same-machine-same-origin",
  preflighted: "every-post-asks",
  blocked: "the-server-blocked-me",
  read: "works-in-curl",
};

/** Which of the scenario's requests? */
export const which: Kind<"which"> = {
  choose: "some",
  right: ({ asks }, run) =>
    run.trace.outcomes.length < 2
      ? null
      : run.trace.outcomes.flatMap((_, action): Answer[] => (isSo[asks](run, action) ? [{ of: "which", action }] : [])),
  offers: (_question, { trace }) => trace.outcomes.map((_, action): Answer => ({ of: "which", action })),
  belief: ({ asks }) => beliefs[asks],
};
