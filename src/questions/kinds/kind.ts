import type { Answer } from "../answer.ts";
import type { Belief } from "../confusion.ts";
import type { Question, QuestionKind, QuestionOf } from "../question.ts";
import type { Run, Situation } from "../situation.ts";

/** What one kind of question is about. All three are asked of one run; `situation`: of all, for what is about several. */
export interface Kind<K extends QuestionKind> {
  readonly choose: "one" | "some";
  /** What is so; null: the run has no answer to this question. Of a kind that lets one choose, exactly one. */
  readonly right: (question: QuestionOf<K>, run: Run, situation: Situation) => readonly Answer[] | null;
  /** What is offered, the right ones among them, in an order that does not depend on which are right. */
  readonly offers: (question: QuestionOf<K>, run: Run, situation: Situation) => readonly Answer[];
  /** What somebody believes who is wrong about this one. */
  readonly belief: (question: QuestionOf<K>, answer: Answer, run: Run) => Belief;
}

export type AnyKind = Kind<QuestionKind>;
export type AnyQuestion = Question;
