import { useCallback, useEffect, useRef, useState } from "react";
import type { ConfusionWords, Course } from "../../../content/lesson.ts";
import type { Item } from "../../../practice/item.ts";
import lesson from "../../../views/learn/Lesson.module.css";
import styles from "../../../views/learn/Practice.module.css";
import { PracticeHead } from "../../../views/learn/PracticeHead.tsx";
import { Button } from "../../../views/ui/Button.tsx";
import { Text } from "../../../views/ui/Text.tsx";
import { useDictionary, useWords } from "../../../views/ui/use-words.ts";
import { courseHash, practiceHash } from "../../learn-address.ts";
import { catalogueIn } from "../../library.ts";
import { progressKeeper, saveAsFile, useProgress } from "../progress.ts";
import { useTitle } from "../use-title.ts";
import { type Answered, isCertainlyWrong, PracticeItem } from "./PracticeItem.tsx";
import { RoundDone } from "./RoundDone.tsx";
import { givenRound, itemAt, practiceLibrary, type Round, seedIn36, todaysRound } from "./round.ts";

interface Props {
  /** What the link calls the round; empty: today's. */
  readonly written: string;
  readonly course: Course;
  readonly confusions: ConfusionWords;
}

const openScenario = (id: string) => {
  location.hash = `#${id}`;
};

const begun = (seed: number | null, { lessons }: Course): Round =>
  seed === null ? todaysRound(progressKeeper().current().progress, lessons, Date.now()) : givenRound(seed);

/** A round of practice, question by question; a link to it holds its seed. */
export function Practice({ written, course, confusions }: Props) {
  const { practice: words } = useWords("learn");
  useTitle(words.title);
  const seed = written === "" ? null : seedIn36(written);
  if (written !== "" && seed === null)
    return (
      <main className={styles.none}>
        <p>
          <Text of={words.broken(written.slice(0, 40))} />
        </p>
        <p className={styles.row}>
          <a href={practiceHash}>{words.begin}</a> <a href={courseHash}>{words.toCourse}</a>
        </p>
      </main>
    );
  return <Rounds seed={seed} course={course} confusions={confusions} />;
}

/** The titles of the library's scenarios, by id. */
type Titles = ReadonlyMap<string, string>;

function Rounds({ seed, course, confusions }: Omit<Props, "written"> & { readonly seed: number | null }) {
  const { practice: words, course: said, player } = useWords("learn");
  const { language } = useDictionary();
  const { saved } = useProgress();
  const [round, setRound] = useState(() => begun(seed, course));
  const [titles, setTitles] = useState<Titles | null>(null);
  const [item, setItem] = useState<Item | "making" | "none">("making");
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  const [at, setAt] = useState(0);
  const main = useRef<HTMLElement>(null);
  const isOver = at >= round.about.length;

  const make = useCallback(async () => {
    setItem("making");
    const entries = await catalogueIn(language).then(
      (catalogue) => catalogue.entries,
      () => [],
    );
    setTitles(new Map(entries.map(({ id, title }) => [id, title])));
    const library = practiceLibrary(
      entries.map(({ id }) => id),
      language,
    );
    const { recent } = progressKeeper().current().progress.practice;
    const seen = answered.map((one) => one.item.of);
    return itemAt(round, at, { seen, recent, lessons: course.lessons, library });
  }, [language, answered, round, at, course]);

  // Each question is made once, when its turn has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was answered belongs to the question before
  useEffect(() => {
    if (isOver) return;
    let wanted = true;
    void make().then((made) => wanted && setItem(made ?? "none"));
    return () => {
      wanted = false;
    };
  }, [round.seed, at]);

  const goTo = (next: () => void) => {
    // What has the focus is about to go; what comes takes it from here.
    main.current?.focus({ preventScroll: true });
    next();
    window.scrollTo(0, 0);
  };
  const onAnswered = (one: Answered): boolean => {
    setAnswered([...answered, one]);
    // A round that was given is the same for everybody.
    const again = isCertainlyWrong(one) && !round.given && !answered.some(({ about }) => about === one.about);
    if (again) setRound({ ...round, about: [...round.about, one.about] });
    return again;
  };
  return (
    <main ref={main} className={lesson.lesson} tabIndex={-1}>
      <PracticeHead place={isOver ? null : { at: at + 1, of: round.about.length }} back={courseHash} />
      {!saved && (
        <p className={lesson.notSaved} role="status">
          {player.notSaved} <Button onClick={saveAsFile}>{said.save}</Button>
        </p>
      )}
      {isOver ? (
        <RoundDone
          answered={answered}
          titles={titles ?? new Map()}
          seed={round.seed}
          onMore={() =>
            goTo(() => {
              setItem("making");
              setAnswered([]);
              setAt(0);
              setRound(begun(null, course));
            })
          }
        />
      ) : typeof item === "string" ? (
        <div className={styles.none} role="status">
          <p>{item === "making" ? words.making : words.noItem}</p>
          {item === "none" && (
            <p>
              <Button onClick={() => void make().then((made) => setItem(made ?? "none"))}>{words.again}</Button>
            </p>
          )}
        </div>
      ) : (
        <PracticeItem
          key={at}
          item={item}
          title={titles?.get(item.of) ?? ""}
          confusions={confusions}
          onAnswered={onAnswered}
          onGoOn={() =>
            goTo(() => {
              setItem("making");
              setAt(at + 1);
            })
          }
          onScenario={openScenario}
        />
      )}
    </main>
  );
}
