import { laneOf } from "../../scene/gates.ts";
import type { Trace } from "../../trace/events.ts";
import type { AnyStep } from "../../trace/steps.ts";
import type { Answer, Spot } from "../answer.ts";
import { failingStep, failureOf, gateThatStops, requestsOf } from "../facts.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

/** Null: it does not stop. */
function spotOf(trace: Trace, action: number): Spot | null {
  const failure = failureOf(trace.outcomes[action]);
  if (failure === null) return null;
  const gate = gateThatStops(trace, action);
  if (gate === null) return failingStep(trace, action) ? spotOfStep(failingStep(trace, action) as AnyStep) : "nowhere";
  const lane = laneOf(gate);
  if (lane === "siding") return "preflight";
  return lane === "in" || requestsOf(trace, action).some(({ purpose }) => purpose === "actual") ? "answer" : "unsent";
}

const spotOfStep = (step: AnyStep): Spot => (step.name === "network-error" ? "nowhere" : "unsent");

/** The servers that a request of this action could go to: one that it did, else the scenario's first. */
function hostsOf({ scenario, trace }: Run, action: number): readonly Spot[] {
  const asked = requestsOf(trace, action).flatMap(({ to }) => (to?.startsWith("host:") ? [to as Spot] : []));
  const [first] = scenario.hosts;
  const some = asked.length > 0 ? asked : first ? [`host:${first.id}` as const] : [];
  return [...new Set(some)].slice(0, 2);
}

/** Where does it stop? */
export const place: Kind<"place"> = {
  choose: "one",
  right: ({ action }, { trace }) => {
    const spot = spotOf(trace, action);
    return spot && [{ of: "place", spot }];
  },
  offers: ({ action }, run) => {
    const right = spotOf(run.trace, action);
    const spots: readonly Spot[] = [
      "unsent",
      "preflight",
      ...(right === "nowhere" ? (["nowhere"] as const) : []),
      ...hostsOf(run, action),
      "answer",
    ];
    return spots.map((spot): Answer => ({ of: "place", spot }));
  },
  belief: ({ action }, answer, { trace }) => {
    if (answer.of !== "place") return "other";
    if (answer.spot.startsWith("host:")) return "the-server-blocked-me";
    if (answer.spot === "unsent") return spotOf(trace, action) === "answer" ? "blocked-means-not-sent" : "other";
    if (answer.spot === "preflight") return "every-post-asks";
    return spotOf(trace, action) === "preflight" ? "options-instead-of-mine" : "every-red-line-is-cors";
  },
};
