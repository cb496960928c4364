import { usePlayground } from "../../store/hooks.ts";
import { useWords } from "../ui/use-words.ts";
import styles from "./wire.module.css";

/** How the messages travel, quietly. */
export function WireStatus() {
  const wire = usePlayground((store) => store.wire);
  const words = useWords("frame").wire.status(wire);
  return (
    <p className={styles.wire} data-state={wire.state} title={words.more}>
      {words.short}
    </p>
  );
}
