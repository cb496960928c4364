import type { Edit } from "../../scenario/edits.ts";
import type { Path } from "../../scenario/paths.ts";
import type { LayerOf, LayerSpec, Scenario } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import type { Change } from "../change.ts";

/** A layer, and where it stands. */
interface At<L extends LayerSpec = LayerSpec> {
  readonly layer: L;
  readonly host: number;
  readonly path: Path;
  /** Of the page that asks. */
  readonly origin: string;
}

type Headers = Extract<LayerOf<"cors">, { style: "headers" }>;
type Policy = Extract<LayerOf<"cors">, { style: "policy" }>;

/** What a server could say or do otherwise. */
export function changesOfHost({ hosts, pages: [page] }: Scenario, host: number): readonly Change[] {
  const layers = hosts[host]?.layers ?? [];
  const origin = (page && Url.parse(page.url)?.origin) ?? "null";
  const own = layers.flatMap((layer, i) => [
    ...orderOf(layers, host, i),
    ...changesOfLayer({ layer, host, origin, path: ["hosts", host, "layers", i] }),
  ]);
  return layers.some(({ kind }) => kind === "redirect") ? own : [...own, redirecting(host)];
}

function redirecting(host: number): Change {
  const value = { kind: "redirect", to: "trailing-slash" };
  return { does: "redirect", host, edits: [{ type: "insert", path: ["hosts", host, "layers"], at: 0, value }] };
}

/** Two neighbours change places; the application is always the last. */
function orderOf(layers: readonly LayerSpec[], host: number, at: number): readonly Change[] {
  const [layer, next] = [layers[at], layers[at + 1]];
  if (!layer || !next || next.kind === "handler" || next.kind === layer.kind) return [];
  const edit: Edit = { type: "moveLayer", host, from: at, to: at + 1 };
  return [{ does: "order", host, first: next.kind, second: layer.kind, edits: [edit] }];
}

function changesOfLayer(at: At): readonly Change[] {
  const { layer } = at;
  if (layer.kind === "handler") return changesOfHandler({ ...at, layer });
  if (layer.kind !== "cors") return [];
  return layer.style === "headers" ? changesOfHeaders({ ...at, layer }) : changesOfPolicy({ ...at, layer });
}

const isNamed = (name: string) => (pair: readonly [string, string]) => pair[0].toLowerCase() === name;

function changesOfHeaders({ layer, host, path, origin }: At<Headers>): readonly Change[] {
  const row = layer.actual.findIndex(isNamed("access-control-allow-origin"));
  const now = layer.actual[row]?.[1];
  const allow = (to: string | null): Change => {
    const list: Path = [...path, "actual"];
    const edit: Edit =
      to === null ? { type: "remove", path: list, at: row } : { type: "set", path: [...list, row, 1], value: to };
    return { does: "allow-origin", host, to, edits: [edit] };
  };
  const others = ["*", origin, `${origin}/`, `${origin}, https://admin.example`, null].filter((to) => to !== now);
  return now === undefined
    ? ofPreflight(layer, host, path)
    : [...others.map(allow), secondLine(host, path, now), ...ofPreflight(layer, host, path)];
}

function secondLine(host: number, path: Path, value: string): Change {
  const line = ["Access-Control-Allow-Origin", value];
  return { does: "second-line", host, value, edits: [{ type: "insert", path: [...path, "actual"], value: line }] };
}

function ofPreflight({ preflight }: Headers, host: number, path: Path): readonly Change[] {
  if (!preflight) return [];
  const status = (to: number): Change => {
    const edit: Edit = { type: "set", path: [...path, "preflight", "status"], value: to };
    return { does: "preflight-status", host, to, edits: [edit] };
  };
  const row = preflight.headers.findIndex(isNamed("access-control-allow-headers"));
  const every: Edit = { type: "set", path: [...path, "preflight", "headers", row, 1], value: "*" };
  return [
    ...[204, 401].filter((to) => to !== preflight.status).map(status),
    ...(row === -1 || preflight.headers[row]?.[1] === "*"
      ? []
      : [{ does: "allow-headers", host, to: "*", edits: [every] } as const]),
  ];
}

function changesOfPolicy({ layer, host, path }: At<Policy>): readonly Change[] {
  const set = (name: string, value: unknown): readonly Edit[] => [{ type: "set", path: [...path, name], value }];
  return [
    ...(layer.origins === "any" ? [] : [{ does: "allow-origin", host, to: "*", edits: set("origins", "any") } as const]),
    { does: "allow-headers", host, to: "*", edits: set("headers", ["*"]) },
    { does: "vary", host, to: !layer.vary, edits: set("vary", !layer.vary) },
    { does: "allow-credentials", host, to: !layer.credentials, edits: set("credentials", !layer.credentials) },
    ...[null, 0, 600]
      .filter((to) => to !== layer.maxAge)
      .map((to): Change => ({ does: "max-age", host, to, edits: set("maxAge", to) })),
  ];
}

function changesOfHandler({ layer, host, path }: At<LayerOf<"handler">>): readonly Change[] {
  const [route] = layer.routes;
  if (route?.file !== "none") return [];
  const status = (to: number): Change => {
    const edit: Edit = { type: "set", path: [...path, "routes", 0, "status"], value: to };
    return { does: "status", host, path: route.path, to, edits: [edit] };
  };
  return [200, 404, 500].filter((to) => to !== route.status).map(status);
}
