import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import { Anchors } from "./Anchors.tsx";
import styles from "./nodes.module.css";
import { useInspect } from "./use-inspect.ts";

/** A program that is not a browser: no frame, no gates. */
export function ClientNode({ data }: { readonly data: { readonly name: string } }) {
  const { diagram } = useWords("frame");
  const inspect = useInspect("request", { kind: "node", node: `client:${data.name}` });
  return (
    <>
      <button type="button" className={`nopan ${styles.page} ${styles.client}`} onClick={inspect}>
        <span className={styles.row}>
          <strong>
            <ScenarioText of={data.name} />
          </strong>
          <span className={styles.kind}>{diagram.client.kind}</span>
        </span>
        <span className={styles.gateWhy}>{diagram.client.why}</span>
      </button>
      <Anchors />
    </>
  );
}
