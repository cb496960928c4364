import { loadConfusions, loadCourse, loadLesson } from "../content/course-loader.ts";
import type { CourseEntry, Lesson } from "../content/lesson.ts";
import { original } from "../content/told-in.ts";
import { playedBy } from "../scenario/played-by.ts";
import { LessonPage } from "../views/learn/LessonPage.tsx";
import { ShareCard } from "../views/picture/ShareCard.tsx";
import { StillOnPaper } from "../views/picture/StillOnPaper.tsx";
import { createDictionary, type Dictionary } from "../words/dictionary.ts";
import { en } from "../words/en/index.ts";
import { askText } from "../words/learn/question.ts";
import { fromBackticks, type Phrase, plain } from "../words/phrase.ts";
import { lessonPageOf } from "./learn-page.ts";
import { drawn, type PrintedPage } from "./print-drawn.tsx";

/** Every lesson of the course, in the order of reading: what it is about, its problem and its first still. */
export async function printLessons(): Promise<readonly PrintedPage[]> {
  const dictionary = createDictionary(en);
  await dictionary.load("frame", "trace", "scene", "learn");
  const [course, confusions] = await Promise.all([loadCourse(original), loadConfusions(original)]);
  const printed: PrintedPage[] = [];
  for (const [i, entry] of course.lessons.entries()) {
    const lesson = await loadLesson(entry.id, original);
    if (!lesson) throw new Error(`The course lists ${entry.id} and does not have it.`);
    const around = { at: i + 1, previous: course.lessons[i - 1], next: course.lessons[i + 1] };
    printed.push(await print(lesson, entry, around, confusions[entry.belief]?.belief ?? "", dictionary));
  }
  return printed;
}

interface Around {
  readonly at: number;
  readonly previous: CourseEntry | undefined;
  readonly next: CourseEntry | undefined;
}

async function print(
  lesson: Lesson,
  entry: CourseEntry,
  around: Around,
  belief: string,
  dictionary: Dictionary,
): Promise<PrintedPage> {
  const { scenario, words, asks } = firstStep(lesson, dictionary);
  // Nothing of the run is on the page before a prediction is recorded.
  const within = await drawn(dictionary, scenario, { id: lesson.id, title: lesson.words.title, run: false });
  const { title } = lesson.words;
  return {
    id: entry.id,
    at: lessonPageOf(entry.id),
    title: dictionary.of("frame").page.title(title),
    description: entry.summary,
    html: (root) =>
      within(
        root,
        <LessonPage
          {...{ title, belief, minutes: entry.minutes, at: around.at, problem: words.problem, ask: asks }}
          begin={`${root}#lesson/${entry.id}`}
          course={`${root}#learn`}
          previous={linked(root, around.previous)}
          next={linked(root, around.next)}
        >
          <StillOnPaper />
        </LessonPage>,
      ),
    card: () => within("", <ShareCard title={title} question={plain(asks)} />),
  };
}

const linked = (root: string, entry: CourseEntry | undefined) =>
  entry && { title: entry.title, href: root + lessonPageOf(entry.id) };

/** What a lesson begins with: a problem, and a prediction that is asked for. */
function firstStep(lesson: Lesson, dictionary: Dictionary) {
  const [step] = lesson.steps;
  const words = step && lesson.words.steps[step.id];
  const written = step && "situation" in step ? lesson.situations[step.situation] : undefined;
  if (step?.kind !== "predict" || !words || !written) throw new Error(`${lesson.id} begins with no prediction.`);
  const profile = ("profile" in step.question && step.question.profile) || written.browser.profile;
  const scenario = playedBy(written, profile);
  const said = { learn: dictionary.of("learn"), trace: dictionary.of("trace"), scene: dictionary.of("scene") };
  const asks: Phrase = words.ask === null ? askText(said, step.question, scenario) : fromBackticks(words.ask);
  return { scenario, words, asks };
}
