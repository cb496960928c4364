import { type ReactNode, useRef, useState } from "react";
import type { Challenge, Challenges } from "../../../content/challenge.ts";
import { challengeIn, withPhase, withSolved } from "../../../progress/challenges.ts";
import { ChallengeHead } from "../../../views/learn/ChallengeHead.tsx";
import lesson from "../../../views/learn/Lesson.module.css";
import { Button } from "../../../views/ui/Button.tsx";
import { useWords } from "../../../views/ui/use-words.ts";
import { courseHash } from "../../learn-address.ts";
import { progressKeeper, saveAsFile, useProgress } from "../progress.ts";
import { useTitle } from "../use-title.ts";
import { PhaseWork } from "./PhaseWork.tsx";
import { Solved } from "./Solved.tsx";

interface Props {
  readonly challenge: Challenge;
  readonly challenges: Challenges;
  readonly inspector: ReactNode;
}

/** Opens a scenario of the library in the playground. */
const openScenario = (id: string) => {
  location.hash = `#${id}`;
};

/** A challenge, phase by phase. What is done is kept, and where one left it goes on. */
export function ChallengeScreen({ challenge, challenges, inspector }: Props) {
  const { challenge: words, course } = useWords("learn");
  useTitle(challenge.title);
  const { progress, saved } = useProgress();
  const own = challengeIn(progress, challenge.id);
  /** Another number, another work: it begins anew. */
  const [times, setTimes] = useState(0);
  const main = useRef<HTMLElement>(null);
  const at = challenges.entries.findIndex(({ id }) => id === challenge.id);
  const phase = challenge.phases[own.phase];
  const { change } = progressKeeper();
  const goTo = (next: () => void) => {
    // What has the focus is about to go; what comes takes it from here.
    main.current?.focus({ preventScroll: true });
    next();
    window.scrollTo(0, 0);
  };
  return (
    <main ref={main} className={lesson.lesson} tabIndex={-1}>
      <ChallengeHead
        title={`${at + 1}. ${challenge.title}`}
        level={challenges.entries[at]?.level ?? 1}
        phases={challenge.phases.map(({ name }) => name)}
        now={own.phase}
        back={courseHash}
      />
      {!saved && (
        <p className={lesson.notSaved} role="status">
          {words.notSaved} <Button onClick={saveAsFile}>{course.save}</Button>
        </p>
      )}
      {phase ? (
        <PhaseWork
          key={`${own.phase} ${times}`}
          id={challenge.id}
          phase={phase}
          at={own.phase}
          inspector={inspector}
          onScenario={openScenario}
          onReached={(changes) =>
            goTo(() =>
              change((all) =>
                phase === challenge.phases.at(-1)
                  ? withSolved(all, challenge.id, changes, Date.now())
                  : withPhase(all, challenge.id, own.phase + 1),
              ),
            )
          }
        />
      ) : (
        <Solved
          challenge={challenge}
          hints={own.hints}
          next={challenges.entries[at + 1]}
          onScenario={openScenario}
          onAgain={() =>
            goTo(() => {
              change((all) => withPhase(all, challenge.id, 0));
              setTimes(times + 1);
            })
          }
        />
      )}
    </main>
  );
}
