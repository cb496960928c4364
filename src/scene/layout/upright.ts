import type { Cast, CastHost } from "../cast.ts";
import { type GateId, refusesFirst } from "../gates.ts";
import type { Place } from "../score.ts";
import { columnsIn, platesOf, railsOf } from "./columns.ts";
import type { Box, GateBox, HostBox, LayerBox, Layout, Point } from "./layout.ts";

const m = {
  strip: { width: 80, height: 46 },
  /** The browser's tabs, the page, the row of a gate, a wire between boxes. */
  tabs: 36,
  page: 92,
  row: 46,
  wire: 36,
  pad: 12,
  hostHead: 46,
  layer: 48,
  /** The last one, and where it has done something for good. */
  last: 72,
  acting: 100,
  /** From the gate that holds to the one in the siding. */
  toSiding: 78,
  /** Half of what a gate's label takes in height. */
  label: 20,
};

const narrowBelow = 330;

/** For a phone: the browser on top, hosts below it, the request goes down on the left and the answer comes up on the right. */
export function upright(cast: Cast, width: number): Layout {
  const places = new Map<Place, Point>();
  // At 400 % the strips are narrower, so that what stands between the lanes can be read.
  const strip = width < narrowBelow ? { ...m.strip, width: 58 } : m.strip;
  const outX = m.pad + 4 + strip.width / 2;
  const inX = width - outX;
  const labels = { x: outX + strip.width / 2 + 10, width: inX - outX - strip.width - 20 };
  const page: Box = cast.browser
    ? { x: m.pad, y: m.tabs, width: width - 2 * m.pad, height: m.page }
    : { x: 0, y: 0, width, height: m.page + 10 };
  const port = page.y + page.height;
  places.set("script.out", { x: outX, y: port - strip.height / 2 - 4 });
  places.set("script.in", { x: inX, y: port - strip.height / 2 - 4 });
  places.set("client.in", { x: inX, y: port + strip.height / 2 + 12 });

  const gates: GateBox[] = [];
  const half = strip.width / 2 + 4;
  let y = port;
  let hold: number | null = null;
  const sequence = cast.browser ? interleaved(cast) : [];
  sequence.forEach(({ id, lane }, i) => {
    const roomy = refusesFirst.has(id) || cast.refusedFirst === id;
    // What comes after the gate that holds stands below the siding.
    if (hold !== null && y === hold) y += m.toSiding + strip.height + 50;
    else y += i === 0 ? (roomy ? strip.height + 32 : 30) : m.row;
    const x = lane === "out" ? outX : inX;
    const label = { ...labels, y: y - m.label, height: 2 * m.label };
    gates.push({ id, lane, x, y, half, label: { ...label, align: lane === "out" ? "start" : "end" } });
    places.set(id, { x, y });
    const rest = lane === "out" ? y - 10 - strip.height / 2 : y + 10 + strip.height / 2;
    if (lane === "out") places.set(`past:${id}`, { x, y: y + 8 + strip.height / 2 });
    // What would rest under the page waits at the page's border.
    places.set(`before:${id}`, { x, y: lane === "out" ? Math.max(port - 8, rest) : rest });
    if (id === "preflight-cache" && cast.preflights) hold = y;
  });
  let border = cast.browser ? y + 36 : port + 12;
  for (const gate of gates) if (gate.lane === "in") border = Math.max(border, gate.y + strip.height + 34);
  const redirect = places.get("redirect");
  if (redirect) places.set("turn", { x: outX, y: redirect.y });
  let siding: Box | null = null;
  if (hold !== null) {
    const at: number = hold + m.toSiding;
    const x = width / 2;
    gates.push({
      id: "preflight-answer",
      lane: "siding",
      x,
      y: at,
      half,
      label: { ...labels, y: at - 44, height: 40, align: "middle" },
    });
    places.set("preflight-answer", { x, y: at });
    places.set("siding", { x, y: at + 10 + strip.height / 2 });
    places.set("born", { x: outX, y: hold + 12 + strip.height / 2 });
    border = Math.max(border, at + 10 + strip.height + 24);
    siding = { x: x - half, y: at + 4, width: 2 * half, height: strip.height + 14 };
  }
  places.set("edge.out", { x: outX, y: border });
  places.set("edge.in", { x: inX, y: border });
  places.set("arrives", { x: inX, y: border - strip.height / 2 - 12 });
  places.set("nowhere", { x: outX, y: border + m.wire });

  const hosts: HostBox[] = [];
  let top = border;
  for (const column of columnsIn(cast)) {
    top += m.wire;
    // Two stand beside each other; more in several lines.
    for (let i = 0; i < column.length; i += 2) {
      const pair = column.slice(i, i + 2);
      const gap = 10;
      const each = (width - gap * (pair.length - 1)) / pair.length;
      const boxes = pair.map((host, k) =>
        hostBox(host, { x: k * (each + gap), y: top, width: each }, pair.length > 1, { outX, inX, labels }, places),
      );
      hosts.push(...boxes);
      top += Math.max(...boxes.map(({ height }) => height)) + (i + 2 < column.length ? 18 : 0);
    }
  }
  const foot = hosts.length === 0 && cast.nowhere ? m.wire + strip.height : 0;
  return {
    upright: true,
    width,
    height: Math.max(top, border + foot),
    browser: cast.browser ? { x: 0, y: 0, width, height: border } : null,
    tabs: m.tabs,
    page,
    code: { x: page.x + 12, y: page.y + 38, width: page.width / 2 - 18, height: 44 },
    slot: { x: page.x + page.width / 2 + 2, y: page.y + 38, width: page.width / 2 - 12, height: 44 },
    beds: cast.browser
      ? [outX, inX].map((x) => ({ x: x - strip.width / 2 - 4, y: port, width: strip.width + 8, height: border - port - 2 }))
      : [],
    siding,
    gates,
    hosts,
    wires: null,
    strip,
    places,
    rails: railsOf(cast, hosts),
  };
}

/** Gates of both lanes below each other, in turn: their labels stand between the lanes. Downwards the out lane goes on and the in lane goes back. */
function interleaved({ gates }: Cast): readonly { readonly id: GateId; readonly lane: "out" | "in" }[] {
  const outward = [...gates.out];
  const inward = gates.in.toReversed();
  const found: { id: GateId; lane: "out" | "in" }[] = [];
  while (outward.length > 0 || inward.length > 0) {
    const out = outward.shift();
    if (out) found.push({ id: out, lane: "out" });
    const back = inward.shift();
    if (back) found.push({ id: back, lane: "in" });
  }
  return found;
}

interface Lanes {
  readonly outX: number;
  readonly inX: number;
  readonly labels: { readonly x: number; readonly width: number };
}

function hostBox(
  host: CastHost,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  narrow: boolean,
  lanes: Lanes,
  places: Map<Place, Point>,
): HostBox {
  const out = narrow ? x + width / 2 - 4 : lanes.outX;
  const back = narrow ? x + width / 2 + 4 : lanes.inX;
  const at = (name: string, down: number, side: "out" | "in") =>
    places.set(`${host.id}.${name}.${side}`, { x: side === "out" ? out : back, y: down });
  const indices = platesOf(host);
  const layers: LayerBox[] = [];
  let top = y + m.hostHead;
  for (const [i, index] of indices.entries()) {
    const last = i === indices.length - 1;
    const height = last ? (host.acts ? m.acting : m.last) : m.layer;
    const label = narrow
      ? { x: x + 10, y: top + height - 40, width: width - 20, height: 36 }
      : { x: lanes.labels.x, y: top + 6, width: lanes.labels.width, height: height - 8 };
    layers.push({ x: x + 6, y: top, width: width - 12, height, index, label, below: null, last });
    const middle = last ? top + (narrow ? 30 : height / 2) : top + height / 2;
    if (index !== null) for (const side of ["out", "in"] as const) at(String(index), middle, side);
    else
      for (const other of host.spec.layers.keys())
        if (!host.layers.includes(other)) for (const side of ["out", "in"] as const) at(String(other), middle, side);
    top += height;
  }
  const height = Math.max(top + 6 - y, m.hostHead + 24);
  for (const side of ["out", "in"] as const) {
    at("edge", y, side);
    at("end", y + height, side);
  }
  const handler = layers.at(-1);
  const effect = {
    x: narrow ? x + 10 : lanes.labels.x,
    y: (handler?.y ?? y) + 48,
    width: narrow ? width - 20 : lanes.labels.width,
    height: 40,
  };
  return {
    x,
    y,
    width,
    height,
    host,
    look: narrow ? "compact" : "full",
    head: { x, y, width, height: m.hostHead },
    layers,
    effect,
    out,
    in: back,
  };
}
