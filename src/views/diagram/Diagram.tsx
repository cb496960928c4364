import {
  type Edge,
  type EdgeTypes,
  type Node,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { usePicture, usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { TraceEvent } from "../../trace/events.ts";
import type { Gate } from "../../trace/steps.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import { type Names, namesOf } from "../../words/names.ts";
import { BrowserNode } from "./BrowserNode.tsx";
import { ClientNode } from "./ClientNode.tsx";
import styles from "./Diagram.module.css";
import { GatesNode } from "./GatesNode.tsx";
import { gatesOf } from "./gates-of.ts";
import { HostNode } from "./HostNode.tsx";
import { type Layout, layoutOf, margin, type Shape } from "./layout.ts";
import { PageNode } from "./PageNode.tsx";
import { Strips } from "./Strips.tsx";
import { shapeFor } from "./shape.ts";
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
  const store = usePlaygroundStore();
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  // Before anything has happened the first action is shown.
  const action = usePicture((picture) => Math.max(0, picture.action));
  const stale = usePlayground((state) => state.stale);
  const frame = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState(() => ({ width: window.innerWidth, height: 0 }));
  const shape = useMemo(() => shapeFor(scenario, trace, width, height), [scenario, trace, width, height]);
  const upright = shape === "upright";
  // Most actions meet the same gates: then the picture stays as it is.
  const gates = useMemo(() => gatesOf(eventsOf(trace, action)).join(" "), [trace, action]);
  const layout = useMemo(() => layoutOf(scenario, trace, gates.split(" ") as Gate[], shape), [scenario, trace, gates, shape]);
  const nodes = useMemo(() => nodesOf(layout, shape), [layout, shape]);
  const edges = useMemo(() => edgesOf(layout, namesOf(scenario)), [layout, scenario]);

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
      aria-label="Diagram"
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

function nodesOf(layout: Layout, shape: Shape): Node[] {
  const fixed = { draggable: false, selectable: false } as const;
  const node = (
    id: string,
    type: string,
    box: Layout["bounds"],
    data: Record<string, unknown> = {},
    parentId?: string,
  ): Node => ({
    id,
    type,
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    data,
    ...fixed,
    ...(parentId ? { parentId } : {}),
  });
  return [
    ...(layout.browser ? [node("browser", "browser", layout.browser)] : []),
    ...layout.pages.map((page) => node(`page:${page.id}`, "page", page, { page: page.id, narrow: shape === "flat" }, "browser")),
    ...(layout.gates ? [node("gates", "gates", layout.gates, { shown: layout.gates.shown }, "browser")] : []),
    ...layout.hosts.map((host) => node(`host:${host.spec.id}`, "host", host, { host: host.spec.id })),
    ...layout.clients.map((client) => node(`client:${client.name}`, "client", client, { name: client.name })),
  ];
}

function edgesOf(layout: Layout, names: Names): Edge[] {
  return layout.edges.map((plan) => ({
    id: plan.id,
    source: plan.from,
    target: plan.to,
    type: "wire",
    data: { path: plan.path },
    interactionWidth: 24,
    // By default it names both ends by their ids, which say nothing to a reader.
    ariaLabel: visibleText(`From ${names.node(plan.from)} to ${names.node(plan.to)}`),
  }));
}

function lastMessageOn(edge: string, events: readonly TraceEvent[]): number | null {
  const request = events.findLast((event) => event.type === "request" && `${event.from} ${event.to}` === edge);
  return request?.type === "request" ? request.message : null;
}
