import { getHeader } from "../../http/headers.ts";
import { isWireFailure } from "../../http/messages.ts";
import type { Outcome } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import type { Answer } from "../answer.ts";
import type { Run } from "../situation.ts";
import type { Kind } from "./kind.ts";

/** What arrived in the browser under that name, the last response's; null: nothing. */
function arrived({ trace }: Run, action: number, name: string): string | null {
  const last = eventsOf(trace, action).findLast((event) => event.type === "response" && event.purpose === "actual");
  return last?.type === "response" && !isWireFailure(last.response) ? getHeader(last.response.headers, name.toLowerCase()) : null;
}

function read(outcome: Outcome | undefined, name: string): Answer | null {
  if (outcome?.kind === "error") return { of: "header", reads: null, error: true };
  if (outcome?.kind !== "response") return null;
  const found = outcome.headers.find(([own]) => own === name.toLowerCase())?.[1] ?? null;
  return { of: "header", reads: found, error: false };
}

/** What does script read of one header? */
export const header: Kind<"header"> = {
  choose: "one",
  right: ({ action, name }, { trace }) => {
    const answer = read(trace.outcomes[action], name);
    return answer && [answer];
  },
  offers: ({ action, name }, run) => {
    const value = arrived(run, action, name);
    const right = read(run.trace.outcomes[action], name);
    const values = new Set([value, right?.of === "header" ? right.reads : null].filter((one) => one !== null));
    return [
      ...[...values].map((reads): Answer => ({ of: "header", reads, error: false })),
      { of: "header", reads: null, error: false },
      { of: "header", reads: null, error: true },
    ];
  },
  belief: (_question, answer) =>
    answer.of === "header" && !answer.error ? "devtools-means-script" : "allow-headers-shows-headers",
};
