import { Plus } from "lucide-react";
import { heightOf, measures, type PlacedNode } from "../../../scene/board/board-layout.ts";
import type { BoardEdge } from "../../../scene/board/topology.ts";
import { visibleText } from "../../../text/visible-text.ts";
import { useWords } from "../../ui/use-words.ts";
import styles from "./BoardList.module.css";
import { Card } from "./Card.tsx";
import { useBoard } from "./context.ts";
import { below, NodeTools } from "./NodeTools.tsx";
import { labelOf, nameOf } from "./names.ts";

interface Props {
  readonly placed: readonly PlacedNode[];
  readonly edges: readonly BoardEdge[];
}

/** The drawing upright, where it is narrow: who asks, then who answers, each in front of what stands behind it. */
export function BoardList({ placed, edges }: Props) {
  const words = useWords("board");
  const { chosen, chooseNode, insertOn } = useBoard();
  const upright = [...placed].sort((a, b) => a.x - b.x || a.y - b.y);
  return (
    <ol className={styles.list}>
      {upright.map(({ node }) => {
        const way = edges.find(({ to }) => to === node.id);
        return (
          <li key={node.id} className={styles.item}>
            {node.kind === "host" && way && (
              <button
                type="button"
                className={styles.plus}
                aria-label={words.edge.plus(visibleText(nameOf(node)))}
                onClick={(event) => insertOn(way, below(event))}
              >
                <Plus aria-hidden="true" />
              </button>
            )}
            <NodeTools node={node} />
            <div
              className={styles.card}
              data-chosen={chosen === node.id}
              style={{ width: measures.width, height: heightOf(node) }}
            >
              {node.kind !== "missing" && (
                <button
                  type="button"
                  className={styles.head}
                  aria-label={visibleText(labelOf(words, node))}
                  style={{ height: node.kind === "page" ? measures.tabs + measures.address : measures.program }}
                  onClick={() => chooseNode(node)}
                />
              )}
              <Card node={node} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
