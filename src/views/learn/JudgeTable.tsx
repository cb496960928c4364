import { Check, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { fromBackticks, type Phrase, plain } from "../../words/phrase.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { Text } from "../ui/Text.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./JudgeTable.module.css";

/** What came of a goal: the browsers in which it is the same stand together. */
export interface JudgedCell {
  /** Empty: it is the same in all of them. */
  readonly browsers: readonly string[];
  readonly text: Phrase;
  readonly holds: boolean;
}

export interface JudgedRow {
  readonly id: string;
  /** Whom it is about: an origin, a program, or a word. */
  readonly who: Phrase;
  /** What the page is called. */
  readonly name: string;
  readonly must: boolean;
  readonly goal: string;
  readonly now: readonly JudgedCell[];
  readonly holds: boolean;
}

interface Props {
  readonly rows: readonly JudgedRow[];
  /** Which row the picture shows. */
  readonly shown: string | null;
  /** Absent: there is no picture. */
  readonly onWatch?: (id: string) => void;
}

/** What must happen and what must not, and what does. A change is said once. */
export function JudgeTable({ rows, shown, onWatch }: Props) {
  const { challenge } = useWords("learn");
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{challenge.table.who}</th>
            <th scope="col">{challenge.table.must}</th>
            <th scope="col">{challenge.table.now}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, who, name, must, goal, now }) => (
            <tr key={id} data-shown={id === shown}>
              <th scope="row">
                {onWatch ? (
                  <button
                    type="button"
                    className={styles.who}
                    aria-pressed={id === shown}
                    title={challenge.watch(plain(who))}
                    onClick={() => onWatch(id)}
                  >
                    <Who who={who} name={name} />
                  </button>
                ) : (
                  <div className={styles.who}>
                    <Who who={who} name={name} />
                  </div>
                )}
              </th>
              <td>
                <strong className={styles.must}>{must ? challenge.must : challenge.mustNot}</strong>{" "}
                <Text of={fromBackticks(goal)} />
              </td>
              <td>
                {now.map((cell) => (
                  <p key={cell.browsers.join()} className={cell.holds ? styles.so : styles.not}>
                    {cell.holds ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
                    <span>
                      <span className="visually-hidden">{cell.holds ? challenge.asItMust : challenge.notAsItMust}: </span>
                      {cell.browsers.length > 0 && <span className={styles.browsers}>{challenge.in(cell.browsers)} </span>}
                      <Text of={cell.text} look="mono" />
                    </span>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <News rows={rows} />
    </>
  );
}

/** It may break behind its scheme, and nowhere else as long as there is room. */
function origin(code: string): ReactNode {
  const [scheme = "", rest] = code.split("://");
  return (
    <code>
      <ScenarioText dir="ltr" of={rest === undefined ? code : `${scheme}://`} />
      {rest !== undefined && (
        <>
          <wbr />
          <ScenarioText dir="ltr" of={rest} />
        </>
      )}
    </code>
  );
}

function Who({ who, name }: Pick<JudgedRow, "who" | "name">) {
  return (
    <>
      <Text of={who} value={origin} />
      {name !== "" && (
        <small>
          <Text of={[name]} />
        </small>
      )}
    </>
  );
}

/** Of each row that is another one now, what it does. */
function News({ rows }: Pick<Props, "rows">) {
  const { challenge } = useWords("learn");
  const before = useRef(rows);
  const [news, setNews] = useState("");
  useEffect(() => {
    const changed = rows.filter(({ id, holds }) => before.current.find((one) => one.id === id)?.holds !== holds);
    before.current = rows;
    if (changed.length === 0) return;
    setNews(
      changed
        .map(({ who, now, holds }) => {
          const cell = now.find((one) => one.holds === holds) ?? now[0];
          return challenge.news(plain(who), plain(cell?.text ?? []), holds);
        })
        .join(" "),
    );
  }, [rows, challenge]);
  return (
    <p className="visually-hidden" role="status">
      {news}
    </p>
  );
}
