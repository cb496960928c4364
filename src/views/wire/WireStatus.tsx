import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { wireWords } from "../words/wire.ts";
import styles from "./WireStatus.module.css";

/** How the messages travel, quietly; and, where a field holds something impossible, that the run shown is an earlier one. */
export function WireStatus() {
  const wire = usePlayground((store) => store.wire);
  const stale = usePlayground((store) => store.stale);
  const runAnyway = usePlayground((store) => store.runAnyway);
  const words = wireWords(wire);
  if (stale) {
    return (
      <p className={`${styles.wire} ${styles.stale}`} role="status">
        A field holds something impossible. This is still the last good run.
        <Button onClick={runAnyway}>Run it anyway</Button>
      </p>
    );
  }
  return (
    <p className={styles.wire} title={words.more}>
      {words.short}
    </p>
  );
}
