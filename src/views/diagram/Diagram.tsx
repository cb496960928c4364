import { type EdgeTypes, type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from "@xyflow/react";
import { useWords } from "../ui/use-words.ts";
import "@xyflow/react/dist/base.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { TraceEvent } from "../../trace/events.ts";
import { BrowserNode } from "./BrowserNode.tsx";
import { ClientNode } from "./ClientNode.tsx";
import styles from "./Diagram.module.css";
import { GatesNode } from "./GatesNode.tsx";
import { HostNode } from "./HostNode.tsx";
import { type Layout, margin } from "./layout.ts";
import { PageNode } from "./PageNode.tsx";
import { Strips } from "./Strips.tsx";
import { useDrawing } from "./use-drawing.ts";
import { WireEdge } from "./WireEdge.tsx";

const nodeTypes: NodeTypes = { browser: BrowserNode, page: PageNode, gates: GatesNode, host: HostNode, client: ClientNode };
const edgeTypes: EdgeTypes = { wire: WireEdge };

/** `children` lie over the picture: remarks about the run. */
export function Diagram({ children }: { readonly children?: ReactNode }) {
  return (
    <ReactFlowProvider>
      <Flow>{children}</Flow>
    </ReactFlowProvider>
  );
}

function Flow({ children }: { readonly children: ReactNode }) {
  const { diagram } = useWords("frame");
  const store = usePlaygroundStore();
  const stale = usePlayground((state) => state.stale);
  const frame = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState(() => ({ width: window.innerWidth, height: 0 }));
  const { layout, nodes, edges, upright } = useDrawing(width, height);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section
      ref={frame}
      className={`${styles.diagram} ${stale ? styles.stale : ""}`}
      style={
        upright && width > 0 ? { height: layout.bounds.height * Math.min(1, (width - 24) / layout.bounds.width) + 32 } : undefined
      }
      id="diagram"
      aria-label={diagram.title}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        panOnDrag={false}
        preventScrolling={false}
        minZoom={0.2}
        maxZoom={1.6}
        onEdgeClick={(_event, edge) => {
          const message = lastMessageOn(edge.id, store.getState().trace.events);
          if (message === null) return;
          store.getState().select({ kind: "message", message });
          store.getState().show("message");
        }}
      >
        <Fit layout={layout} />
        <Strips layout={layout} upright={upright} />
      </ReactFlow>
      {children}
    </section>
  );
}

/** Keeps the whole picture in view when it or its frame changes; the frame's size is the one React Flow has measured. */
function Fit({ layout }: { readonly layout: Layout }) {
  const { fitBounds } = useReactFlow();
  const width = useStore((flow) => flow.width);
  const height = useStore((flow) => flow.height);
  useEffect(() => {
    const { x, y, width: w, height: h } = layout.bounds;
    if (width > 0 && height > 0)
      void fitBounds({ x: x - margin, y: y - margin, width: w + 2 * margin, height: h + 2 * margin }, { padding: 0 });
  }, [layout.bounds, width, height, fitBounds]);
  return null;
}

function lastMessageOn(edge: string, events: readonly TraceEvent[]): number | null {
  const request = events.findLast((event) => event.type === "request" && `${event.from} ${event.to}` === edge);
  return request?.type === "request" ? request.message : null;
}
