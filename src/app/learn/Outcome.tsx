import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ConfusionWords, StepWords } from "../../content/lesson.ts";
import type { RecordedAnswer } from "../../progress/progress.ts";
import type { Asked } from "../../questions/ask.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import styles from "../../views/learn/Lesson.module.css";
import { Verdict } from "../../views/learn/Verdict.tsx";
import { Button } from "../../views/ui/Button.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { keysText } from "../../words/learn/question.ts";

interface Props {
  readonly asked: Asked;
  readonly answer: RecordedAnswer;
  /** What everybody is told afterwards. */
  readonly words: Pick<StepWords, "after">;
  readonly scenario: Scenario;
  readonly confusions: ConfusionWords;
  /** Said of it below; none: nothing more. */
  readonly children?: ReactNode;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** While it plays: what was recorded. Once it has been seen: what it is worth, and why. */
export function Outcome({ asked, answer, words, scenario, confusions, children, onGoOn, onScenario }: Props) {
  const said = { learn: useWords("learn"), trace: useWords("trace"), scene: useWords("scene") };
  const { player } = said.learn;
  const trace = usePlayground((store) => store.trace);
  const end = usePlayground((store) => !store.playing && store.cursor >= store.trace.events.length);
  const seek = usePlayground((store) => store.seek);
  const [seen, setSeen] = useState(end);
  if (end && !seen) setSeen(true);
  const skip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What recorded it is gone. Nothing is scrolled: what is to be watched is in view.
    if (document.activeElement === null || document.activeElement === document.body) skip.current?.focus({ preventScroll: true });
  }, []);
  const predicted = answer.picked === null ? [[player.unknown]] : keysText(said, asked, answer.picked, scenario);
  if (!seen)
    return (
      <div className={styles.stack}>
        <p className={styles.recorded}>
          {player.recorded[answer.sure]}
          {predicted.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <strong key={i}>
              <Text of={one} />
            </strong>
          ))}
        </p>
        <p className={styles.quiet}>{player.watch}</p>
        <p>
          <Button ref={skip} onClick={() => seek(Number.POSITIVE_INFINITY)}>
            {player.skip}
          </Button>
        </p>
      </div>
    );
  return (
    <>
      <Verdict
        asked={asked}
        answer={answer}
        predicted={predicted}
        happened={keysText(said, asked, asked.right, scenario)}
        beliefs={answer.beliefs.flatMap((id) => confusions[id] ?? [])}
        trace={trace}
        after={words.after}
        onScenario={onScenario}
      />
      {children}
      <p>
        <Button look="primary" onClick={onGoOn}>
          {player.goOn}
        </Button>
      </p>
    </>
  );
}
