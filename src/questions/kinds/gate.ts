import { type GateId, gateOf, lanes } from "../../scene/gates.ts";
import type { Answer } from "../answer.ts";
import { failingStep, failureOf, gateThatStops, overlooked, requestsOf, stepsOf } from "../facts.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

const order: readonly GateId[] = [...lanes.out, "preflight-answer", ...lanes.in];
/** What everybody has heard of: offered also where nobody asks. */
const known: readonly GateId[] = ["same-origin", "preflight-answer", "cors"];

function askedGates({ trace }: Run, action: number): ReadonlySet<GateId> {
  return new Set(stepsOf(trace, action).flatMap((step) => gateOf(step) ?? []));
}

/** Which of the browser's gates stops it? */
export const gate: Kind<"gate"> = {
  choose: "one",
  right: ({ action }, { trace }) => {
    if (trace.outcomes[action] === undefined) return null;
    const stops = gateThatStops(trace, action);
    // It failed at no gate of the picture, as where nobody answers.
    if (stops === null && failureOf(trace.outcomes[action]) !== null && failingStep(trace, action) === undefined) return null;
    return [{ of: "gate", gate: stops }];
  },
  offers: ({ action }, run) => {
    const asked = askedGates(run, action);
    const stops = gateThatStops(run.trace, action);
    const some = order.filter((one) => one === stops || known.includes(one) || (asked.has(one) && one !== "cookies"));
    const gates = some.length > 4 ? some.filter((one) => one === stops || known.includes(one)) : some;
    return [...gates.map((one): Answer => ({ of: "gate", gate: one })), { of: "gate", gate: null }];
  },
  belief: ({ action }, answer, run) => {
    if (answer.of !== "gate") return "other";
    const failure = failureOf(run.trace.outcomes[action]);
    if (answer.gate === null) return overlooked(failure);
    if (answer.gate === "preflight-answer") return askedGates(run, action).has("preflight-answer") ? "other" : "every-post-asks";
    if (answer.gate === "same-origin") {
      return requestsOf(run.trace, action).some(({ purpose }) => purpose === "actual") ? "blocked-means-not-sent" : "other";
    }
    if (answer.gate === "cors") {
      if (failure === null) return "other";
      return gateThatStops(run.trace, action) === "preflight-answer" ? "options-instead-of-mine" : "every-red-line-is-cors";
    }
    return "other";
  },
};
