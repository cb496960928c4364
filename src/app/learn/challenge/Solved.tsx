import { ArrowRight } from "lucide-react";
import { useMemo } from "react";
import type { Challenge, ChallengeEntry } from "../../../content/challenge.ts";
import { differences } from "../../../scenario/differences.ts";
import styles from "../../../views/learn/Challenge.module.css";
import { Changes } from "../../../views/learn/Changes.tsx";
import { JudgeTable } from "../../../views/learn/JudgeTable.tsx";
import lesson from "../../../views/learn/Lesson.module.css";
import { Button } from "../../../views/ui/Button.tsx";
import { Prose } from "../../../views/ui/Prose.tsx";
import { useWords } from "../../../views/ui/use-words.ts";
import { challengeHash, courseHash } from "../../learn-address.ts";
import { useBegun } from "../use-begun.ts";
import { keptAttempt } from "./attempt.ts";
import { rowsOf, verdictsOf } from "./table.ts";

interface Props {
  readonly challenge: Challenge;
  readonly hints: number;
  /** Undefined: it was the last one. */
  readonly next: ChallengeEntry | undefined;
  readonly onAgain: () => void;
  readonly onScenario: (id: string) => void;
}

/** What was changed, what we would have changed, and what there is to learn from it. */
export function Solved({ challenge: { id, phases, teaches }, hints, next, onAgain, onScenario }: Props) {
  const words = { learn: useWords("learn"), trace: useWords("trace") };
  const { challenge } = words.learn;
  const place = useBegun();
  const last = phases.at(-1);
  const solution = useMemo(() => last && keptAttempt(id, { start: last.start, open: last.open }), [id, last]);
  if (!last) return null;
  const ours = differences(last.start, last.best);
  const own = solution ? differences(last.start, solution) : ours;
  const same = sameChanges(own, ours);
  const rows = rowsOf(words, last.words, verdictsOf(last.goals, solution ?? last.best) ?? [], solution ?? last.best);
  return (
    <div ref={place} className={lesson.keep} tabIndex={-1}>
      <div className={styles.block}>
        <h2>{challenge.reached[last.name]}</h2>
        <p className={lesson.quiet}>{challenge.withChanges(own.length, ours.length, hints)}</p>
        <div className={lesson.card}>
          <h3>{challenge.teaches}</h3>
          <Prose blocks={teaches} onScenario={onScenario} />
        </div>
        <JudgeTable rows={rows} shown={null} />
      </div>
      <div className={styles.block}>
        <h3>{challenge.youChanged}</h3>
        <Changes of={own} before={last.start} after={solution ?? last.best} />
        {same ? (
          <p className={lesson.quiet}>{challenge.same}</p>
        ) : (
          <>
            <h3>{challenge.weChanged}</h3>
            <Changes of={ours} before={last.start} after={last.best} />
          </>
        )}
        {next && (
          <a href={challengeHash(next.id)} className={lesson.nextCard}>
            <span className={lesson.quiet}>{challenge.next}</span>
            <strong>
              {`${next.title} `}
              <ArrowRight aria-hidden="true" />
            </strong>
          </a>
        )}
        <p className={lesson.row}>
          <a href={courseHash}>{challenge.all}</a>
          <Button onClick={onAgain}>{challenge.again}</Button>
        </p>
      </div>
    </div>
  );
}

type Differences = ReturnType<typeof differences>;

const sameChanges = (one: Differences, other: Differences) => JSON.stringify(one) === JSON.stringify(other);
