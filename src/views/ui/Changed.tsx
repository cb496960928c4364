import styles from "./Changed.module.css";
import { useWords } from "./use-words.ts";

/** Stands beside what the remedy that was applied last has changed. */
export function Changed() {
  const { ui } = useWords("frame");
  return <span className={styles.changed}>{ui.changed}</span>;
}
