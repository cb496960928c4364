import { usePlayground } from "../../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./wire.module.css";

/** That a run takes long, how far it is, and the way to end it. Nothing for a run of which nobody notices that it takes time. */
export function LongRun() {
  const { wire } = useWords("frame");
  const long = usePlayground(({ running }) => running?.long === true);
  const stop = usePlayground((store) => store.stopRun);
  if (!long) return null;
  return (
    <div className={styles.stale}>
      {wire.takesLong}
      <Done />
      <Button onClick={stop}>{wire.stop}</Button>
    </div>
  );
}

/** Changes several times a second: not to be read aloud each time. */
function Done() {
  const { wire } = useWords("frame");
  const done = usePlayground(({ running }) => running?.done ?? 0);
  const of = usePlayground(({ running }) => running?.of ?? 0);
  return (
    <span className={styles.done} aria-live="off">
      <progress value={done} max={of} aria-label={wire.played} /> {wire.progress(done, of)}
    </span>
  );
}
