import type { Edge, Node } from "@xyflow/react";
import { useMemo } from "react";
import { usePicture, usePlayground } from "../../store/hooks.ts";
import { visibleText } from "../../text/visible-text.ts";
import type { Gate } from "../../trace/steps.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import type { Words } from "../../words/contract.ts";
import { type Names, namesOf } from "../../words/trace/names.ts";
import { useWords } from "../ui/use-words.ts";
import { gatesOf } from "./gates-of.ts";
import { type Layout, layoutOf, type Shape } from "./layout.ts";
import { shapeFor } from "./shape.ts";

interface Drawing {
  readonly layout: Layout;
  readonly nodes: Node[];
  readonly edges: Edge[];
  /** From top to bottom. */
  readonly upright: boolean;
}

/**
 * What the diagram shows in a frame of so many pixels. Apart from the component, because React Flow keeps handlers of earlier renderings,
 * and what stands beside a handler lives as long as it does: a trace of megabytes.
 */
export function useDrawing(width: number, height: number): Drawing {
  const words = useWords("trace");
  const { diagram } = useWords("frame");
  const scenario = usePlayground((state) => state.scenario);
  const trace = usePlayground((state) => state.trace);
  // Before anything has happened the first action is shown.
  const action = usePicture((picture) => Math.max(0, picture.action));
  const shape = useMemo(() => shapeFor(scenario, trace, width, height), [scenario, trace, width, height]);
  // Most actions meet the same gates: then the picture stays as it is.
  const gates = useMemo(() => gatesOf(eventsOf(trace, action)).join(" "), [trace, action]);
  const layout = useMemo(() => layoutOf(scenario, trace, gates.split(" ") as Gate[], shape), [scenario, trace, gates, shape]);
  const nodes = useMemo(() => nodesOf(layout, shape), [layout, shape]);
  const edges = useMemo(() => edgesOf(layout, diagram, namesOf(words, scenario)), [layout, diagram, words, scenario]);
  return { layout, nodes, edges, upright: shape === "upright" };
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

function edgesOf(layout: Layout, { way }: Words["frame"]["diagram"], names: Names): Edge[] {
  return layout.edges.map((plan) => ({
    id: plan.id,
    source: plan.from,
    target: plan.to,
    type: "wire",
    data: { path: plan.path },
    interactionWidth: 24,
    // By default it names both ends by their ids, which say nothing to a reader.
    ariaLabel: visibleText(way(names.node(plan.from), names.node(plan.to))),
  }));
}
