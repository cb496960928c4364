import { ArrowRight } from "lucide-react";
import type { CourseEntry, Lesson } from "../../content/lesson.ts";
import type { RecordedAnswer } from "../../progress/progress.ts";
import styles from "../../views/learn/Lesson.module.css";
import { Sheet } from "../../views/learn/Sheet.tsx";
import { Button } from "../../views/ui/Button.tsx";
import { useWords } from "../../views/ui/use-words.ts";
import { copy } from "../clipboard.ts";
import { courseHash } from "../learn-address.ts";
import { useBegun } from "./use-begun.ts";

interface Props {
  readonly lesson: Lesson;
  readonly answers: readonly RecordedAnswer[];
  /** Undefined: it was the last one. */
  readonly next: CourseEntry | undefined;
  readonly nextAt: number;
  readonly href: (id: string) => string;
  readonly onRepeat: () => void;
  readonly onScenario: (id: string) => void;
}

/** What there is to keep, and where it goes on. */
export function KeepStep({ lesson, answers, next, nextAt, href, onRepeat, onScenario }: Props) {
  const { course, player } = useWords("learn");
  const place = useBegun();
  const { title, sheet, markdown } = lesson.words;
  const noneRight = answers.length > 0 && answers.every(({ right }) => !right);
  return (
    <div ref={place} className={styles.keep} tabIndex={-1}>
      <Sheet
        title={title}
        remark={
          noneRight && (
            <p className={styles.row}>
              <strong>{player.noneRight(answers.length)}</strong>
              <Button onClick={onRepeat}>{player.playAgain}</Button>
            </p>
          )
        }
        blocks={sheet}
        markdown={`# ${title}\n\n${markdown}`}
        copy={copy}
        onPrint={() => window.print()}
        onScenario={onScenario}
      />
      <div className={styles.stack}>
        {next ? (
          <a href={href(next.id)} className={styles.nextCard}>
            <span className={styles.quiet}>{player.nextLesson}</span>
            <strong>
              {`${nextAt}. ${next.title} `}
              <ArrowRight aria-hidden="true" />
            </strong>
          </a>
        ) : (
          <p>{player.allDone}</p>
        )}
        <p className={styles.row}>
          <a href={courseHash}>{course.toCourse}</a>
          <Button onClick={onRepeat}>{player.repeat}</Button>
        </p>
      </div>
    </div>
  );
}
