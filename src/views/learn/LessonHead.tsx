import { ArrowLeft } from "lucide-react";
import { useForeignHere } from "../ui/foreign.tsx";
import { ToldInEnglishHere } from "../ui/ToldInEnglish.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Lesson.module.css";

export interface HeadStep {
  readonly id: string;
  readonly name: "predict" | "own" | "change" | "again" | "keep";
  readonly done: boolean;
}

interface Props {
  readonly title: string;
  readonly at: number;
  readonly of: number;
  readonly minutes: number;
  readonly steps: readonly HeadStep[];
  readonly now: string;
  readonly back: string;
}

/** Which lesson it is, and how far one has come. */
export function LessonHead({ title, at, of, minutes, steps, now, back }: Props) {
  const { course, player } = useWords("learn");
  const foreign = useForeignHere();
  return (
    <div className={styles.head}>
      <a href={back} className={styles.back} aria-label={course.toCourse} title={course.toCourse}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <h2 lang={foreign}>{`${at}. ${title}`}</h2>
      <ol className={styles.steps} aria-label={player.steps}>
        {steps.map(({ id, name, done }) => (
          <li key={id} data-done={done} aria-current={id === now ? "step" : undefined}>
            {player.step[name]}
            {done && <span className="visually-hidden">{` (${player.stepDone})`}</span>}
          </li>
        ))}
      </ol>
      <p className={styles.place}>
        {player.place(at, of, course.minutes(minutes))} <ToldInEnglishHere />
      </p>
    </div>
  );
}
