import { usePlayground } from "../../store/hooks.ts";
import { useWords } from "../ui/use-words.ts";
import { Anchors } from "./Anchors.tsx";
import styles from "./nodes.module.css";
import { useInspect } from "./use-inspect.ts";

/** The frame around pages and gates: all of this is on the reader's own machine. */
export function BrowserNode() {
  const { diagram } = useWords("frame");
  const { profiles } = useWords("trace");
  const profile = usePlayground(({ scenario }) => scenario.browser.profile);
  const inspect = useInspect("browser", { kind: "node", node: "browser" });
  return (
    <div className={styles.browser}>
      <button type="button" className={`nopan ${styles.head}`} onClick={inspect}>
        <span className={styles.kind}>{diagram.browser}</span>
        <span>{profiles[profile]}</span>
      </button>
      <Anchors />
    </div>
  );
}
