import { useMemo } from "react";
import type { ConfusionWords, Lesson, StepWords } from "../../content/lesson.ts";
import type { StepOf } from "../../content/lesson-schema.ts";
import { lessonIn, type Sureness, withAnswer } from "../../progress/progress.ts";
import { ask, mark } from "../../questions/ask.ts";
import { playedBy } from "../../scenario/played-by.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { QuestionForm } from "../../views/learn/QuestionForm.tsx";
import { Terms } from "../../views/learn/Terms.tsx";
import { Prose } from "../../views/ui/Prose.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { askText, optionText } from "../../words/learn/question.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { frames } from "../frames.ts";
import { atRest } from "./at-rest.ts";
import { LessonStage } from "./LessonStage.tsx";
import { Outcome } from "./Outcome.tsx";
import { Timeline } from "./parts.ts";
import { progressKeeper, useProgress } from "./progress.ts";
import { situationOf } from "./situation.ts";
import { useStageOf } from "./use-lesson-store.ts";

interface Props {
  readonly lesson: Lesson;
  readonly step: StepOf<"predict">;
  readonly words: StepWords;
  readonly scenario: Scenario;
  /** Of the lesson: its terms stand here. */
  readonly first: boolean;
  readonly confusions: ConfusionWords;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** The problem, a prediction, the run, and the prediction beside it, in this order and no other. */
export function PredictStep({ lesson, step, words, scenario, first, confusions, onGoOn, onScenario }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const profile = ("profile" in step.question && step.question.profile) || scenario.browser.profile;
  const played = useMemo(() => playedBy(scenario, profile), [scenario, profile]);
  const { progress } = useProgress();
  const answer = lessonIn(progress, lesson.id).answers.find((one) => one.step === step.id);
  const stage = useStageOf(played, (store) => {
    // Nothing of the run is on the page before a prediction is recorded.
    if (!answer) store.setState({ trace: atRest(store.getState().trace), cursor: 0 });
  });
  // The stage has loaded what the runs need.
  const asked = useMemo(() => {
    const situation = stage && situationOf(played);
    const found = situation && ask(step.question, situation);
    return found?.ok ? found.asked : null;
  }, [stage, played, step.question]);
  if (!stage || !asked) return null;
  const options = asked.options.map(({ key, answer: one }) => ({ key, text: optionText(said, one, played) }));
  const record = (picked: readonly string[] | null, sure: Sureness) => {
    const { right, beliefs } = mark(asked, picked);
    const named = beliefs.filter((belief) => belief !== "other");
    progressKeeper().change((all) =>
      withAnswer(all, lesson.id, {
        ...{ step: step.id, sure, right, beliefs: named, at: Date.now() },
        picked: picked && [...picked],
      }),
    );
    const store = stage.store.getState();
    store.runAnyway();
    if (frames.still()) return;
    stage.store.getState().seek(0);
    stage.store.getState().play();
  };
  return (
    <LessonStage stage={stage} open={answer !== undefined} ends="watched" fine={<Timeline />}>
      <Prose blocks={words.problem} onScenario={onScenario} />
      {first && <Terms of={lesson.words.terms} />}
      {answer ? (
        <Outcome
          asked={asked}
          answer={answer}
          words={words}
          scenario={played}
          confusions={confusions}
          onGoOn={onGoOn}
          onScenario={onScenario}
        />
      ) : (
        <QuestionForm
          ask={words.ask === null ? askText(said, step.question, played) : fromBackticks(words.ask)}
          choose={asked.choose}
          options={options}
          onRecord={record}
        />
      )}
    </LessonStage>
  );
}
