import type { Confused } from "../../plans/receipt/results.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./Results.module.css";

interface Shown extends Omit<Confused, "belief"> {
  /** As people say it. */
  readonly belief: string;
  /** Of the library, that shows it. */
  readonly scenario: string | null;
  readonly lesson: { readonly title: string; readonly href: string } | null;
}

interface Props {
  readonly confusions: readonly Shown[];
  /** How many receipts there are. */
  readonly all: number;
  readonly titleOf: (part: number) => string;
}

/** Which beliefs a class has, and what to play next about each. */
export function ClassBelieves({ confusions, all, titleOf }: Props) {
  const { results } = useWords("desk");
  return (
    <section aria-labelledby="class-believes">
      <h2 id="class-believes">{results.title}</h2>
      <p className={styles.quiet}>{results.about}</p>
      {confusions.length === 0 && <p>{results.nothingWrong}</p>}
      <ul className={styles.beliefs}>
        {confusions.map(({ belief, learners, certain, parts, scenario, lesson }) => (
          <li key={belief}>
            <div>
              <strong>{belief}</strong>
              <small>{results.inParts(parts, parts.length === 1 ? titleOf(parts[0] ?? 0) : "")}</small>
            </div>
            <span className={styles.bar} data-certain={certain > 0}>
              <span style={{ inlineSize: `${(100 * learners) / all}%` }} />
            </span>
            <p>
              {results.of(learners, all)} {certain > 0 && <strong className={styles.certain}>{results.certain(certain)}</strong>}
            </p>
            {(lesson || scenario !== null) && (
              <p className={styles.next}>
                {results.next} {lesson && <a href={lesson.href}>{results.lesson(lesson.title)}</a>}{" "}
                {scenario !== null && <a href={`#${scenario}`}>{results.scenario}</a>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
