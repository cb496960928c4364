import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from "@xyflow/react";
import { Plus } from "lucide-react";
import type { PlacedNode } from "../../../scene/board/board-layout.ts";
import type { BoardEdge } from "../../../scene/board/topology.ts";
import { usePlayground } from "../../../store/hooks.ts";
import { visibleText } from "../../../text/visible-text.ts";
import type { Words } from "../../../words/contract.ts";
import { useWords } from "../../ui/use-words.ts";
import { useBoard } from "./context.ts";
import styles from "./Flow.module.css";
import { safeId } from "./ids.ts";
import { below } from "./NodeTools.tsx";
import { nameOf } from "./names.ts";

export type WireEdge = Edge<{ readonly edge: BoardEdge; readonly host: string | null }, "wire">;

/** The edges as React Flow takes them. */
export function wires(words: Words["board"], edges: readonly BoardEdge[], placed: readonly PlacedNode[]): WireEdge[] {
  return edges.map((edge) => {
    const [from, to] = [edge.from, edge.to].map((id) => placed.find(({ node }) => node.id === id)?.node);
    return {
      ...{ id: safeId(edge.id), type: "wire", source: safeId(edge.from), target: safeId(edge.to) },
      ...{ sourceHandle: edge.port, targetHandle: "in", selectable: false, focusable: false },
      ...(from && to && { ariaLabel: visibleText(words.edge.label(nameOf(from), nameOf(to))) }),
      domAttributes: { "aria-roledescription": words.edge.role },
      data: { edge, host: to?.kind === "host" ? nameOf(to) : null },
    };
  });
}

/** Who would call whom, with a place on the way for a proxy. */
export function Wire({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition, data }: EdgeProps<WireEdge>) {
  const words = useWords("board");
  const { insertOn } = useBoard();
  const of = data?.edge.of;
  const chosen = usePlayground(
    ({ selection }) => selection?.kind === "action" && of !== undefined && "action" in of && of.action === selection.action,
  );
  const [path, x, y] = getBezierPath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition });
  if (!data) return null;
  const { edge, host } = data;
  return (
    <>
      <BaseEdge path={path} className={chosen ? styles.chosenWire : host === null ? styles.looseWire : styles.wire} />
      {host !== null && !edge.again && (
        <EdgeLabelRenderer>
          <button
            type="button"
            data-edge={edge.id}
            className={`${styles.plus} nopan`}
            style={{ left: x, top: y }}
            aria-label={words.edge.plus(visibleText(host))}
            title={words.edge.hint(visibleText(host))}
            onClick={(event) => insertOn(edge, below(event))}
          >
            <Plus aria-hidden="true" />
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
