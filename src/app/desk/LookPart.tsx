import { noteProse } from "../../content/markdown.ts";
import { PartTitle } from "../../views/desk/PartTitle.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { Prose } from "../../views/ui/Prose.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { frames } from "../frames.ts";
import { LessonStage } from "../learn/LessonStage.tsx";
import { Timeline } from "../learn/parts.ts";
import { useStageOf } from "../learn/use-lesson-store.ts";
import { standAt } from "./hold.ts";
import type { ReadyPart } from "./prepare.ts";

interface Props {
  readonly ready: ReadyPart;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** Something to be watched. */
export function LookPart({ ready: { part, scenario }, onGoOn, onScenario }: Props) {
  const { taking } = useWords("desk");
  const { player } = useWords("learn");
  const stage = useStageOf(scenario, (store) => {
    standAt(store, part.opens);
    if (!part.waits && !frames.still()) store.getState().play();
  });
  if (!stage) return null;
  return (
    <LessonStage stage={stage} open fine={<Timeline />} hides={part.hides}>
      <PartTitle title={part.title} />
      <Prose blocks={noteProse(part.note)} onScenario={onScenario} />
      <p className={styles.quiet}>{taking.look}</p>
      <p>
        <Button look="primary" onClick={onGoOn}>
          {player.goOn}
        </Button>
      </p>
    </LessonStage>
  );
}
