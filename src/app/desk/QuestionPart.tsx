import { useState } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import { noteProse } from "../../content/markdown.ts";
import type { AsksOf } from "../../plans/plan.ts";
import type { PartAnswer } from "../../plans/receipt/shape.ts";
import type { RecordedAnswer, Sureness } from "../../progress/progress.ts";
import { type Asked, mark } from "../../questions/ask.ts";
import { playedBy } from "../../scenario/played-by.ts";
import { nearestStop } from "../../trace/stop-names.ts";
import { stopsOf } from "../../trace/stops.ts";
import { PartTitle } from "../../views/desk/PartTitle.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { QuestionForm } from "../../views/learn/QuestionForm.tsx";
import { Prose } from "../../views/ui/Prose.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { askText, optionText } from "../../words/learn/question.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { frames } from "../frames.ts";
import { LessonStage } from "../learn/LessonStage.tsx";
import { Outcome } from "../learn/Outcome.tsx";
import { Timeline } from "../learn/parts.ts";
import { useStageOf } from "../learn/use-lesson-store.ts";
import { heldAt } from "./hold.ts";
import type { ReadyPart } from "./prepare.ts";

interface Props {
  readonly ready: ReadyPart;
  readonly asks: AsksOf<"question">;
  readonly asked: Asked;
  readonly answer: PartAnswer;
  readonly confusions: ConfusionWords;
  readonly onAnswer: (answer: PartAnswer) => void;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** What was answered last, before it played. */
interface Given {
  readonly picked: readonly string[] | null;
  readonly sure: Sureness;
}

/** A prediction, the run, and the prediction beside it. */
export function QuestionPart({ ready, asks, asked, answer, confusions, onAnswer, onGoOn, onScenario }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { taking } = useWords("desk");
  const { part } = ready;
  const [played] = useState(() => playedBy(ready.scenario, asked.profile));
  const own = answer?.kind === "question" ? answer : null;
  /** Answers that were not right, before the last one. */
  const [wrong, setWrong] = useState<readonly Given[]>([]);
  const [last, setLast] = useState<Given | null>(null);
  const stage = useStageOf(played, (store) => {
    const { trace } = store.getState();
    if (own) return;
    const held = heldAt(trace, part.opens);
    store.setState({ trace: held, cursor: part.opens === undefined ? 0 : held.events.length });
  });
  if (!stage) return null;
  const record = (picked: readonly string[] | null, sure: Sureness) => {
    const given = { picked, sure };
    const { right } = mark(asked, picked);
    if (!right && picked !== null && wrong.length + 1 < asks.tries) return setWrong([...wrong, given]);
    const first = wrong[0] ?? given;
    setLast(given);
    onAnswer({ kind: "question", picked: first.picked, sure: first.sure, tries: wrong.length + 1, right });
    const { runAnyway } = stage.store.getState();
    runAnyway();
    if (frames.still()) return;
    const { trace, seek, play } = stage.store.getState();
    seek(part.opens === undefined ? 0 : Math.min(nearestStop(trace, part.opens), stopsOf(trace).length - 1));
    if (!part.waits) play();
  };
  const told = own && recorded(asked, last ?? own);
  return (
    <LessonStage stage={stage} open={own !== null} ends="watched" fine={<Timeline />} hides={part.hides}>
      <PartTitle title={part.title} />
      {part.note !== "" && <Prose blocks={noteProse(part.note)} onScenario={onScenario} />}
      {told ? (
        <Outcome
          asked={asked}
          answer={told}
          words={{ after: [] }}
          scenario={played}
          confusions={confusions}
          onGoOn={onGoOn}
          onScenario={onScenario}
        />
      ) : (
        <>
          {wrong.length > 0 && (
            <p className={styles.recorded} role="status">
              {taking.notYet} {taking.triesLeft(asks.tries - wrong.length)}
            </p>
          )}
          <QuestionForm
            key={wrong.length}
            ask={asks.ask === "" ? askText(said, asked.question, played) : fromBackticks(asks.ask)}
            choose={asked.choose}
            options={asked.options.map(({ key, answer: one }) => ({ key, text: optionText(said, one, played) }))}
            onRecord={record}
          />
        </>
      )}
    </LessonStage>
  );
}

function recorded(asked: Asked, { picked, sure }: Given): RecordedAnswer {
  const { right, beliefs } = mark(asked, picked);
  const named = beliefs.filter((belief) => belief !== "other");
  return { step: "part", picked: picked && [...picked], sure, right, beliefs: named, at: 0 };
}
