import { Plus } from "lucide-react";
import type { BoardNode } from "../../../scene/board/topology.ts";
import { Button } from "../../ui/Button.tsx";
import { ScenarioText } from "../../ui/ScenarioText.tsx";
import { useWords } from "../../ui/use-words.ts";
import styles from "./cards.module.css";
import { useBoard } from "./context.ts";

/** Where something is sent and nobody is. */
export function MissingCard({ node }: { readonly node: Extract<BoardNode, { kind: "missing" }> }) {
  const words = useWords("board");
  const { make } = useBoard();
  return (
    <div className={styles.missing}>
      <code>
        <ScenarioText dir="ltr" of={node.origin} />
      </code>
      <span>{words.nobody}</span>
      <Button className={`${styles.make} nopan`} onClick={() => make(node.origin)}>
        <Plus aria-hidden="true" />
        {words.make}
      </Button>
    </div>
  );
}
