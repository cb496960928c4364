import type { Cast, CastHost } from "../cast.ts";
import { refusesFirst } from "../gates.ts";
import type { Place } from "../score.ts";
import { textWidth } from "../text-width.ts";
import { columnsIn, platesOf, railsOf } from "./columns.ts";
import type { Box, GateBox, HostBox, HostLook, LayerBox, Layout, Point } from "./layout.ts";

/** All in pixels. `band`: where labels stand, above the out lane and below the in lane. */
interface Measures {
  readonly page: number;
  readonly pitch: number;
  readonly strip: { readonly width: number; readonly height: number };
  readonly lane: number;
  readonly band: number;
  /** Between the lanes; `siding` where answers to preflights end between them. */
  readonly middle: number;
  readonly siding: number;
  readonly layer: number;
  readonly last: number;
  readonly wire: number;
  readonly head: number;
  readonly pad: number;
}

const tiers: readonly Measures[] = [
  {
    ...{ page: 224, pitch: 136, strip: { width: 182, height: 46 }, lane: 60, band: 70, middle: 44, siding: 76 },
    ...{ layer: 132, last: 206, wire: 132, head: 48, pad: 14 },
  },
  {
    ...{ page: 178, pitch: 122, strip: { width: 154, height: 44 }, lane: 54, band: 62, middle: 40, siding: 72 },
    ...{ layer: 106, last: 162, wire: 56, head: 46, pad: 10 },
  },
  {
    ...{ page: 170, pitch: 114, strip: { width: 142, height: 44 }, lane: 54, band: 62, middle: 40, siding: 72 },
    ...{ layer: 96, last: 140, wire: 38, head: 46, pad: 8 },
  },
];

/** From here on there is room for the largest measures. */
const largeFrom = 1180;

/** The largest picture that fits into the frame; the smallest there is, where none does. */
export function wide(cast: Cast, width: number, height: number): Layout {
  const from = width >= largeFrom ? 0 : 1;
  const [first = tiers[2] as Measures, ...smaller] = tiers.slice(from);
  let measures = first;
  let layout = place(cast, width, height, measures);
  for (const next of smaller) {
    if (layout.width <= width + 1 && (height === 0 || layout.height <= height + 1)) break;
    measures = next;
    layout = place(cast, width, height, measures);
  }
  // Height to spare goes into the bands and lanes, not into empty paper.
  const spare = height - layout.height;
  return spare > 12 ? place(cast, width, height, grown(measures, spare)) : layout;
}

function grown(measures: Measures, spare: number): Measures {
  return {
    ...measures,
    band: measures.band + Math.min(12, spare * 0.12),
    middle: measures.middle + Math.min(56, spare * 0.4),
    siding: measures.siding + Math.min(30, spare * 0.3),
    lane: measures.lane + Math.min(10, spare * 0.08),
  };
}

/** A host that shares its column: a head, two lanes close together, a foot. */
const compact = { head: 46, middle: 16, foot: 38, gap: 14, lane: 6 };
/** One of many: a line of text and one lane, whose two ways lie 8 apart. */
const row = { head: 27, gap: 10, apart: 8, foot: 7 };

function place(cast: Cast, width: number, height: number, m: Measures): Layout {
  const places = new Map<Place, Point>();
  const middle = cast.preflights ? m.siding : m.middle;
  const columns = columnsIn(cast);
  const full = m.head + 2 * m.band + 2 * m.lane + middle + 8;
  const compactHeight = compact.head + 2 * (m.strip.height + compact.lane) + compact.middle + compact.foot;
  const rowHeight = row.head + m.strip.height + 6 + row.foot;
  const lookOf = (count: number): HostLook =>
    count <= 1 ? "full" : count > 2 || (height > 0 && 2 * compactHeight + compact.gap > height * 1.02) ? "row" : "compact";
  const heightOf = (count: number) => {
    const look = lookOf(count);
    if (look === "full") return full;
    return look === "row" ? count * (rowHeight + row.gap) - row.gap : count * (compactHeight + compact.gap) - compact.gap;
  };
  const total = Math.max(full, ...columns.map((column) => heightOf(column.length)));
  const top = (total - full) / 2;
  const out = top + m.head + m.band + m.lane / 2;
  const back = out + m.lane + middle;

  // The page, and what its lanes begin with.
  const page: Box = { x: cast.browser ? m.pad : 0, y: top + m.head, width: m.page, height: full - m.head - 4 };
  const port = page.x + page.width;
  const inPage = port - m.strip.width / 2 - 6;
  places.set("script.out", { x: inPage, y: out });
  places.set("script.in", { x: inPage, y: back });
  places.set("client.in", { x: port + m.strip.width / 2 + 14, y: back });

  // Gates of the out lane, from the page to the border.
  const gates: GateBox[] = [];
  const labelAbove = (x: number): GateBox["label"] => ({
    ...{ x: x - m.pitch / 2 + 3, y: top + m.head + 6, width: m.pitch - 6, height: m.band - 10 },
    align: "middle",
  });
  const labelBelow = (x: number): GateBox["label"] => ({
    ...{ x: x - m.pitch / 2 + 3, y: back + m.lane / 2 + 6, width: m.pitch - 6, height: m.band - 10 },
    align: "middle",
  });
  const half = m.strip.width / 2;
  let x = port;
  let hold: number | null = null;
  cast.gates.out.forEach((id, i) => {
    // What can be refused before anything else stands so far from the page that a strip lies in between.
    const room = refusesFirst.has(id) || (i === 0 && cast.refusedFirst === id);
    const holds = id === "preflight-cache" && cast.preflights;
    if (i === 0) x += room ? m.strip.width + 34 : m.pitch / 2 + 10;
    else x += holds ? Math.max(m.strip.width + 26, m.pitch) : m.pitch;
    gates.push({ id, lane: "out", x, y: out, half: m.lane / 2, label: labelAbove(x) });
    places.set(id, { x, y: out });
    places.set(`before:${id}`, { x: x - half - 10, y: out });
    places.set(`past:${id}`, { x: x + half + 8, y: out });
    if (holds) hold = x;
  });
  let border = cast.browser ? x + Math.max(m.pitch / 2 + 10, hold === null ? 0 : m.strip.width + 34) : port + 30;

  // Gates of the in lane, from the script to the border: the last to judge comes first.
  let inX = port;
  cast.gates.in.toReversed().forEach((id, i) => {
    inX += i === 0 ? m.pitch / 2 + 10 : m.pitch;
    if (!cast.browser) return;
    gates.push({ id, lane: "in", x: inX, y: back, half: m.lane / 2, label: labelBelow(inX) });
    places.set(id, { x: inX, y: back });
    places.set(`before:${id}`, { x: inX + half + 12, y: back });
  });
  if (cast.browser) border = Math.max(border, inX + m.strip.width + 30);
  const redirect = places.get("redirect");
  if (redirect) places.set("turn", { x: redirect.x, y: out });
  let siding: Box | null = null;
  if (hold !== null) {
    const y = (out + back) / 2;
    const at: number = hold;
    const label = { x: at - m.strip.width, y: y - m.siding / 2 + 17, width: m.strip.width - 12, height: m.siding - 20 };
    gates.push({
      id: "preflight-answer",
      lane: "siding",
      x: at,
      y,
      half: m.strip.height / 2 + 6,
      label: { ...label, align: "end" },
    });
    places.set("preflight-answer", { x: at, y });
    places.set("siding", { x: at + half + 12, y });
    places.set("born", { x: at + half + 12, y: out });
    siding = { x: at + 4, y: y - m.strip.height / 2 - 5, width: border - at - 6, height: m.strip.height + 10 };
  }
  places.set("edge.out", { x: border, y: out });
  places.set("edge.in", { x: border, y: back });
  places.set("arrives", { x: border - half - 14, y: back });

  // Hosts, a column each for those that are asked and those behind them.
  const widths = columns.map((column) => Math.max(...column.map((host) => widthOf(host, lookOf(column.length), m))));
  const spare = (width - border - widths.reduce((a, b) => a + b, 0) - m.wire * widths.length) / Math.max(1, widths.length);
  const wire = m.wire + Math.max(0, Math.min(150, spare));
  if (columns.length === 0) places.set("nowhere", { x: border + wire, y: out });
  else places.set("nowhere", { x: border + wire / 2, y: out });
  const hosts: HostBox[] = [];
  let left = border;
  columns.forEach((column, c) => {
    left += wire;
    const look = lookOf(column.length);
    const each = look === "full" ? full : look === "row" ? rowHeight : compactHeight;
    const gap = look === "row" ? row.gap : compact.gap;
    column.forEach((host, i) => {
      const y = look === "full" ? top : (total - heightOf(column.length)) / 2 + i * (each + gap);
      const box = { x: left, y, width: widths[c] ?? 0, height: each };
      hosts.push(hostBox(host, box, look, m, { out, back, top }, places));
    });
    left += widths[c] ?? 0;
  });
  const nowhere = columns.length === 0 && cast.nowhere ? wire + 40 : 0;
  const wires: Layout["wires"] =
    (columns[0]?.length ?? 0) === 1
      ? {
          out: { x: border, y: out - 22, width: wire, height: 16 },
          in: { x: border, y: back + 8, width: wire, height: 16 },
        }
      : null;
  return {
    upright: false,
    width: Math.max(left, border + nowhere),
    height: total,
    browser: cast.browser ? { x: 0, y: top, width: border, height: full } : null,
    tabs: m.head,
    page,
    code: { x: page.x + 12, y: out - 30, width: page.width - 24, height: 60 },
    slot: { x: page.x + 12, y: back - m.strip.height / 2, width: page.width - 24, height: m.strip.height },
    beds: cast.browser ? [out, back].map((y) => ({ x: port, y: y - m.lane / 2, width: border - port - 2, height: m.lane })) : [],
    siding,
    gates,
    hosts,
    wires,
    strip: m.strip,
    places,
    rails: railsOf(cast, hosts),
  };
}

function widthOf(host: CastHost, look: HostLook, m: Measures): number {
  const { spec } = host;
  const origin = textWidth(spec.origins[0] ?? "", 12, "mono") + 34;
  const name = textWidth(spec.name || spec.id, 14, "sans-bold") + 90;
  if (look === "row") return Math.min(420, Math.max(m.strip.width + 128, origin + name - 90));
  const plates = Math.max(1, platesOf(host).length);
  return Math.max(Math.min(340, Math.max(origin, name)), 16 + (plates - 1) * m.layer + m.last + (look === "compact" ? 14 : 0));
}

interface LaneLines {
  readonly out: number;
  readonly back: number;
  readonly top: number;
}

function hostBox(host: CastHost, box: Box, look: HostLook, m: Measures, lines: LaneLines, places: Map<Place, Point>): HostBox {
  const lane = m.strip.height + compact.lane;
  const out =
    look === "full" ? lines.out : look === "row" ? box.y + row.head + lane / 2 - row.apart / 2 : box.y + compact.head + lane / 2;
  const back = look === "full" ? lines.back : look === "row" ? out + row.apart : out + lane + compact.middle;
  const head = look === "full" ? m.head : look === "row" ? row.head : compact.head;
  const right = box.x + box.width;
  const at = (name: string, x: number, side: "out" | "in") =>
    places.set(`${host.id}.${name}.${side}`, { x, y: side === "out" ? out : back });
  for (const side of ["out", "in"] as const) {
    at("edge", box.x, side);
    at("end", right, side);
  }
  const indices = platesOf(host);
  const layers: LayerBox[] = [];
  if (look === "row") {
    const plate = { x: right - 112, y: box.y + row.head, width: 106, height: lane };
    const last = indices.at(-1);
    if (last !== undefined) layers.push({ ...plate, index: last, label: plate, below: null, last: true });
    for (const index of host.spec.layers.keys())
      for (const side of ["out", "in"] as const) at(String(index), box.x + 10 + m.strip.width / 2, side);
  } else {
    const top = box.y + head;
    const height = box.height - head - 6;
    let x = box.x + 8;
    indices.forEach((index, i) => {
      const last = i === indices.length - 1;
      const width = last ? right - 8 - x : m.layer;
      const label =
        look === "full"
          ? { x: x + 4, y: top + 6, width: width - 8, height: m.band - 10 }
          : { x: x + 4, y: back + lane / 2 - 2, width: width - 8, height: compact.foot };
      const below = look === "full" ? { x: x + width / 2, y: back + m.lane / 2 + 18 } : null;
      layers.push({ x, y: top, width, height, index, label, below, last });
      if (index !== null) for (const side of ["out", "in"] as const) at(String(index), x + width / 2 - (last ? 8 : 0), side);
      x += width;
    });
    for (const index of host.spec.layers.keys()) {
      const folded = layers.find((layer) => layer.index === null);
      if (!host.layers.includes(index) && folded)
        for (const side of ["out", "in"] as const) at(String(index), folded.x + folded.width / 2, side);
    }
  }
  const handler = layers.at(-1) ?? { x: box.x + 8, width: box.width - 16, y: box.y, height: box.height };
  const effect = { x: handler.x + 8, y: (out + back) / 2 - 16, width: handler.width - 16, height: 32 };
  return { ...box, host, look, head: { ...box, height: head }, layers, effect, out, in: back };
}
