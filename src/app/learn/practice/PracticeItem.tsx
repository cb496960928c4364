import { useState } from "react";
import type { ConfusionWords } from "../../../content/lesson.ts";
import type { Item } from "../../../practice/item.ts";
import { days, withPractised } from "../../../progress/practice.ts";
import type { RecordedAnswer, Sureness } from "../../../progress/progress.ts";
import { mark } from "../../../questions/ask.ts";
import type { ConfusionId } from "../../../questions/confusion.ts";
import { playedBy } from "../../../scenario/played-by.ts";
import { PracticeFacts, PracticeProblem } from "../../../views/learn/PracticeProblem.tsx";
import { QuestionForm } from "../../../views/learn/QuestionForm.tsx";
import { useWords } from "../../../views/ui/use-words.ts";
import { askText, optionText } from "../../../words/learn/question.ts";
import { frames } from "../../frames.ts";
import { atRest } from "../at-rest.ts";
import { LessonStage } from "../LessonStage.tsx";
import { Outcome } from "../Outcome.tsx";
import { Timeline } from "../parts.ts";
import { progressKeeper } from "../progress.ts";
import { useStageOf } from "../use-lesson-store.ts";

/** What became of a question. */
export interface Answered {
  readonly item: Item;
  readonly answer: RecordedAnswer;
  /** The belief that was asked about, or that was behind the wrong answer. */
  readonly about: ConfusionId;
  /** Days until it comes back; null: it does not. */
  readonly back: number | null;
}

interface Props {
  readonly item: Item;
  readonly title: string;
  readonly confusions: ConfusionWords;
  /** Whether it is asked about once more in this round. */
  readonly onAnswered: (answered: Answered) => boolean;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** One question of practice: the change, a prediction, the run, and the prediction beside it. */
export function PracticeItem({ item, title, confusions, onAnswered, onGoOn, onScenario }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { practice } = said.learn;
  const { asked } = item;
  const [played] = useState(() => playedBy(item.after, asked.profile));
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [again, setAgain] = useState(false);
  const stage = useStageOf(played, (store) => {
    // Nothing of the run is on the page before a prediction is recorded.
    store.setState({ trace: atRest(store.getState().trace), cursor: 0 });
  });
  if (!stage) return null;
  const record = (picked: readonly string[] | null, sure: Sureness) => {
    const { right, beliefs } = mark(asked, picked);
    const named = beliefs.flatMap((belief) => (belief === "other" ? [] : [belief]));
    const at = Date.now();
    const about = (right ? undefined : named[0]) ?? item.about;
    progressKeeper().change((all) => withPractised(all, { about, of: item.of, right, at }));
    const { level } = progressKeeper().current().progress.practice.beliefs[about] ?? { level: 0 };
    const answer = { step: "practice", picked: picked && [...picked], sure, right, beliefs: named, at };
    const next: Answered = { item, answer, about, back: days[level] ?? null };
    setAnswered(next);
    setAgain(onAnswered(next));
    stage.store.getState().runAnyway();
    if (frames.still()) return;
    stage.store.getState().seek(0);
    stage.store.getState().play();
  };
  return (
    <LessonStage stage={stage} open={answered !== null} ends="watched" fine={<Timeline />}>
      <PracticeProblem item={item} title={title} />
      {answered ? (
        <Outcome
          asked={asked}
          answer={answered.answer}
          words={{ after: [] }}
          scenario={played}
          confusions={confusions}
          onGoOn={onGoOn}
          onScenario={onScenario}
        >
          <p>{again ? practice.onceMore : answered.back !== null && practice.comesBack(answered.back)}</p>
        </Outcome>
      ) : (
        <QuestionForm
          ask={[
            ...askText(said, asked.question, played),
            ...(isOfOne(item) ? [` ${practice.byRules(said.trace.profiles[asked.profile])}`] : []),
          ]}
          choose={asked.choose}
          options={asked.options.map(({ key, answer }) => ({ key, text: optionText(said, answer, played) }))}
          onRecord={record}
        />
      )}
      <PracticeFacts key={String(answered === null)} scenario={played} open={answered === null} />
    </LessonStage>
  );
}

/** Its answer differs between browsers, so that one is named. */
const isOfOne = ({ asked: { question } }: Item) => "profile" in question && question.profile !== undefined;

/** Such a belief is asked about once more at once. */
export const isCertainlyWrong = ({ answer }: Answered): boolean =>
  !answer.right && answer.sure === "certain" && answer.picked !== null;
