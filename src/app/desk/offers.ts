import type { Part } from "../../plans/plan.ts";
import { mostOptions } from "../../plans/receipt/shape.ts";
import { situationFrom } from "../../plans/situation.ts";
import { questionsOf } from "../../practice/questions.ts";
import { type Asked, ask } from "../../questions/ask.ts";
import type { QuestionKind } from "../../questions/question.ts";
import type { Situation } from "../../questions/situation.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { situationOf } from "../learn/situation.ts";
import { worldFor } from "../worlds.ts";

/** In the order in which they are offered: what tells most of a run comes first. */
const kinds: readonly QuestionKind[] = [
  ...(["both", "gate", "script", "requests", "place", "effect", "which"] as const),
  ...(["headers", "header", "browsers"] as const),
];

const known = new WeakMap<Situation["traces"], readonly Asked[]>();

/** All questions that a run answers, in the same way by every browser's rules. */
export function offeredIn(situation: Situation): readonly Asked[] {
  const found = known.get(situation.traces) ?? offers(situation);
  known.set(situation.traces, found);
  return found;
}

function offers(situation: Situation): readonly Asked[] {
  const run = { scenario: situation.scenario, trace: situation.traces[situation.scenario.browser.profile] };
  return kinds
    .flatMap((kind) => questionsOf(kind, run))
    .flatMap((question) => {
      const found = ask(question, situation);
      return found.ok && found.asked.options.length <= mostOptions ? [found.asked] : [];
    });
}

/** A part of a scenario, with the first question that it answers. */
export async function newPart(
  scenario: Scenario,
  base: { readonly id: string; readonly scenario: Scenario } | null,
): Promise<Part> {
  await worldFor(scenario);
  const situation = situationOf(scenario);
  const first = situation && offeredIn(situation)[0];
  const asks: Part["asks"] = first ? { kind: "question", question: first.question, ask: "", tries: 1 } : { kind: "look" };
  return { title: scenario.title, note: scenario.note, situation: situationFrom(scenario, base), asks, waits: false, hides: [] };
}
