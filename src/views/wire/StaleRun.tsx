import { usePlayground, useWhyStale } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { LongRun } from "./LongRun.tsx";
import styles from "./wire.module.css";

/** Where the scenario could not be run: that the run on the screen is an earlier one, why, and the way to run it all the same. */
export function StaleRun() {
  const { wire, missing } = useWords("frame");
  const why = useWhyStale();
  const runAnyway = usePlayground((store) => store.runAnyway);
  return (
    <div role="status" className={styles.place}>
      <LongRun />
      {why && (
        <p className={styles.stale}>
          {wire.stale[why]}{" "}
          {why !== "waiting" && <Button onClick={runAnyway}>{why === "impossible" ? wire.runAnyway : missing.tryAgain}</Button>}
        </p>
      )}
    </div>
  );
}
