import type { Question, QuestionKind } from "../questions/question.ts";
import type { Run } from "../questions/situation.ts";
import { eventsOf } from "../trace/trace-index.ts";
import { mostActions } from "./change.ts";

/** Everything of one kind that could be asked about a run; whether it has an answer of its own is for `ask` to say. */
export function questionsOf(kind: QuestionKind, { scenario, trace }: Run): readonly Question[] {
  const { actions } = scenario;
  const each = actions.slice(0, mostActions).map((_, action) => action);
  switch (kind) {
    case "gate":
    case "script":
    case "place":
      return each.map((action) => ({ kind, action }));
    case "requests":
      return [
        ...each.map((action) => ({ kind, action })),
        ...(actions.length > 1 && actions.length <= mostActions ? [{ kind }] : []),
      ];
    case "headers":
      return each.flatMap((action) => [
        { kind, action, of: "preflight" as const },
        { kind, action, of: "actual" as const },
      ]);
    case "effect":
      return [{ kind }];
    case "both":
      return each.map((action) => ({ kind, action }));
    case "browsers":
      return each.flatMap((action) => [
        { kind, action, asks: "reads" as const },
        { kind, action, asks: "preflight" as const },
        ...cookiesOf(scenario).map((cookie) => ({ kind, action, asks: { cookie } })),
      ]);
    case "header":
      return each.flatMap((action) => namesOf(trace, action).map((name) => ({ kind, action, name })));
    case "which":
      return actions.length > 1 && actions.length <= 6
        ? (["foreign", "preflighted", "blocked", "read"] as const).map((asks) => ({ kind, asks }))
        : [];
  }
}

function cookiesOf({ browser }: Run["scenario"]): readonly string[] {
  return browser.cookies.slice(0, 2).flatMap(({ line }) => line.split("=", 1)[0]?.trim() || []);
}

/** Headers that arrived with the answer, and say something of their own. */
function namesOf(trace: Run["trace"], action: number): readonly string[] {
  const last = eventsOf(trace, action).findLast((event) => event.type === "response" && event.purpose === "actual");
  if (last?.type !== "response" || !("headers" in last.response)) return [];
  const names = last.response.headers.map(([name]) => name);
  return names.filter((name) => /^(?:x-|etag$|content-type$|ratelimit|mcp-|location$)/iu.test(name)).slice(0, 2);
}
