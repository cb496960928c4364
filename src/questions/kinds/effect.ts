import type { Answer } from "../answer.ts";
import type { Belief } from "../confusion.ts";
import { effectsOf, isPreflighted } from "../facts.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

/** Somebody expected it `times` times, and was wrong. */
export function beliefOfTimes(times: number, right: number, { trace }: Run, action: number): Belief {
  if (times === 0) return "blocked-means-not-sent";
  // Whoever expects it once where it is never done has applied what is true of requests that are not asked for.
  if (times > right && right > 0 && isPreflighted(trace, action)) return "every-post-asks";
  return "other";
}

/** Whether anything could be done for good: some route of some server has an effect. */
export function hasEffect({ scenario }: Run, effect: string | undefined): boolean {
  return scenario.hosts.some(({ layers }) =>
    layers.some(
      (layer) =>
        layer.kind === "handler" &&
        layer.routes.some((route) => (effect === undefined ? (route.effect ?? "") !== "" : route.effect === effect)),
    ),
  );
}

/** How often does a server do it? */
export const effect: Kind<"effect"> = {
  choose: "one",
  right: ({ action, effect: name }, run) =>
    hasEffect(run, name) ? [{ of: "effect", times: effectsOf(run.trace, action, name) }] : null,
  offers: ({ action, effect: name }, { trace }) => {
    const most = Math.max(2, effectsOf(trace, action, name));
    return Array.from({ length: most + 1 }, (_, times): Answer => ({ of: "effect", times }));
  },
  belief: ({ action, effect: name }, answer, run) =>
    answer.of === "effect" ? beliefOfTimes(answer.times, effectsOf(run.trace, action, name), run, action ?? 0) : "other",
};
