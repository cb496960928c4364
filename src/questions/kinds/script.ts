import type { Answer, Shape } from "../answer.ts";
import type { Belief } from "../confusion.ts";
import { failureOf, overlooked, shapeOf, statusesOf } from "../facts.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

/** What a script may get, the most first: what the servers said, where that is no success the usual 200, nothing, an error. */
export function shapesOffered({ trace }: Run, action: number): readonly Shape[] {
  const statuses = new Set(statusesOf(trace, action).filter((status) => status < 300 || status >= 400));
  const right = shapeOf(trace.outcomes[action]);
  if (right?.gets === "answer") statuses.add(right.status);
  // A preflight's 204 is nobody's answer.
  if (statuses.size > 1 && !(right?.gets === "answer" && right.status === 204)) statuses.delete(204);
  if ([...statuses].every((status) => status >= 400)) statuses.add(200);
  const answers = [...statuses].sort((a, b) => a - b).map((status): Shape => ({ gets: "answer", status }));
  return [...answers, { gets: "nothing" }, { gets: "error" }];
}

export function beliefOfShape(shape: Shape, { scenario, trace }: Run, action: number): Belief {
  const outcome = trace.outcomes[action];
  const right = shapeOf(outcome);
  if (scenario.actions[action]?.kind === "client") return "works-in-curl";
  if (right?.gets === "nothing") return "no-cors-is-the-fix";
  if (shape.gets === "nothing") return "other";
  if (right?.gets === "error") return overlooked(failureOf(outcome));
  // It is read, and somebody expected otherwise.
  if (shape.gets === "error")
    return statusesOf(trace, action).some((status) => status >= 400) ? "a-cors-error-is-a-cors-bug" : "other";
  return "other";
}

/** What does the script get? */
export const script: Kind<"script"> = {
  choose: "one",
  right: ({ action }, { trace }) => {
    const shape = shapeOf(trace.outcomes[action]);
    return shape && [{ of: "script", shape }];
  },
  offers: ({ action }, run) => shapesOffered(run, action).map((shape): Answer => ({ of: "script", shape })),
  belief: ({ action }, answer, run) => (answer.of === "script" ? beliefOfShape(answer.shape, run, action) : "other"),
};
