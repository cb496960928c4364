import type { HostSpec, Scenario } from "../../scenario/schema.ts";
import type { NodeId, Trace } from "../../trace/events.ts";
import type { Gate } from "../../trace/steps.ts";

/** Where everything stands, in flow coordinates (pixels at zoom 1). Pure: the same scenario and trace, the same picture. */
export interface Layout {
  readonly browser: Box | null;
  readonly pages: readonly (Box & { readonly id: string })[];
  readonly gates: (Box & { readonly shown: readonly Gate[] }) | null;
  readonly hosts: readonly (Box & { readonly spec: HostSpec })[];
  readonly clients: readonly (Box & { readonly name: string })[];
  readonly edges: readonly EdgePlan[];
  readonly bounds: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A hop that messages take. `path` is the SVG path on which a strip travels from the sender to the receiver. */
export interface EdgePlan {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly start: Point;
  readonly end: Point;
  readonly path: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * `upright`: one below the other, for a phone. `wide`: the browser on the left, its pages over its gates. `flat`: its pages beside
 * its gates, for a frame that is low.
 */
export type Shape = "upright" | "wide" | "flat";

/** Free space around the picture. */
export const margin = 14;

const size = {
  frame: 292,
  page: 56,
  /** In the flat picture, where a page is narrow and has a line more. */
  flatPage: { width: 200, height: 74 },
  flatGates: 264,
  gate: 50,
  gateGap: 6,
  pad: 14,
  frameHead: 34,
  host: 236,
  hostHead: 50,
  layer: 38,
  gap: 18,
  /** Room between two columns for a strip: more where there are only two. */
  column: 214,
  columnWithProxy: 168,
};

/** `shown`: the gates of the action under way. */
export function layoutOf(scenario: Scenario, trace: Trace, shown: readonly Gate[], shape: Shape): Layout {
  const upright = shape === "upright";
  const frame = frameOf(scenario, shown, shape === "flat");

  const clientNames = [...new Set(scenario.actions.flatMap((action) => (action.kind === "client" ? [action.client] : [])))];
  const hops = hopsOf(trace);
  // A proxy that nothing goes through stands with the servers: between them it would look as if it were on the way.
  const between = (host: HostSpec) => host.role === "proxy" && hops.some((hop) => hop.includes(`host:${host.id}`));
  const proxies = scenario.hosts.filter(between);
  const servers = scenario.hosts.filter((host) => !between(host));

  const placed = upright
    ? placeUpright(proxies, servers, clientNames, frame.height)
    : placeWide(proxies, servers, clientNames, frame);
  const browser = frame.gates ? { x: 0, y: placed.frameTop, width: frame.width, height: frame.height } : null;
  const boxes = new Map<NodeId, Box>([
    ...(browser ? [["browser", browser] as const] : []),
    ...placed.hosts.map((host) => [`host:${host.spec.id}` as const, host] as const),
    ...placed.clients.map((client) => [`client:${client.name}` as const, client] as const),
  ]);
  const edges = hops.flatMap(([from, to]) => {
    const a = boxes.get(from);
    const b = boxes.get(to);
    return a && b ? [edgeBetween(from, to, a, b, upright)] : [];
  });
  const { pages, gates } = frame;
  return { browser, pages, gates, hosts: placed.hosts, clients: placed.clients, edges, bounds: around([...boxes.values()]) };
}

/** How large the picture may be drawn in a frame of so many pixels; over 1: larger than drawn. */
export function zoomIn({ bounds }: Layout, width: number, height: number): number {
  return Math.min(width / (bounds.width + 2 * margin), height / (bounds.height + 2 * margin));
}

interface Frame extends Pick<Layout, "pages" | "gates"> {
  readonly width: number;
  readonly height: number;
}

/** The browser from inside: pages over gates or, flat, beside them. A scenario of clients alone has none. */
function frameOf(scenario: Scenario, shown: readonly Gate[], flat: boolean): Frame {
  if (scenario.pages.length === 0) return { pages: [], gates: null, width: size.frame, height: 0 };
  const page = flat ? size.flatPage : { width: size.frame - 2 * size.pad, height: size.page };
  const pagesHeight = scenario.pages.length * (page.height + 8);
  const gatesHeight = shown.length * (size.gate + size.gateGap) - size.gateGap;
  const gates = flat
    ? { x: size.pad + page.width + size.gap, y: size.frameHead, width: size.flatGates }
    : { x: size.pad, y: size.frameHead + pagesHeight + 14, width: page.width };
  return {
    pages: scenario.pages.map(({ id }, i) => ({ id, x: size.pad, y: size.frameHead + i * (page.height + 8), ...page })),
    gates: { shown, ...gates, height: gatesHeight },
    width: gates.x + gates.width + size.pad,
    height: Math.max(gates.y + gatesHeight, size.frameHead + pagesHeight - 8) + size.pad,
  };
}

function hostHeight(host: HostSpec): number {
  return size.hostHead + Math.max(1, host.layers.length) * size.layer + 8;
}

interface Placed {
  readonly hosts: Layout["hosts"];
  readonly clients: Layout["clients"];
  readonly frameTop: number;
}

function placeWide(
  proxies: readonly HostSpec[],
  servers: readonly HostSpec[],
  clients: readonly string[],
  { width, height: frame }: Pick<Frame, "width" | "height">,
): Placed {
  const columns = [proxies, servers].filter((column) => column.length > 0);
  const gap = columns.length > 1 ? size.columnWithProxy : size.column;
  const heights = columns.map(heightOf);
  const clientsHeight = clients.length * (size.page + size.gap);
  const left = frame + (clientsHeight && frame ? size.gap : 0) + clientsHeight;
  const total = Math.max(left, ...heights);
  // A frame that is much lower than the servers hangs in the middle of them.
  const frameTop = Math.max(0, (total - left) / 2);
  const hosts = columns.flatMap((column, c) => {
    let y = Math.max(0, (total - (heights[c] ?? 0)) / 2);
    return column.map((spec) => {
      const height = hostHeight(spec);
      const box = { spec, x: width + gap + c * (size.host + gap), y, width: size.host, height };
      y += height + size.gap;
      return box;
    });
  });
  return { hosts, clients: clientsAt(clients, frameTop + frame + (frame ? size.gap : 0)), frameTop };
}

function placeUpright(
  proxies: readonly HostSpec[],
  servers: readonly HostSpec[],
  clients: readonly string[],
  frame: number,
): Placed {
  const clientsTop = frame + (frame ? size.gap : 0);
  let y = clientsTop + clients.length * (size.page + size.gap) + 84;
  const hosts = [proxies, servers].flatMap((column) => {
    const boxes = column.map((spec) => {
      const height = hostHeight(spec);
      const box = { spec, x: (size.frame - size.host) / 2, y, width: size.host, height };
      y += height + size.gap;
      return box;
    });
    if (column.length > 0) y += 66;
    return boxes;
  });
  return { hosts, clients: clientsAt(clients, clientsTop), frameTop: 0 };
}

function clientsAt(names: readonly string[], top: number): Layout["clients"] {
  return names.map((name, i) => ({ name, x: 0, y: top + i * (size.page + size.gap), width: size.frame, height: size.page }));
}

function heightOf(column: readonly HostSpec[]): number {
  return column.reduce((sum, host) => sum + hostHeight(host) + size.gap, -size.gap);
}

type Hops = readonly (readonly [NodeId, NodeId])[];

const knownHops = new WeakMap<Trace, Hops>();

/** Every pair of places between which a message goes in this trace, in the order of first use. Looked for once. */
function hopsOf(trace: Trace): Hops {
  const found = knownHops.get(trace) ?? findHops(trace);
  knownHops.set(trace, found);
  return found;
}

function findHops(trace: Trace): Hops {
  const seen = new Map<string, readonly [NodeId, NodeId]>();
  for (const event of trace.events) {
    if (event.type === "request" && event.to !== null) seen.set(`${event.from} ${event.to}`, [event.from, event.to]);
  }
  return [...seen.values()];
}

function edgeBetween(from: NodeId, to: NodeId, a: Box, b: Box, upright: boolean): EdgePlan {
  const start = upright ? { x: a.x + a.width / 2, y: a.y + a.height } : { x: a.x + a.width, y: a.y + a.height / 2 };
  const end = upright ? { x: b.x + b.width / 2, y: b.y } : { x: b.x, y: b.y + b.height / 2 };
  const bend = upright ? (end.y - start.y) / 2 : (end.x - start.x) / 2;
  const path = upright
    ? `M${start.x},${start.y} C${start.x},${start.y + bend} ${end.x},${end.y - bend} ${end.x},${end.y}`
    : `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`;
  return { id: `${from} ${to}`, from, to, start, end, path };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(0, ...boxes.map((box) => box.x));
  const y = Math.min(0, ...boxes.map((box) => box.y));
  const right = Math.max(size.frame, ...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(size.page, ...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
