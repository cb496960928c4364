import { type ComponentProps, type ReactNode, use, useEffect, useState } from "react";
import type { Challenges } from "../../content/challenge.ts";
import { loadChallenge, loadChallenges } from "../../content/challenge-loader.ts";
import { loadConfusions, loadCourse, loadLesson } from "../../content/course-loader.ts";
import type { ConfusionWords, Course as Contents } from "../../content/lesson.ts";
import { parseProgress } from "../../progress/parse.ts";
import { dueOf } from "../../progress/practice.ts";
import { merged } from "../../progress/progress.ts";
import { ChallengeList } from "../../views/learn/ChallengeList.tsx";
import { Course } from "../../views/learn/Course.tsx";
import { DeskCard } from "../../views/learn/DeskCard.tsx";
import { PracticeCard } from "../../views/learn/PracticeCard.tsx";
import { ToldContext } from "../../views/ui/foreign.tsx";
import { useDictionary, useWords } from "../../views/ui/use-words.ts";
import type { Language } from "../../words/contract.ts";
import { DeskPart } from "../desk/part.ts";
import { addressBefore, challengeHash, courseHash, deskHash, lessonHash, type Place, practiceHash } from "../learn-address.ts";
import { ChallengeScreen } from "./challenge/ChallengeScreen.tsx";
import styles from "./Learn.module.css";
import { LessonScreen } from "./LessonScreen.tsx";
import { Practice } from "./practice/Practice.tsx";
import { progressKeeper, saveAsFile, useProgress } from "./progress.ts";
import { useTitle } from "./use-title.ts";

/** What all of the course needs; loaded with the part itself. */
export interface CourseContent {
  readonly course: Contents;
  readonly confusions: ConfusionWords;
  readonly challenges: Challenges;
}

export const courseContent = async (language: Language): Promise<CourseContent> => {
  const [course, confusions, challenges] = await Promise.all([
    loadCourse(language),
    loadConfusions(language),
    loadChallenges(language),
  ]);
  return { course, confusions, challenges };
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

/** The course, one of its lessons, practice, or a challenge. */
export function Learn({ place, course, confusions, challenges, inspector }: Props & CourseContent) {
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
        practice={
          <>
            <PracticeCard due={dueOf(progress, Date.now()).length} href={practiceHash} />
            <DeskCard href={deskHash} />
          </>
        }
        challenges={<ChallengeList challenges={challenges} progress={progress} addressOf={challengeHash} />}
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
  if (place.at === "practice")
    return <Practice key={place.written} written={place.written} course={course} confusions={confusions} />;
  if ("written" in place) return <DeskPart place={place} course={course} confusions={confusions} inspector={inspector} />;
  if (place.at === "challenge")
    return <OneChallenge key={place.id} id={place.id} challenges={challenges} inspector={inspector} />;
  return <OneLesson key={place.id} id={place.id} course={course} confusions={confusions} inspector={inspector} />;
}

function OneChallenge({
  id,
  challenges,
  inspector,
}: Pick<CourseContent, "challenges"> & { readonly id: string; readonly inspector: ReactNode }) {
  const { language } = useDictionary();
  const { challenge: words } = useWords("learn");
  const [promise] = useState(() => challengeIn(language, id));
  const challenge = use(promise);
  if (!challenge)
    return (
      <main className={styles.none}>
        <p>{words.unknown(id)}</p>
        <a href={courseHash}>{words.all}</a>
      </main>
    );
  return (
    <ToldContext value={challenge.told}>
      <ChallengeScreen challenge={challenge} challenges={challenges} inspector={inspector} />
    </ToldContext>
  );
}

/** By language and id: a promise that `use` is given has to be the same each time. */
function once<T>(load: (id: string, language: Language) => Promise<T>): (language: Language, id: string) => Promise<T> {
  const loading = new WeakMap<Language, Map<string, Promise<T>>>();
  return (language, id) => {
    const known = loading.get(language) ?? new Map<string, Promise<T>>();
    loading.set(language, known);
    const found = known.get(id) ?? load(id, language);
    known.set(id, found);
    // Where it could not be loaded, the next visit tries again.
    found.catch(() => known.delete(id));
    return found;
  };
}

const lessonIn = once(loadLesson);
const challengeIn = once(loadChallenge);

function OneLesson({
  id,
  course,
  confusions,
  inspector,
}: Pick<CourseContent, "course" | "confusions"> & { readonly id: string; readonly inspector: ReactNode }) {
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
  return (
    <ToldContext value={lesson.told}>
      <LessonScreen lesson={lesson} course={course} confusions={confusions} inspector={inspector} />
    </ToldContext>
  );
}
