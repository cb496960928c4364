import type { HeaderList } from "../../../http/messages.ts";
import { byteLowercase } from "../../../http/tokens.ts";
import type { Edit } from "../../../scenario/edits.ts";
import { newLayer } from "../../../scenario/fresh.ts";
import type { LayerSpec, Scenario } from "../../../scenario/schema.ts";
import { type Hop, withBehind } from "../facts.ts";
import { withLine } from "./header-lines.ts";

/** One header of an answer, along the way that it came: where it stands it is changed, else the server that answered sends it. */
export function responseHeader(
  { hosts }: Scenario,
  hop: Hop,
  name: string,
  value: string | null,
): { readonly host: number; readonly edits: readonly Edit[] } | null {
  const way = withBehind(hop).flatMap(({ host, layers }) => (host === null ? [] : [{ host, layers }]));
  for (const { host } of way) {
    const edits = writtenIn(hosts[host]?.layers ?? [], host, name, value);
    if (edits.length > 0) return { host, edits };
  }
  const origin = way.at(-1);
  if (origin === undefined || value === null) return null;
  const { host, layers } = origin;
  // A layer that does nothing but put headers on whatever comes from behind it.
  const path = ["hosts", host, "layers"];
  const all = hosts[host]?.layers ?? [];
  const at = all.findIndex((layer) => layer.kind === "cors" && layer.style === "headers" && !layer.off);
  const cors = all[at];
  if (cors?.kind === "cors" && cors.style === "headers" && layers.some(({ layer }) => layer === at)) {
    return { host, edits: [{ type: "set", path: [...path, at, "actual"], value: withLine(cors.actual, name, value) }] };
  }
  return { host, edits: [{ type: "insert", path, at: 0, value: { ...newLayer("cors", "headers"), actual: [[name, value]] } }] };
}

/** Every list of headers that a layer may put on an answer. */
function writtenIn(layers: readonly LayerSpec[], host: number, name: string, value: string | null): readonly Edit[] {
  const lower = byteLowercase(name);
  const changed = (list: HeaderList, path: readonly (string | number)[]): readonly Edit[] =>
    list.some(([given]) => byteLowercase(given) === lower)
      ? [{ type: "set", path: ["hosts", host, "layers", ...path], value: withLine(list, name, value) }]
      : [];
  return layers.flatMap((layer, i) => {
    if (layer.off) return [];
    if (layer.kind === "cors" && layer.style === "headers") return changed(layer.actual, [i, "actual"]);
    if (layer.kind === "forward") return changed(layer.addResponseHeaders, [i, "addResponseHeaders"]);
    if (layer.kind !== "handler") return [];
    return layer.routes.flatMap(({ headers }, route) => changed(headers, [i, "routes", route, "headers"]));
  });
}
