import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import { LongRun } from "./LongRun.tsx";
import styles from "./wire.module.css";

/** Where the scenario could not be run: that the run on the screen is an earlier one, why, and the way to run it all the same. */
export function StaleRun() {
  const { wire } = useWords("frame");
  const why = usePlayground(({ stale, waiting, running, problems }) =>
    !stale || running ? null : waiting ? "waiting" : problems.length > 0 ? "impossible" : "unfinished",
  );
  const runAnyway = usePlayground((store) => store.runAnyway);
  return (
    <div role="status" className={styles.place}>
      <LongRun />
      {why && (
        <p className={styles.stale}>
          {wire.stale[why]}{" "}
          {why !== "waiting" && <Button onClick={runAnyway}>{why === "impossible" ? wire.runAnyway : wire.tryAgain}</Button>}
        </p>
      )}
    </div>
  );
}
