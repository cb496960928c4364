import { ArrowLeft } from "lucide-react";
import type { Level, PhaseName } from "../../content/challenge-schema.ts";
import { useForeignHere } from "../ui/foreign.tsx";
import { ToldInEnglishHere } from "../ui/ToldInEnglish.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

interface Props {
  readonly title: string;
  readonly level: Level;
  readonly phases: readonly PhaseName[];
  /** Which phase is worked on; after the last one it is solved. */
  readonly now: number;
  readonly back: string;
}

/** Which challenge it is, and how far one has come. */
export function ChallengeHead({ title, level, phases, now, back }: Props) {
  const { challenge } = useWords("learn");
  const foreign = useForeignHere();
  return (
    <div className={styles.head}>
      <a href={back} className={styles.back} aria-label={challenge.all} title={challenge.all}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <h2 lang={foreign}>{title}</h2>
      <ol className={styles.steps} aria-label={challenge.phases}>
        {[...phases, "done" as const].map((name, i) => (
          <li key={name} data-done={i < now} aria-current={i === now ? "step" : undefined}>
            {challenge.phase[name]}
            {i < now && <span className="visually-hidden">{` (${challenge.phaseDone})`}</span>}
          </li>
        ))}
      </ol>
      <p className={styles.place}>
        {challenge.place(level)} <ToldInEnglishHere />
      </p>
    </div>
  );
}
