import { type ReactNode, useMemo, useState } from "react";
import type { Phase } from "../../../content/challenge.ts";
import type { Goal } from "../../../judge/goal.ts";
import type { Verdict } from "../../../judge/judge.ts";
import { challengeIn, withHints } from "../../../progress/challenges.ts";
import { differences } from "../../../scenario/differences.ts";
import { isScenario } from "../../../scenario/is-scenario.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import type { PlaygroundStore } from "../../../store/create-store.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import styles from "../../../views/learn/Challenge.module.css";
import { Goals } from "../../../views/learn/Goals.tsx";
import { Hints } from "../../../views/learn/Hints.tsx";
import { JudgeTable } from "../../../views/learn/JudgeTable.tsx";
import lesson from "../../../views/learn/Lesson.module.css";
import { usePlayer } from "../../../views/picture/player.ts";
import { Button } from "../../../views/ui/Button.tsx";
import { Prose } from "../../../views/ui/Prose.tsx";
import { Text } from "../../../views/ui/Text.tsx";
import { useWords } from "../../../views/ui/use-words.ts";
import { widths } from "../../../views/ui/widths.ts";
import { fromBackticks, plain } from "../../../words/phrase.ts";
import { Editor } from "../Editor.tsx";
import { LessonStage } from "../LessonStage.tsx";
import { Timeline } from "../parts.ts";
import { progressKeeper, useProgress } from "../progress.ts";
import { showForm } from "../show-form.ts";
import { useStageOf } from "../use-lesson-store.ts";
import { keepAttempt, keptAttempt, useKeptAttempt } from "./attempt.ts";
import { rowsOf, seenIn, verdictsOf } from "./table.ts";

interface Props {
  readonly id: string;
  readonly phase: Phase;
  /** Which phase it is, from 0 on. */
  readonly at: number;
  readonly inspector: ReactNode;
  /** Its goals are reached with so many changes, and the reader wants to go on. */
  readonly onReached: (changes: number) => void;
  readonly onScenario: (id: string) => void;
}

/** One phase of a challenge: what must be reached, what comes of it now, and where it is changed. */
export function PhaseWork(props: Props) {
  const { id, phase } = props;
  const locks = useMemo(() => ({ start: phase.start, open: phase.open }), [phase]);
  const stage = useStageOf(phase.start, (store) => {
    store.setState({ locks, goals: told(phase) });
    const kept = keptAttempt(id, locks);
    if (kept) store.getState().edit({ type: "replace", scenario: kept });
    showPhase(store, phase);
  });
  return (
    stage && (
      <LessonStage stage={stage} open fine={<Timeline />}>
        <Work {...props} />
      </LessonStage>
    )
  );
}

/** The goals that the picture tells of: who has read or done what must not be. Who attacks wants it to be so. */
function told({ name, goals }: Phase): readonly Goal[] {
  return name === "exploit" ? [] : goals.filter(({ what }) => "reads" in what || "effect" in what);
}

/** Shows the form in which something can be changed. The task stays in view: nothing is scrolled to. */
function showPhase(store: PlaygroundStore, { opens, open, start }: Phase): void {
  showForm(store, "host" in opens ? { host: opens.host } : opens);
  const [part, at] = open[0]?.at ?? [];
  const page = part === "pages" ? start.pages[Number(at)] : undefined;
  if (part === "actions") store.getState().select({ kind: "action", action: Number(at) });
  if (page) store.getState().select({ kind: "node", node: `page:${page.id}` });
}

/** What came of the last scenario that could be played. */
function useVerdicts(phase: Phase, scenario: Scenario, fits: boolean): readonly Verdict[] {
  const [last, setLast] = useState<readonly Verdict[]>([]);
  const now = useMemo(() => (fits && isScenario(scenario) ? verdictsOf(phase.goals, scenario) : null), [phase, scenario, fits]);
  if (now !== null && now !== last) setLast(now);
  return now ?? last;
}

function Work({ id, phase, at, inspector, onReached, onScenario }: Props) {
  const learn = useWords("learn");
  const trace = useWords("trace");
  const { challenge } = learn;
  const scenario = usePlayground((store) => store.scenario);
  const fits = usePlayground((store) => store.problems.length === 0);
  const canUndo = usePlayground((store) => store.history.past.length > 0);
  const changed = usePlayground((store) => store.changed);
  const undo = usePlayground((store) => store.undo);
  const reset = usePlayground((store) => store.reset);
  const { progress } = useProgress();
  const { hints } = challengeIn(progress, id);
  const worked = useMemo(() => ({ id, phase: at, start: phase.start }), [id, at, phase]);
  useKeptAttempt(worked, scenario);
  const verdicts = useVerdicts(phase, scenario, fits);
  // The scenario's pages are locked, as a rule; what they are called is what they are called now.
  const rows = useMemo(
    () => rowsOf({ learn, trace }, phase.words, verdicts, scenario),
    [learn, trace, phase, verdicts, scenario],
  );
  const changes = useMemo(() => differences(phase.start, scenario).length, [phase, scenario]);
  const reached = fits && verdicts.length > 0 && verdicts.every(({ holds }) => holds);
  const [shown, watch] = useWatch(verdicts);
  return (
    <div className={styles.work}>
      <Prose blocks={phase.words.story} onScenario={onScenario} />
      <Goals
        className={lesson.judged}
        goals={rows.map(({ id, who, must, goal, holds }) => ({ id, text: challenge.inOneLine(plain(who), must, goal), holds }))}
      >
        <h3 className={styles.task}>
          <Text of={fromBackticks(phase.words.task)} />
        </h3>
        <JudgeTable rows={rows} shown={shown} onWatch={watch} />
        {!fits && <p className={styles.stale}>{challenge.cannotPlay}</p>}
      </Goals>
      <p className={lesson.row}>
        <span className={styles.count}>{challenge.changes(changes)}</span>
        <Button disabled={!canUndo} onClick={undo}>
          {challenge.undo}
        </Button>
        <Button disabled={!changed} onClick={reset}>
          {challenge.startOver}
        </Button>
      </p>
      <p className={lesson.quiet}>{challenge.watchHint}</p>
      <Hints hints={phase.words.hints} onOpen={(at) => progressKeeper().change((all) => withHints(all, id, at))} />
      <Editor>{inspector}</Editor>
      {reached && (
        <div className={lesson.met}>
          <strong>{challenge.reached[phase.name]}</strong>
          <p>{challenge.withChanges(changes, differences(phase.start, phase.best).length, hints)}</p>
          <p>
            <Button
              look="primary"
              onClick={() => {
                keepAttempt(worked, scenario);
                onReached(changes);
              }}
            >
              {phase.name === "exploit" ? challenge.toDefend : challenge.toEnd}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}

/** Which row the picture shows, and what shows another. */
function useWatch(verdicts: readonly Verdict[]): readonly [shown: string | null, watch: (goal: string) => void] {
  const store = usePlaygroundStore();
  const player = usePlayer();
  const [shown, setShown] = useState<string | null>(null);
  const watch = (goal: string) => {
    const verdict = verdicts.find((one) => one.goal.id === goal);
    const { scenario, edit } = store.getState();
    const seen = verdict && seenIn(verdict, scenario.browser.profile);
    if (!seen) return;
    setShown(goal);
    if (seen.profile !== scenario.browser.profile) edit({ type: "set", path: ["browser", "profile"], value: seen.profile });
    player.watchAction(seen.action);
    // From its beginning to its end.
    if (!store.getState().playing) player.toggle();
    // In two columns the picture is in view anyway.
    if (!matchMedia(widths.wide).matches) document.getElementById("deck")?.scrollIntoView({ block: "end" });
  };
  return [shown, watch];
}
