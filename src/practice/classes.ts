import type { Answer } from "../questions/answer.ts";
import type { Asked } from "../questions/ask.ts";
import type { QuestionKind } from "../questions/question.ts";

/**
 * Right answers that are alike, by the kind of question. Practice wants each as often as the others: whoever always gives the commonest
 * answer is to be wrong most of the time.
 */
export const classes = {
  gate: ["none", "cors", "preflight-answer", "another"],
  script: ["error", "nothing", "success", "failure"],
  requests: ["none", "one", "asked only", "asked and sent", "more"],
  headers: ["none", "one", "two", "more"],
  browsers: ["none", "some", "all"],
  place: ["unsent", "preflight", "answer", "elsewhere"],
  both: ["0 error", "1 error", "1 more", "0 more"],
  header: ["error", "null", "value"],
  which: ["none", "some", "all"],
} satisfies Partial<Record<QuestionKind, readonly string[]>>;

/** The kinds that are practised. NOTE: `effect` is not: once is nearly always right, and `both` asks the same and more. */
export type PractisedKind = keyof typeof classes;

/** Each with each of its answers. */
export const wantedAnswers: readonly (readonly [PractisedKind, string])[] = Object.entries(classes).flatMap(([kind, all]) =>
  all.map((one) => [kind as PractisedKind, one] as const),
);

export function classOf({ question, options, right }: Asked): string {
  const answers = options.filter(({ key }) => right.includes(key)).map(({ answer }) => answer);
  const [only] = answers;
  switch (question.kind) {
    case "headers":
      return ["none", "one", "two"][answers.length] ?? "more";
    case "browsers":
    case "which":
      return answers.length === 0 ? "none" : answers.length === options.length ? "all" : "some";
    default:
      return only ? classOfOne(only) : "none";
  }
}

function classOfOne(answer: Answer): string {
  switch (answer.of) {
    case "gate":
      if (answer.gate === null) return "none";
      return answer.gate === "cors" || answer.gate === "preflight-answer" ? answer.gate : "another";
    case "script":
      if (answer.shape.gets !== "answer") return answer.shape.gets;
      return answer.shape.status < 400 ? "success" : "failure";
    case "requests": {
      const asks = answer.sent.filter(({ preflight }) => preflight).length;
      if (answer.sent.length === 0) return "none";
      if (answer.sent.length === 1) return asks === 1 ? "asked only" : "one";
      return answer.sent.length === 2 && asks === 1 ? "asked and sent" : "more";
    }
    case "place":
      return answer.spot === "unsent" || answer.spot === "preflight" || answer.spot === "answer" ? answer.spot : "elsewhere";
    case "both":
      return `${answer.times === 0 ? 0 : 1} ${answer.shape.gets === "error" ? "error" : "more"}`;
    case "header":
      return answer.error ? "error" : answer.reads === null ? "null" : "value";
    default:
      return "none";
  }
}
