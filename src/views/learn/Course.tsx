import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { ConfusionWords, Course as Contents, CourseEntry } from "../../content/lesson.ts";
import { lessonIn, type Progress } from "../../progress/progress.ts";
import { fromBackticks } from "../../words/phrase.ts";
import { useForeign } from "../ui/foreign.tsx";
import { Text } from "../ui/Text.tsx";
import { ToldInEnglish } from "../ui/ToldInEnglish.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Course.module.css";
import { ProgressTools, type ToolsProps } from "./ProgressTools.tsx";

interface Props extends ToolsProps {
  readonly course: Contents;
  readonly confusions: ConfusionWords;
  readonly progress: Progress;
  readonly addressOf: (lesson: string) => string;
  readonly leave: string;
  /** What practice has for today. */
  readonly practice: ReactNode;
  /** The list of challenges. */
  readonly challenges: ReactNode;
}

/** All lessons in the order of reading, what is done, and what comes next. */
export function Course({ course, confusions, progress, saved, addressOf, leave, practice, challenges, ...tools }: Props) {
  const { course: words } = useWords("learn");
  const foreign = useForeign(course.told);
  const done = course.lessons.filter(({ id }) => lessonIn(progress, id).done !== null).length;
  const next = course.lessons.find(({ id }) => lessonIn(progress, id).done === null) ?? course.lessons[0];
  const numberOf = (id: string) => course.lessons.findIndex((lesson) => lesson.id === id) + 1;
  return (
    <main className={styles.course}>
      <div className={styles.top}>
        <h2>{words.title}</h2>
        <p>
          {words.done(done, course.lessons.length)} {saved ? words.kept : words.notKept} <ToldInEnglish told={course.told} />
        </p>
        <button
          type="button"
          className={styles.jump}
          onClick={() => document.getElementById("challenges")?.scrollIntoView({ block: "start" })}
        >
          {words.toChallenges}
        </button>
        <a href={leave}>{words.leave}</a>
      </div>
      {next && (
        <aside className={styles.next} aria-label={words.next}>
          <NextLesson
            lesson={next}
            at={numberOf(next.id)}
            belief={confusions[next.belief]?.belief ?? ""}
            href={addressOf(next.id)}
            foreign={foreign}
            began={lessonIn(progress, next.id).steps.length > 0}
          />
          <p className={styles.quiet}>{words.order}</p>
          {practice}
        </aside>
      )}
      <div className={styles.parts}>
        {course.parts
          .filter(({ id }) => course.lessons.some(({ part }) => part === id))
          .map((part) => (
            <section key={part.id} aria-label={part.title}>
              <h3 lang={foreign}>{part.title}</h3>
              <ol start={numberOf(course.lessons.find((lesson) => lesson.part === part.id)?.id ?? "")}>
                {course.lessons
                  .filter((lesson) => lesson.part === part.id)
                  .map((lesson) => {
                    const own = lessonIn(progress, lesson.id);
                    return (
                      <li key={lesson.id}>
                        <a href={addressOf(lesson.id)} aria-current={lesson.id === next?.id ? "step" : undefined}>
                          <i data-done={own.done !== null} aria-hidden="true">
                            {own.done !== null ? <Check /> : numberOf(lesson.id)}
                          </i>
                          <span lang={foreign}>{lesson.title}</span>
                          <small>{own.done !== null ? words.isDone : words.minutes(lesson.minutes)}</small>
                        </a>
                      </li>
                    );
                  })}
              </ol>
            </section>
          ))}
        {challenges}
        <ProgressTools saved={saved} {...tools} />
      </div>
    </main>
  );
}

interface NextProps {
  readonly lesson: CourseEntry;
  readonly at: number;
  readonly belief: string;
  readonly href: string;
  readonly began: boolean;
  /** The language of what is told about it, where it is not the page's. */
  readonly foreign: string | undefined;
}

function NextLesson({ lesson, at, belief, href, began, foreign }: NextProps) {
  const { course: words } = useWords("learn");
  return (
    <>
      <p className={styles.quiet}>{words.number(at, words.minutes(lesson.minutes))}</p>
      <h3 lang={foreign}>{lesson.title}</h3>
      <p lang={foreign}>
        <Text of={fromBackticks(lesson.summary)} />
      </p>
      <p className={styles.believe}>
        <strong>{words.believe}</strong> “
        <span lang={foreign}>
          <Text of={fromBackticks(belief)} look="mono" />
        </span>
        ”
      </p>
      <p>
        <a href={href} className={styles.begin}>
          {began ? words.goOn : words.open}
        </a>
      </p>
    </>
  );
}
