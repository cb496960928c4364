import type { Answer } from "../answer.ts";
import { effectsOf, shapeOf } from "../facts.ts";
import type { Run } from "../situation.ts";
import { beliefOfTimes, hasEffect } from "./effect.ts";
import type { Kind } from "./kind.ts";
import { beliefOfShape, shapesOffered } from "./script.ts";

/** The right one, or the answer that somebody would expect; and an error. */
function shapesIn(run: Run, action: number) {
  const right = shapeOf(run.trace.outcomes[action]);
  const [likely] = shapesOffered(run, action);
  return [right?.gets === "answer" || right?.gets === "nothing" ? right : likely, { gets: "error" as const }];
}

/** Does a server do it, and what does the script get? */
export const both: Kind<"both"> = {
  choose: "one",
  right: ({ action, effect }, run) => {
    const shape = shapeOf(run.trace.outcomes[action]);
    return shape && hasEffect(run, effect) ? [{ of: "both", times: effectsOf(run.trace, action, effect), shape }] : null;
  },
  offers: ({ action, effect }, run) => {
    const times = Math.max(1, effectsOf(run.trace, action, effect));
    return [0, times].flatMap((count) =>
      shapesIn(run, action).flatMap((shape): Answer[] => (shape ? [{ of: "both", times: count, shape }] : [])),
    );
  },
  belief: ({ action, effect }, answer, run) => {
    if (answer.of !== "both") return "other";
    const right = effectsOf(run.trace, action, effect);
    return answer.times === right ? beliefOfShape(answer.shape, run, action) : beliefOfTimes(answer.times, right, run, action);
  },
};
