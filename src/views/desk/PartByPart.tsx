import type { QuestionTally, TaskTally } from "../../plans/receipt/results.ts";
import type { Phrase } from "../../words/phrase.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Results.module.css";

interface AskedPart {
  readonly tally: QuestionTally;
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly text: Phrase; readonly right: boolean }[];
}

interface Props {
  readonly questions: readonly AskedPart[];
  readonly tasks: readonly { readonly tally: TaskTally; readonly title: string }[];
}

/** Part by part: how many were right, certain and wrong, and which answers they gave. */
export function PartByPart({ questions, tasks }: Props) {
  const { results } = useWords("desk");
  const { table } = results;
  const rows = [
    ...questions.map(({ tally, title }) => ({
      part: tally.part,
      title,
      cells: [results.of(tally.right, tally.answered), String(tally.certainlyWrong), String(tally.unknown)],
      loud: tally.certainlyWrong > 0,
    })),
    ...tasks.map(({ tally, title }) => ({
      part: tally.part,
      title,
      cells: [results.reached(tally.met, tally.answered, tally.changes), "", results.withHints(tally.hints)],
      loud: false,
    })),
  ].toSorted((a, b) => a.part - b.part);
  return (
    <section aria-labelledby="part-by-part">
      <h2 id="part-by-part">{results.partByPart}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{table.part}</th>
            <th scope="col">{table.right}</th>
            <th scope="col">{table.certain}</th>
            <th scope="col">{table.unknown}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, title, cells: [right, certain, unknown], loud }) => (
            <tr key={part}>
              <th scope="row">
                <ScenarioText of={`${part + 1} ${title}`} />
              </th>
              <td>{right}</td>
              <td className={loud ? styles.certain : undefined}>{certain}</td>
              <td>{unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {questions.map((one) => (
        <Answers key={one.tally.part} {...one} />
      ))}
    </section>
  );
}

function Answers({ tally, title, options }: AskedPart) {
  const { results } = useWords("desk");
  const rows = [
    ...options.map(({ key, text, right }) => ({ key, text, right, count: tally.chosen.get(key) ?? 0 })),
    { key: "?unknown", text: [results.unknown], right: false, count: tally.unknown },
  ];
  return (
    <details className={styles.answers}>
      <summary>
        <ScenarioText of={`${tally.part + 1} ${title}: ${results.answers}`} />
      </summary>
      <ul>
        {rows.map(({ key, text, right, count }) => (
          <li key={key}>
            <span>
              <Text of={text} /> {right && <small className={styles.right}>✓ {results.isRight}</small>}
            </span>
            <span className={styles.bar} data-right={right}>
              <span style={{ inlineSize: `${tally.answered === 0 ? 0 : (100 * count) / tally.answered}%` }} />
            </span>
            <span>{results.of(count, tally.answered)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
