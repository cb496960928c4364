import { usePlayground } from "../../store/hooks.ts";
import { wireWords } from "../words/wire.ts";
import styles from "./wire.module.css";

/** How the messages travel, quietly. */
export function WireStatus() {
  const words = wireWords(usePlayground((store) => store.wire));
  return (
    <p className={styles.wire} title={words.more}>
      {words.short}
    </p>
  );
}
