import { type ComponentProps, type ReactNode, use, useEffect, useState } from "react";
import { loadConfusions, loadCourse, loadLesson } from "../../content/course-loader.ts";
import type { ConfusionWords, Course as Contents, Lesson } from "../../content/lesson.ts";
import { parseProgress } from "../../progress/parse.ts";
import { merged } from "../../progress/progress.ts";
import { Course } from "../../views/learn/Course.tsx";
import { useDictionary, useWords } from "../../views/ui/use-words.ts";
import type { Language } from "../../words/contract.ts";
import { addressBefore, courseHash, lessonHash, type Place } from "../learn-address.ts";
import styles from "./Learn.module.css";
import { LessonScreen } from "./LessonScreen.tsx";
import { progressKeeper, saveAsFile, useProgress } from "./progress.ts";
import { useTitle } from "./use-title.ts";

/** What all of the course needs; loaded with the part itself. */
export interface CourseContent {
  readonly course: Contents;
  readonly confusions: ConfusionWords;
}

export const courseContent = async (language: Language): Promise<CourseContent> => {
  const [course, confusions] = await Promise.all([loadCourse(language), loadConfusions(language)]);
  return { course, confusions };
};

export interface Props {
  readonly place: Exclude<Place, null | { readonly at: "fix" }>;
  /** What the reader can edit with. */
  readonly inspector: ReactNode;
}

function Titled({ title, ...props }: ComponentProps<typeof Course> & { readonly title: string }) {
  useTitle(title);
  return <Course {...props} />;
}

/** The course, or one of its lessons. */
export function Learn({ place, course, confusions, inspector }: Props & CourseContent) {
  const { progress, saved } = useProgress();
  const words = useWords("learn").course;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its top
  useEffect(() => {
    // In new browsers it returns a promise, which is no clean-up.
    window.scrollTo(0, 0);
  }, [place]);
  if (place.at === "course") {
    return (
      <Titled
        title={words.title}
        course={course}
        confusions={confusions}
        progress={progress}
        saved={saved}
        addressOf={lessonHash}
        leave={addressBefore()}
        onSave={saveAsFile}
        onLoad={(text) => {
          const parsed = parseProgress(text);
          if (parsed.ok) progressKeeper().change((own) => merged(own, parsed.progress));
          return parsed;
        }}
        onReset={() => progressKeeper().reset()}
      />
    );
  }
  return <OneLesson key={place.id} id={place.id} course={course} confusions={confusions} inspector={inspector} />;
}

/** By language and id: a promise that `use` is given has to be the same each time. */
const loading = new WeakMap<Language, Map<string, Promise<Lesson | null>>>();

function lessonIn(language: Language, id: string): Promise<Lesson | null> {
  const known = loading.get(language) ?? new Map<string, Promise<Lesson | null>>();
  loading.set(language, known);
  const found = known.get(id) ?? loadLesson(id, language);
  known.set(id, found);
  // Where it could not be loaded, the next visit tries again.
  found.catch(() => known.delete(id));
  return found;
}

function OneLesson({
  id,
  course,
  confusions,
  inspector,
}: CourseContent & { readonly id: string; readonly inspector: ReactNode }) {
  const { language } = useDictionary();
  const words = useWords("learn").course;
  const [promise] = useState(() => lessonIn(language, id));
  const lesson = use(promise);
  if (!lesson)
    return (
      <main className={styles.none}>
        <p>{words.unknown(id)}</p>
        <a href={courseHash}>{words.toCourse}</a>
      </main>
    );
  return <LessonScreen lesson={lesson} course={course} confusions={confusions} inspector={inspector} />;
}
