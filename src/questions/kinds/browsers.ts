import type { ProfileName } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import type { Answer } from "../answer.ts";
import { failureOf, requestsOf, sendsCookie, shapeOf } from "../facts.ts";
import type { QuestionOf } from "../question.ts";
import type { Kind } from "./kind.ts";

const order: readonly ProfileName[] = ["chromium", "firefox", "webkit", "standard"];

/** Null: an action that has no such answer. */
function isSo({ asks, action }: QuestionOf<"browsers">, trace: Trace): boolean | null {
  if (trace.outcomes[action] === undefined) return null;
  if (asks === "reads") {
    const shape = shapeOf(trace.outcomes[action]);
    return shape && shape.gets === "answer";
  }
  if (asks === "preflight") return requestsOf(trace, action).some(({ purpose }) => purpose === "preflight");
  if ("reason" in asks) return failureOf(trace.outcomes[action])?.code === asks.reason;
  return sendsCookie(trace, action, asks.cookie);
}

/** By which browsers' rules? */
export const browsers: Kind<"browsers"> = {
  choose: "some",
  right: (question, _run, { traces }) => {
    const found = order.map((profile) => ({ profile, so: isSo(question, traces[profile]) }));
    if (found.some(({ so }) => so === null)) return null;
    return found.flatMap(({ profile, so }): Answer[] => (so ? [{ of: "browsers", profile }] : []));
  },
  offers: () => order.map((profile): Answer => ({ of: "browsers", profile })),
  belief: ({ asks, action }, _answer, { trace }) => {
    if (asks === "reads") return failureOf(trace.outcomes[action])?.code.startsWith("LNA") ? "every-red-line-is-cors" : "other";
    if (asks === "preflight") return "options-every-time";
    return "reason" in asks ? "redirects-are-invisible" : "all-browsers-send-the-cookie";
  },
};
