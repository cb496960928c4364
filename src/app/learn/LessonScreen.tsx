import { type ReactNode, useRef, useState } from "react";
import type { ConfusionWords, Course, Lesson } from "../../content/lesson.ts";
import { begunAgain, lessonIn, withDone, withStep } from "../../progress/progress.ts";
import styles from "../../views/learn/Lesson.module.css";
import { LessonHead } from "../../views/learn/LessonHead.tsx";
import { OwnWords } from "../../views/learn/OwnWords.tsx";
import { Button } from "../../views/ui/Button.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { courseHash, lessonHash } from "../learn-address.ts";
import { ChangeStep } from "./ChangeStep.tsx";
import { headSteps } from "./head-steps.ts";
import { KeepStep } from "./KeepStep.tsx";
import { Played } from "./Played.tsx";
import { PredictStep } from "./PredictStep.tsx";
import { progressKeeper, saveAsFile, useProgress } from "./progress.ts";
import { writeSentence } from "./sentence.ts";
import { useTitle } from "./use-title.ts";

interface Props {
  readonly lesson: Lesson;
  readonly course: Course;
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
}

/** Opens a scenario of the library in the playground. */
const openScenario = (id: string) => {
  location.hash = `#${id}`;
};

/** A lesson, step by step. What is done is kept, and where one left it goes on. */
export function LessonScreen({ lesson, course, confusions, inspector }: Props) {
  const { player, course: said } = useWords("learn");
  useTitle(lesson.words.title);
  const { progress, saved } = useProgress();
  const own = lessonIn(progress, lesson.id);
  const ids = [...lesson.steps.map(({ id }) => id), "keep"];
  const [now, setNow] = useState(() => ids.find((id) => !own.steps.includes(id)) ?? "keep");
  const at = course.lessons.findIndex(({ id }) => id === lesson.id);
  const step = lesson.steps.find(({ id }) => id === now);
  const words = step && lesson.words.steps[step.id];
  const change = progressKeeper().change;
  const main = useRef<HTMLElement>(null);
  const goOn = () => {
    change((all) => withStep(all, lesson.id, now));
    const next = ids[ids.indexOf(now) + 1] ?? "keep";
    if (next === "keep") change((all) => withDone(all, lesson.id, Date.now()));
    // What has the focus is about to go; the next step takes it from here.
    main.current?.focus({ preventScroll: true });
    setNow(next);
    window.scrollTo(0, 0);
  };
  const situation = step && "situation" in step ? lesson.situations[step.situation] : undefined;
  /** A sentence of one's own is written in front of the picture that it is about. */
  const before = lesson.steps.slice(0, ids.indexOf(now)).findLast((one) => "situation" in one);
  const shown = situation ?? (step && before && "situation" in before ? lesson.situations[before.situation] : undefined);
  return (
    <main ref={main} className={styles.lesson} tabIndex={-1}>
      <LessonHead
        title={lesson.words.title}
        at={at + 1}
        of={course.lessons.length}
        minutes={course.lessons[at]?.minutes ?? 0}
        steps={headSteps(lesson.steps, own.steps, own.done !== null)}
        now={now}
        back={courseHash}
      />
      {!saved && (
        <p className={styles.notSaved} role="status">
          {player.notSaved} <Button onClick={saveAsFile}>{said.save}</Button>
        </p>
      )}
      {step?.kind === "predict" && words && shown && (
        <PredictStep
          key={step.id}
          lesson={lesson}
          step={step}
          words={words}
          first={step === lesson.steps[0]}
          scenario={shown}
          confusions={confusions}
          onGoOn={goOn}
          onScenario={openScenario}
        />
      )}
      {step?.kind === "own" && words && shown && (
        <Played key={step.id} scenario={shown}>
          <OwnWords
            ask={words.ask ?? ""}
            ours={words.ours}
            sentence={own.sentences[step.id] ?? ""}
            onWrite={(sentence) => writeSentence(lesson.id, step.id, sentence)}
            onGoOn={goOn}
            onScenario={openScenario}
          />
        </Played>
      )}
      {step?.kind === "change" && words && shown && (
        <ChangeStep
          key={step.id}
          step={step}
          words={words}
          scenario={shown}
          inspector={inspector}
          onGoOn={goOn}
          onScenario={openScenario}
        />
      )}
      {now === "keep" && (
        <KeepStep
          lesson={lesson}
          answers={own.answers}
          next={course.lessons[at + 1]}
          nextAt={at + 2}
          href={lessonHash}
          onRepeat={() => {
            change((all) => begunAgain(all, lesson.id));
            main.current?.focus({ preventScroll: true });
            setNow(ids[0] ?? "keep");
            window.scrollTo(0, 0);
          }}
          onScenario={openScenario}
        />
      )}
    </main>
  );
}
