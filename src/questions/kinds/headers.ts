import { hasHeader } from "../../http/headers.ts";
import type { RequestEvent } from "../../trace/events.ts";
import type { Answer } from "../answer.ts";
import { requestsOf } from "../facts.ts";
import type { QuestionOf } from "../question.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

/** Names that people mix up, in the order in which they are offered. */
const usual = [
  "Origin",
  "Cookie",
  "Access-Control-Request-Method",
  "Access-Control-Request-Headers",
  "Access-Control-Allow-Origin",
] as const;

/** Headers that the script itself wrote. */
function written({ scenario }: Run, action: number): readonly string[] {
  const spec = scenario.actions[action];
  return spec && "headers" in spec ? spec.headers.map(([name]) => name) : [];
}

const message = ({ action, of }: QuestionOf<"headers">, { trace }: Run): RequestEvent | undefined =>
  requestsOf(trace, action).find(({ purpose }) => purpose === of);

function offered(question: QuestionOf<"headers">, run: Run): readonly string[] {
  const own = written(run, question.action);
  const names = usual.filter((name) => !own.some((one) => one.toLowerCase() === name.toLowerCase()));
  return [...names, ...(question.of === "preflight" ? own.slice(0, 2) : [])];
}

/** Which of these does the browser itself put on the message? */
export const headers: Kind<"headers"> = {
  choose: "some",
  right: (question, run) => {
    const sent = message(question, run);
    if (!sent) return null;
    return offered(question, run)
      .filter((name) => hasHeader(sent.request.headers, name.toLowerCase()))
      .map((name): Answer => ({ of: "headers", name }));
  },
  offers: (question, run) => offered(question, run).map((name): Answer => ({ of: "headers", name })),
  belief: ({ of }, answer) => {
    if (answer.of !== "headers") return "other";
    switch (answer.name.toLowerCase()) {
      case "origin":
      case "access-control-allow-origin":
        return "the-page-sends-cors-headers";
      case "cookie":
        return of === "preflight" ? "login-goes-with-options" : "cors-right-so-the-cookie-comes";
      case "access-control-request-method":
      case "access-control-request-headers":
        return of === "actual" ? "every-post-asks" : "the-page-sends-cors-headers";
      default:
        return "login-goes-with-options";
    }
  },
};
