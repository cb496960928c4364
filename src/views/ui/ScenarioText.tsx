import { isPlainAscii, type Lines, needsIsolation, type Run, runsOf } from "../../text/visible-text.ts";
import styles from "./ScenarioText.module.css";

interface Props {
  readonly of: string;
  /** `ltr`: something that goes over the wire, such as a header or a URL. */
  readonly dir?: "auto" | "ltr";
  readonly lines?: Lines;
}

/** With more marks than these the rest becomes one piece of text: each mark is an element. */
const mostMarks = 100;

/** A text of a scenario: it can hide nothing, and cannot change the order of what stands beside it. */
export function ScenarioText({ of, dir = "auto", lines = "one" }: Props) {
  if (isPlainAscii(of)) return of;
  const runs = runsOf(of, lines);
  if (runs.every(({ mark }) => mark === null) && !needsIsolation(of)) return of;
  return (
    <bdi dir={dir}>
      {runs.slice(0, 2 * mostMarks).map(({ text, mark }, i) =>
        mark === null ? (
          text
        ) : (
          // The runs of one text never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={i} className={styles.mark}>
            {bracketed(mark)}
          </span>
        ),
      )}
      {runs
        .slice(2 * mostMarks)
        .map(shown)
        .join("")}
    </bdi>
  );
}

function shown({ text, mark }: Run): string {
  return mark === null ? text : bracketed(mark);
}

const bracketed = (mark: string) => `[${mark}]`;
