import type { ReactNode } from "react";
import type { ConfusionWords } from "../../content/lesson.ts";
import type { PartAnswer } from "../../plans/receipt/shape.ts";
import styles from "../../views/desk/Taking.module.css";
import lesson from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { noSituationText } from "../../words/desk/trouble.ts";
import { LookPart } from "./LookPart.tsx";
import type { PreparedPart } from "./prepare.ts";
import { QuestionPart } from "./QuestionPart.tsx";
import { TaskPart, taskAnswer } from "./TaskPart.tsx";

interface Props {
  readonly prepared: PreparedPart;
  readonly answer: PartAnswer;
  readonly confusions: ConfusionWords;
  readonly inspector: ReactNode;
  readonly onAnswer: (answer: PartAnswer) => void;
  readonly onGoOn: () => void;
}

/** Opens a scenario of the library in the playground. */
const openScenario = (id: string) => {
  location.hash = `#${id}`;
};

/** One part of a plan, whatever it asks. */
export function OnePart({ prepared, answer, confusions, inspector, onAnswer, onGoOn }: Props) {
  const desk = useWords("desk");
  const { player } = useWords("learn");
  const { taking } = desk;
  const { part } = prepared;
  if (!prepared.ok || (part.asks.kind === "question" && !prepared.asked))
    return (
      <div className={styles.none}>
        <h2 className={styles.title}>{part.title}</h2>
        <p>
          {taking.notNow} {!prepared.ok && noSituationText(desk, prepared.why, "of" in part.situation ? part.situation.of : "")}
        </p>
        <p>
          <Button onClick={onGoOn}>{taking.skip}</Button>
        </p>
      </div>
    );
  const { asks } = part;
  if (asks.kind === "look")
    return (
      <LookPart
        ready={prepared}
        onScenario={openScenario}
        onGoOn={() => {
          onAnswer({ kind: "look" });
          onGoOn();
        }}
      />
    );
  if (asks.kind === "question" && prepared.asked)
    return (
      <QuestionPart
        {...{ asks, answer, confusions, onAnswer, onGoOn }}
        ready={prepared}
        asked={prepared.asked}
        onScenario={openScenario}
      />
    );
  if (asks.kind !== "task") return null;
  return (
    <TaskPart
      ready={prepared}
      asks={asks}
      inspector={inspector}
      onScenario={openScenario}
      end={({ reached, changes, hints }) => {
        const done = () => {
          onAnswer(taskAnswer(reached, changes, hints));
          onGoOn();
        };
        return reached ? (
          <div className={lesson.met} role="status">
            <strong>{taking.solved}</strong>
            <p>{taking.changes(changes)}</p>
            <p>
              <Button look="primary" onClick={done}>
                {player.goOn}
              </Button>
            </p>
          </div>
        ) : (
          <p>
            <Button onClick={done}>{taking.giveUp}</Button>
          </p>
        );
      }}
    />
  );
}
