import { EyeOff, Flag } from "lucide-react";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { adderNames } from "../adders.ts";
import type { HeaderLine } from "./hop.ts";
import styles from "./Message.module.css";

/** Headers as they stood on the wire. Marks are words, not colours alone. */
export function HeaderLines({ label, lines }: { readonly label: string; readonly lines: readonly HeaderLine[] }) {
  if (lines.length === 0) return <p className={styles.none}>No headers.</p>;
  return (
    <ul aria-label={label} className={styles.lines}>
      {lines.map((line, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may occur more than once; lines have no identity but their place
          key={i}
          className={`${styles.line} ${line.decided ? styles.decided : ""} ${line.value === null ? styles.absent : ""}`}
        >
          <span className={styles.text}>
            <b>
              <ScenarioText dir="ltr" of={line.name} />:
            </b>{" "}
            {line.value === null ? <i>absent</i> : <ScenarioText dir="ltr" of={line.value} />}
          </span>
          <span className={styles.tags}>
            {line.decided && (
              <span className={styles.tag}>
                <Flag aria-hidden /> decided
              </span>
            )}
            {line.hidden && (
              <span className={styles.tag}>
                <EyeOff aria-hidden /> hidden from script
              </span>
            )}
            {line.by && <span className={styles.tag}>{adderNames[line.by]}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
