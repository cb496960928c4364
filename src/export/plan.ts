import type { HeaderList } from "../http/messages.ts";
import { canBeSent, sendable } from "../http/written-headers.ts";
import type { HostSpec, LayerOf, LayerSpec } from "../scenario/schema.ts";
import type { Remark } from "./remarks.ts";

export interface PlannedLayer {
  readonly spec: LayerOf<"cors">;
  /** A layer before it answers all preflights: it never sees one. */
  readonly seesPreflights: boolean;
}

export interface Plan {
  /** In the order in which a request meets them. */
  readonly layers: readonly PlannedLayer[];
  readonly remarks: readonly Remark[];
}

/** Which layers of a host an export carries out, and what it cannot. */
export function planOf(host: HostSpec): Plan {
  const remarks: Remark[] = [];
  const layers: PlannedLayer[] = [];
  let seesPreflights = true;
  for (const [layer, spec] of host.layers.entries()) {
    if (spec.kind !== "cors") continue;
    const left = spec.off ? "off" : spec.when.length + spec.unless.length > 0 ? "conditions" : null;
    if (left !== null) {
      remarks.push({ code: left, layer });
      continue;
    }
    layers.push({ spec, seesPreflights });
    if (answersPreflights(spec)) seesPreflights = false;
  }
  if (layers.length === 0) remarks.push({ code: "nothing" });
  return { layers, remarks: [...remarks, ...before(host.layers), ...elsewhere(host.layers)] };
}

export const answersPreflights = (spec: LayerOf<"cors">) =>
  spec.style === "policy" ? spec.preflights === "answer" : spec.preflight !== null;

function before(layers: readonly LayerSpec[]): readonly Remark[] {
  const last = layers.findLastIndex(({ kind, off }) => kind === "cors" && !off);
  const kinds = layers.slice(0, Math.max(0, last)).flatMap(({ kind, off }) => (off || kind === "cors" ? [] : [kind]));
  return kinds.length > 0 ? [{ code: "stands-behind", kinds: [...new Set(kinds)] }] : [];
}

function elsewhere(layers: readonly LayerSpec[]): readonly Remark[] {
  return layers.flatMap((spec, layer) => {
    if (spec.off) return [];
    const names = new Set(written(spec).filter((name) => /^(?:access-control-|vary$)/iu.test(name)));
    return [...names].map((name): Remark => ({ code: "written-elsewhere", name, layer }));
  });
}

function written(spec: LayerSpec): readonly string[] {
  if (spec.kind === "handler") return spec.routes.flatMap(({ headers }) => headers.map(([name]) => name));
  if (spec.kind === "answer") return spec.headers.map(([name]) => name);
  if (spec.kind === "forward") return [...spec.addResponseHeaders.map(([name]) => name), ...spec.removeResponseHeaders];
  return [];
}

/** The lines that every server can send; each other one gets a remark. */
export function plain(headers: HeaderList, remarks: Remark[]): HeaderList {
  for (const header of headers) {
    if (!isPlain(header)) remarks.push({ code: "not-sendable", name: header[0] });
  }
  return sendable(headers.filter(isPlain));
}

const isPlain = (header: HeaderList[number]) => canBeSent(header) && /^[\t\x20-\x7e]*$/u.test(header[1].trim());
