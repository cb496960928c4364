import { type ReactNode, useMemo } from "react";
import type { StepWords } from "../../content/lesson.ts";
import type { StepOf } from "../../content/lesson-schema.ts";
import { tried } from "../../content/tried.ts";
import { isScenario } from "../../scenario/is-scenario.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import { Goals } from "../../views/learn/Goals.tsx";
import { GoalTable } from "../../views/learn/GoalTable.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { Prose } from "../../views/ui/Prose.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { Editor } from "./Editor.tsx";
import { LessonStage } from "./LessonStage.tsx";
import { Timeline } from "./parts.ts";
import { showForm } from "./show-form.ts";
import { judged, situationOf } from "./situation.ts";
import { useStageOf } from "./use-lesson-store.ts";

interface Props {
  readonly step: StepOf<"change">;
  readonly words: StepWords;
  readonly scenario: Scenario;
  readonly inspector: ReactNode;
  readonly onGoOn: () => void;
  readonly onScenario: (id: string) => void;
}

/** Something is to be changed until the goals hold, by the rules of all browsers. */
export function ChangeStep(props: Props) {
  const { step, scenario } = props;
  const stage = useStageOf(scenario, (store) => showForm(store, step.opens));
  return (
    stage && (
      <LessonStage stage={stage} open fine={<Timeline />}>
        <Change {...props} />
      </LessonStage>
    )
  );
}

function Change({ step, words, scenario: first, inspector, onGoOn, onScenario }: Props) {
  const { player } = useWords("learn");
  const scenario = usePlayground((store) => store.scenario);
  const fits = usePlayground((store) => store.problems.length === 0);
  const changed = usePlayground((store) => store.changed);
  const canUndo = usePlayground((store) => store.history.past.length > 0);
  const edit = usePlayground((store) => store.edit);
  const undo = usePlayground((store) => store.undo);
  const reset = usePlayground((store) => store.reset);
  const atFirst = useMemo(() => verdicts(step, first), [step, first]);
  const now = useMemo(() => (fits && isScenario(scenario) ? verdicts(step, scenario) : null), [step, scenario, fits]);
  const goals = useMemo(
    () =>
      step.goals.map(({ id }) => ({
        id,
        text: words.goals[id] ?? id,
        atFirst: atFirst.get(id) === true,
        now: now?.get(id) === true,
      })),
    [step.goals, words.goals, atFirst, now],
  );
  const met = goals.every((goal) => goal.now);
  return (
    <div className={styles.change}>
      <Goals className={styles.judged} goals={goals.map(({ id, text, now }) => ({ id, text, holds: now }))}>
        <h3 className={styles.ask}>
          <Text of={fromBackticks(words.task)} />
        </h3>
        <GoalTable goals={goals} />
      </Goals>
      <p className={styles.row}>
        <Button disabled={!canUndo} onClick={undo}>
          {player.undo}
        </Button>
        <Button disabled={!changed} onClick={reset}>
          {player.startOver}
        </Button>
        {!met && <Button onClick={() => edit({ type: "replace", scenario: tried(first, step.best) })}>{player.showWay}</Button>}
      </p>
      <p className={styles.quiet}>{player.change}</p>
      <Editor>{inspector}</Editor>
      {met && (
        <div className={styles.met}>
          <strong>{player.met}</strong>
          <Prose blocks={words.met} onScenario={onScenario} />
          <p>
            <Button look="primary" onClick={onGoOn}>
              {player.goOn}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}

/** A scenario whose world is not loaded is judged once it is. */
function verdicts({ goals }: Props["step"], scenario: Scenario): ReadonlyMap<string, boolean> {
  const situation = situationOf(scenario);
  return situation ? judged(goals, situation) : new Map();
}
