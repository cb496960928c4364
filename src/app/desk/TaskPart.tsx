import { type ReactNode, useEffect, useMemo, useState } from "react";
import { noteProse } from "../../content/markdown.ts";
import type { AsksOf } from "../../plans/plan.ts";
import type { PartAnswer } from "../../plans/receipt/shape.ts";
import { differences } from "../../scenario/differences.ts";
import { isScenario } from "../../scenario/is-scenario.ts";
import type { Opening } from "../../scenario/locks.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { usePlayground } from "../../store/hooks.ts";
import { PartTitle } from "../../views/desk/PartTitle.tsx";
import challenge from "../../views/learn/Challenge.module.css";
import { Hints } from "../../views/learn/Hints.tsx";
import { JudgeTable } from "../../views/learn/JudgeTable.tsx";
import styles from "../../views/learn/Lesson.module.css";
import { Button } from "../../views/ui/Button.tsx";
import { Prose } from "../../views/ui/Prose.tsx";
import { Text } from "../../views/ui/Text.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { goalText } from "../../words/desk/goal.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { rowsOf, verdictsOf } from "../learn/challenge/table.ts";
import { LessonStage } from "../learn/LessonStage.tsx";
import { Timeline } from "../learn/parts.ts";
import { showForm } from "../learn/show-form.ts";
import { useStageOf } from "../learn/use-lesson-store.ts";
import type { ReadyPart } from "./prepare.ts";

interface Props {
  readonly ready: ReadyPart;
  readonly asks: AsksOf<"task">;
  readonly inspector: ReactNode;
  readonly onScenario: (id: string) => void;
  /** What stands below the editor, by what has been made of it, and whether that reaches the goals. */
  readonly end: (now: {
    readonly scenario: Scenario;
    readonly reached: boolean;
    readonly changes: number;
    readonly hints: number;
  }) => ReactNode;
}

const everything: readonly Opening[] = [{ at: ["browser"] }, { at: ["pages"] }, { at: ["hosts"] }, { at: ["actions"] }];

/** Something to be changed until the goals hold. */
export function TaskPart(props: Props) {
  const { ready, asks } = props;
  const { scenario, part } = ready;
  const stage = useStageOf(scenario, (store) => {
    // What would give the solution away is not shown where there are locks.
    store.setState({ locks: { start: scenario, open: asks.open ?? everything } });
    store.setState({ goals: asks.goals.filter(({ what }) => "reads" in what || "effect" in what) });
    const [host] = scenario.hosts;
    const [opened, at] = asks.open?.[0]?.at ?? [];
    const wanted = opened === "hosts" ? scenario.hosts[Number(at)] : host;
    showForm(store, wanted && opened !== "actions" && opened !== "pages" ? { host: wanted.id } : { tab: "request" });
  });
  return (
    stage && (
      <LessonStage stage={stage} open fine={<Timeline />} hides={part.hides}>
        <Work {...props} />
      </LessonStage>
    )
  );
}

function Work({ ready, asks, inspector, onScenario, end }: Props) {
  const words = { desk: useWords("desk"), learn: useWords("learn"), trace: useWords("trace") };
  const { challenge: said } = words.learn;
  const scenario = usePlayground((store) => store.scenario);
  const fits = usePlayground((store) => store.problems.length === 0);
  const canUndo = usePlayground((store) => store.history.past.length > 0);
  const changed = usePlayground((store) => store.changed);
  const undo = usePlayground((store) => store.undo);
  const reset = usePlayground((store) => store.reset);
  const [hints, setHints] = useState(0);
  const { goals } = asks;
  const now = useMemo(() => (fits && isScenario(scenario) ? verdictsOf(goals, scenario) : null), [goals, scenario, fits]);
  const [last, setLast] = useState(now ?? []);
  useEffect(() => {
    if (now) setLast(now);
  }, [now]);
  const verdicts = now ?? last;
  const told = Object.fromEntries(goals.map((goal) => [goal.id, goalText(words.desk, goal)]));
  const rows = rowsOf(words, { task: asks.ask, story: [], goals: told, hints: [] }, verdicts, scenario);
  const changes = useMemo(() => differences(ready.scenario, scenario).length, [ready, scenario]);
  const reached = now !== null && now.length > 0 && now.every(({ holds }) => holds);
  return (
    <div className={challenge.work}>
      <PartTitle title={ready.part.title} />
      <Prose blocks={noteProse(ready.part.note)} onScenario={onScenario} />
      <div className={styles.judged}>
        {asks.ask !== "" && (
          <h3 className={challenge.task}>
            <Text of={fromBackticks(asks.ask)} />
          </h3>
        )}
        <JudgeTable rows={rows} shown={null} />
        {!fits && <p className={challenge.stale}>{said.cannotPlay}</p>}
      </div>
      <p className={styles.row}>
        <span className={challenge.count}>{said.changes(changes)}</span>
        <Button disabled={!canUndo} onClick={undo}>
          {said.undo}
        </Button>
        <Button disabled={!changed} onClick={reset}>
          {said.startOver}
        </Button>
      </p>
      {asks.hints.length > 0 && <Hints hints={asks.hints} onOpen={(at) => setHints(Math.max(hints, at))} />}
      <div className={styles.editor}>{inspector}</div>
      {end({ scenario, reached, changes, hints })}
    </div>
  );
}

/** A task that is done, or given up. */
export const taskAnswer = (reached: boolean, changes: number, hints: number): PartAnswer => ({
  ...{ kind: "task", met: reached, changes: reached ? changes : 0, hints: reached ? hints : 0 },
});
