import { Handle, type Node, type NodeHandle, type NodeProps, Position, useStore } from "@xyflow/react";
import { entryOf, type PlacedNode, portOf } from "../../../scene/board/board-layout.ts";
import type { BoardNode } from "../../../scene/board/topology.ts";
import { visibleText } from "../../../text/visible-text.ts";
import type { Words } from "../../../words/contract.ts";
import { Card } from "./Card.tsx";
import styles from "./Flow.module.css";
import { safeId } from "./ids.ts";
import { NodeTools } from "./NodeTools.tsx";
import { labelOf } from "./names.ts";

export type FlowNode = Node<{ readonly node: BoardNode }, "actor">;

/** Where its edges begin and end is known beforehand: nothing waits until it has been measured. */
function handlesOf({ node, width }: PlacedNode): NodeHandle[] {
  const at = (id: string, type: "source" | "target", y: number): NodeHandle => ({
    ...{ id, type, y, width: 1, height: 1 },
    x: type === "source" ? width : 0,
    position: type === "source" ? Position.Right : Position.Left,
  });
  return [at("in", "target", entryOf(node)), ...portsOf(node).map((port) => at(port, "source", portOf(node, port)))];
}

function portsOf(node: BoardNode): readonly string[] {
  if (node.kind === "missing") return [];
  if (node.kind === "host")
    return node.host.layers.flatMap((layer, i) =>
      layer.kind === "forward" ? layer.upstreams.map((_, u) => `forward ${i} ${u}`) : [],
    );
  return [...node.requests.map(({ action }) => `request ${action}`), ...(node.folded > 0 ? ["folded"] : []), "new"];
}

/** The nodes as React Flow takes them. `dragged`: those under way, by id. */
export function flowNodes(
  words: Words["board"],
  placed: readonly PlacedNode[],
  chosen: string | null,
  dragged: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
): FlowNode[] {
  return placed.map((box) => {
    const { node, x, y, width, height } = box;
    return {
      ...{ id: safeId(node.id), type: "actor", data: { node }, width, height, handles: handlesOf(box) },
      // What has not been measured is left out where all of it is to be shown.
      measured: { width, height },
      position: dragged[node.id] ?? { x, y },
      selected: chosen === node.id,
      draggable: node.kind !== "missing",
      selectable: node.kind !== "missing",
      focusable: node.kind !== "missing",
      dragging: dragged[node.id] !== undefined,
      ariaLabel: visibleText(labelOf(words, node)),
    };
  });
}

/** A card with the ends of its edges, and its tools where it is chosen. */
export function Actor({ data: { node }, selected }: NodeProps<FlowNode>) {
  const zoom = useStore(({ transform }) => transform[2]);
  return (
    <div className={styles.actor} data-chosen={selected ?? false} data-kind={node.kind}>
      <Handle
        id="in"
        type="target"
        position={Position.Left}
        isConnectable={false}
        className={styles.end}
        style={{ top: entryOf(node) }}
      />
      {portsOf(node).map((port) => (
        <Handle
          key={port}
          id={port}
          type="source"
          position={Position.Right}
          isConnectable={port === "new"}
          className={port === "new" ? styles.begin : styles.end}
          style={{ top: portOf(node, port) }}
        />
      ))}
      {/* Inside, keys are the buttons' own. */}
      <div className="nokey">
        {selected && (
          <div className={styles.tools} style={{ transform: `scale(${1 / zoom})` }}>
            <NodeTools node={node} />
          </div>
        )}
        <Card node={node} />
      </div>
    </div>
  );
}
