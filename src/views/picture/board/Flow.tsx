import "@xyflow/react/dist/base.css";
import {
  type AriaLabelConfig,
  Background,
  BackgroundVariant,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  useReactFlow,
  useStore,
} from "@xyflow/react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { positionsOf } from "../../../scenario/positions.ts";
import type { PlacedNode } from "../../../scene/board/board-layout.ts";
import type { BoardEdge } from "../../../scene/board/topology.ts";
import { viewOf } from "../../../scene/board/view.ts";
import { usePlayground, usePlaygroundStore } from "../../../store/hooks.ts";
import { useWords } from "../../ui/use-words.ts";
import { useBoard, type View } from "./context.ts";
import styles from "./Flow.module.css";
import { Actor, type FlowNode, flowNodes } from "./FlowNode.tsx";
import { ViewTools } from "./Tools.tsx";
import { Wire, type WireEdge, wires } from "./Wire.tsx";

const nodeTypes = { actor: Actor };
const edgeTypes = { wire: Wire };

interface Props {
  readonly placed: readonly PlacedNode[];
  readonly edges: readonly BoardEdge[];
  /** Where whoever listens for keys finds how it is looked at. */
  readonly view: RefObject<View | null>;
}

/** The drawing on a plane that can be panned and zoomed. React Flow moves what it is given, and keeps nothing: a move is an edit of the scenario. */
export function Flow({ placed, edges, view }: Props) {
  const words = useWords("board");
  const store = usePlaygroundStore();
  const { chosen, isChosen, chooseNode, choose, ask } = useBoard();
  const [dragged, setDragged] = useState<Readonly<Record<string, { readonly x: number; readonly y: number }>>>({});
  const nodes = useMemo(() => flowNodes(words, placed, chosen, dragged), [words, placed, chosen, dragged]);
  const lines = useMemo(() => wires(words, edges, placed), [words, edges, placed]);
  const byId = (id: string) => nodes.find((node) => node.id === id)?.data.node;

  const onNodesChange = (changes: NodeChange<FlowNode>[]) => {
    const moving: Record<string, { x: number; y: number }> = {};
    const moved: Record<string, readonly [number, number]> = {};
    for (const change of changes) {
      if (change.type === "select" && change.selected) {
        const node = byId(change.id);
        if (node && !isChosen(node) && node.kind !== "missing") chooseNode(node);
      }
      if (change.type !== "position" || !change.position) continue;
      const node = byId(change.id);
      const before = placed.find((one) => one.node === node);
      if (!node || !before) continue;
      if (change.dragging) moving[node.id] = change.position;
      else if (change.position.x !== before.x || change.position.y !== before.y)
        moved[node.id] = [change.position.x, change.position.y];
    }
    setDragged(moving);
    // Presses of an arrow key in a row are one step back.
    if (Object.keys(moved).length > 0) store.getState().edit({ type: "place", nodes: moved }, "place");
  };

  const onConnectEnd = (event: MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
    const by = fromNode && byId(fromNode.id);
    const point = "changedTouches" in event ? event.changedTouches[0] : event;
    if (!by || !point) return;
    const over = document.elementFromPoint(point.clientX, point.clientY)?.closest<HTMLElement>(".react-flow__node");
    const to = over?.dataset.id === undefined ? null : (byId(over.dataset.id) ?? null);
    // Dropped where it began, or on somebody who asks and does not answer.
    if (to && to.kind !== "host" && to.kind !== "missing") return;
    ask({ kind: "request", by, to, at: { x: point.clientX, y: point.clientY } });
  };

  return (
    <ReactFlow<FlowNode, WireEdge>
      className={styles.flow}
      nodes={nodes}
      edges={lines}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onNodeDragStop={() => store.getState().endBurst()}
      onPaneClick={() => choose(null, store.getState().tab)}
      onConnectEnd={onConnectEnd}
      isValidConnection={() => false}
      connectOnClick={false}
      edgesFocusable={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      snapToGrid
      snapGrid={[8, 8]}
      minZoom={0.25}
      maxZoom={2}
      panOnScroll
      zoomOnDoubleClick={false}
      nodeDragThreshold={3}
      ariaLabelConfig={useLabels()}
      proOptions={{ hideAttribution: true }}
    >
      <Background variant={BackgroundVariant.Dots} gap={22} size={1.4} />
      <Looking placed={placed} view={view} />
    </ReactFlow>
  );
}

/** How it is looked at. Everything stays to be seen where something came or the place got smaller; where there is no room for all, what is chosen. */
function Looking({ placed, view }: Pick<Props, "placed" | "view">) {
  const { setViewport, zoomTo, getZoom } = useReactFlow();
  const store = usePlaygroundStore();
  const { chosen } = useBoard();
  const tidy = usePlayground(({ scenario }) => positionsOf(scenario).size > 0);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const who = placed.map(({ node }) => node.id).join("\n");
  const showAll = () => {
    if (width > 0)
      void setViewport(
        viewOf(
          placed,
          placed.find(({ node }) => node.id === chosen),
          width,
          height,
        ),
      );
  };
  const zoom = (by: number) => void zoomTo(getZoom() * by);
  useEffect(() => {
    view.current = { fit: showAll, zoom };
  });
  const last = useRef({ who: "", width: 0, height: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the size and who is there that are waited for
  useEffect(() => {
    const { current } = last;
    // A line that comes or goes beside it is no reason to move what somebody has just put down.
    if (current.who === who && current.width === width && Math.abs(current.height - height) < 80) return;
    last.current = { who, width, height };
    showAll();
  }, [width, height, who]);
  return <ViewTools onZoom={zoom} onFit={showAll} tidy={tidy} onTidy={() => store.getState().edit({ type: "unplace" })} />;
}

function useLabels(): Partial<AriaLabelConfig> {
  const { keys, moved, directions, handle } = useWords("board");
  return useMemo(
    () => ({
      "node.a11yDescription.default": keys,
      "node.a11yDescription.keyboardDisabled": keys,
      "node.a11yDescription.ariaLiveMessage": ({ direction, x, y }: { direction: string; x: number; y: number }) =>
        moved(directions[direction as keyof typeof directions] ?? "", Math.round(x), Math.round(y)),
      "edge.a11yDescription.default": "",
      "handle.ariaLabel": handle,
    }),
    [keys, moved, directions, handle],
  );
}
