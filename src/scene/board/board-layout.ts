import type { Box, Point } from "../layout/layout.ts";
import type { BoardNode, Topology } from "./topology.ts";

/** All in pixels. Every node is as wide; how high it is, its lines say. */
export const measures = {
  width: 256,
  /** A page's tabs and its address; a program's head; a host's head; a layer, a request, the line for a new one. */
  ...{ tabs: 40, address: 42, program: 44, head: 48, layer: 46, request: 32, more: 34, foot: 10 },
  missing: 112,
  /** Between two columns, and between two nodes in one. */
  ...{ wire: 96, gap: 44 },
} as const;

export interface PlacedNode extends Box {
  readonly node: BoardNode;
}

/** Where the lines of a node stand, from its top. */
export function heightOf(node: BoardNode): number {
  if (node.kind === "missing") return measures.missing;
  if (node.kind === "host") return measures.head + Math.max(1, node.host.layers.length) * measures.layer + measures.foot;
  return topOf(node) + linesOf(node) * measures.request + measures.more + measures.foot;
}

/** Where the first request or layer of a node begins. */
export function topOf(node: BoardNode): number {
  if (node.kind === "page") return measures.tabs + measures.address;
  return node.kind === "client" ? measures.program : measures.head;
}

const linesOf = (node: Extract<BoardNode, { kind: "page" | "client" }>) => node.requests.length + (node.folded > 0 ? 1 : 0);

/** Where on the right border of a node an edge begins, from its top. */
export function portOf(node: BoardNode, port: string): number {
  const [kind, at] = port.split(" ");
  if (node.kind === "missing") return measures.missing / 2;
  if (node.kind === "host") return measures.head + (Number(at) + 0.5) * measures.layer - 2;
  const lines =
    kind === "new"
      ? linesOf(node)
      : kind === "folded"
        ? node.requests.length
        : node.requests.findIndex(({ action }) => action === Number(at));
  return topOf(node) + Math.max(0, lines) * measures.request + (kind === "new" ? measures.more : measures.request) / 2;
}

/** Where an edge ends at a node, on its left border. */
export const entryOf = (node: BoardNode) => (node.kind === "missing" ? measures.missing / 2 : measures.head / 2);

/**
 * Where each node stands: where the reader has put it, else of itself: who asks on the left, who is asked in the next column, and behind
 * each the servers that it sends requests on to. What stands of itself makes room for what was put somewhere.
 */
export function boardLayout(
  { nodes, edges }: Topology,
  put: ReadonlyMap<string, readonly [number, number]>,
): readonly PlacedNode[] {
  const columns = columnsOf(nodes, edges);
  const boxes = new Map<string, PlacedNode>();
  const box = (node: BoardNode, { x, y }: Point): PlacedNode => ({ node, x, y, width: measures.width, height: heightOf(node) });
  for (const node of nodes) {
    const at = put.get(node.id);
    if (at) boxes.set(node.id, box(node, { x: at[0], y: at[1] }));
  }
  const placed = [...boxes.values()];
  const width = measures.width + measures.wire;
  for (let column = 0; column <= Math.max(0, ...columns.values()); column++) {
    const own = nodes.filter(({ id }) => columns.get(id) === column && !boxes.has(id));
    const total = own.reduce((sum, node) => sum + heightOf(node) + measures.gap, -measures.gap);
    let y = -Math.round(total / 2);
    for (const node of own) {
      let next = box(node, { x: column * width, y });
      for (let hit = placed.find((other) => near(next, other)); hit; hit = placed.find((other) => near(next, other)))
        next = { ...next, y: hit.y + hit.height + measures.gap };
      placed.push(next);
      boxes.set(node.id, next);
      y = next.y + next.height + measures.gap;
    }
  }
  return nodes.flatMap(({ id }) => boxes.get(id) ?? []);
}

const near = (a: Box, b: Box) =>
  a.x < b.x + b.width + 12 && b.x < a.x + a.width + 12 && a.y < b.y + b.height + 12 && b.y < a.y + a.height + 12;

function columnsOf(nodes: Topology["nodes"], edges: Topology["edges"]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { id, kind } of nodes) columns.set(id, kind === "page" || kind === "client" ? 0 : 1);
  const forwards = edges.filter(({ from }) => from.startsWith("host:"));
  // Once for each host: who sends on to itself by a circle stays where that many rounds leave it.
  for (let round = 0; round < nodes.length; round++) {
    let moved = false;
    for (const { from, to } of forwards) {
      const next = (columns.get(from) ?? 1) + 1;
      if (next <= (columns.get(to) ?? 1) || next > nodes.length || behind(forwards, to, from)) continue;
      columns.set(to, next);
      moved = true;
    }
    if (!moved) break;
  }
  return columns;
}

/** Whether a way leads from `from` to `to`: then that one is no column before it. */
function behind(forwards: Topology["edges"], from: string, to: string): boolean {
  const seen = new Set([from]);
  const next = [from];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === to) return true;
    for (const edge of forwards) {
      if (edge.from !== at || seen.has(edge.to)) continue;
      seen.add(edge.to);
      next.push(edge.to);
    }
  }
  return false;
}
