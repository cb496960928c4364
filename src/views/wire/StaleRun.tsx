import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./wire.module.css";

/** Where a field holds something impossible: that the run on the screen is an earlier one, and the way to run it all the same. */
export function StaleRun() {
  const stale = usePlayground((store) => store.stale);
  const runAnyway = usePlayground((store) => store.runAnyway);
  return (
    <div role="status" className={styles.place}>
      {stale && (
        <p className={styles.stale}>
          A field holds something impossible. This is still the last good run.
          <Button onClick={runAnyway}>Run it anyway</Button>
        </p>
      )}
    </div>
  );
}
