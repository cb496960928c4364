import { EyeOff, Flag } from "lucide-react";
import { LongList } from "../../ui/LongList.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import type { RowPlace } from "../../ui/use-windowed.ts";
import { useWords } from "../../ui/use-words.ts";
import type { HeaderLine } from "./hop.ts";
import styles from "./Message.module.css";

/** Headers as they stood on the wire. Marks are words, not colours alone. */
export function HeaderLines({ label, lines }: { readonly label: string; readonly lines: readonly HeaderLine[] }) {
  const message = useWords("messageTab");
  if (lines.length === 0) return <p className={styles.none}>{message.noHeaders}</p>;
  return (
    <LongList
      aria-label={label}
      className={styles.lines}
      count={lines.length}
      estimate={28}
      row={(i, place) => {
        const line = lines[i];
        return line && <Line line={line} place={place} />;
      }}
    />
  );
}

function Line({ line, place }: { readonly line: HeaderLine; readonly place: RowPlace }) {
  const message = useWords("messageTab");
  const { headerBy } = useWords("inspector");
  return (
    <li {...place} className={`${styles.line} ${line.decided ? styles.decided : ""} ${line.value === null ? styles.absent : ""}`}>
      <span className={styles.text}>
        <b>
          <ScenarioText dir="ltr" of={line.name} />:
        </b>{" "}
        {line.value === null ? <i>{message.absent}</i> : <LongText of={line.value} />}
      </span>
      <span className={styles.tags}>
        {line.decided && (
          <span className={styles.tag}>
            <Flag aria-hidden /> {message.decided}
          </span>
        )}
        {line.hidden && (
          <span className={styles.tag}>
            <EyeOff aria-hidden /> {message.hidden}
          </span>
        )}
        {line.by && <span className={styles.tag}>{headerBy[line.by]}</span>}
      </span>
    </li>
  );
}
