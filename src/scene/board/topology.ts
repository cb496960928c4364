import { baseUrl } from "../../origins/page-origin.ts";
import type { ActionSpec, HostSpec, PageSpec, Scenario } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";

/** Who would call whom: a scenario at rest, as a graph. Nothing of a run is in it. */
export interface Topology {
  readonly nodes: readonly BoardNode[];
  readonly edges: readonly BoardEdge[];
}

/** A request of a page or a program, by its place among the actions. */
export interface BoardRequest {
  readonly action: number;
  readonly spec: ActionSpec;
}

export type BoardNode =
  | {
      readonly kind: "page";
      readonly id: string;
      readonly index: number;
      readonly page: PageSpec;
      readonly requests: readonly BoardRequest[];
      readonly folded: number;
    }
  | {
      readonly kind: "client";
      readonly id: string;
      readonly name: string;
      readonly requests: readonly BoardRequest[];
      readonly folded: number;
    }
  | { readonly kind: "host"; readonly id: string; readonly index: number; readonly host: HostSpec }
  /** An origin that is asked, and that nobody has. */
  | { readonly kind: "missing"; readonly id: string; readonly origin: string };

export interface BoardEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Where it begins: `request 3`, `folded`, `forward 1 0` (layer, upstream). */
  readonly port: string;
  /** Of a request: which; of a way between servers: by which layer of which host. */
  readonly of: { readonly action: number } | { readonly host: number; readonly layer: number; readonly upstream: number };
  /** Whether another edge goes the same way already: what can be done to the way is done there. */
  readonly again: boolean;
}

/** More requests of one page than these are one line. */
export const mostRequests = 8;

export function topologyOf(scenario: Scenario): Topology {
  const owners = new Map<string, string>();
  for (const host of scenario.hosts)
    for (const origin of host.origins) {
      const own = originOf(origin);
      if (own !== null && !owners.has(own)) owners.set(own, `host:${host.id}`);
    }
  const missing = new Set<string>();
  const edges: BoardEdge[] = [];
  const ways = new Set<string>();
  const connect = (from: string, origin: string | null, port: string, of: BoardEdge["of"]) => {
    if (origin === null) return;
    const to = owners.get(origin) ?? `missing:${origin}`;
    if (!owners.has(origin)) missing.add(origin);
    const id = `${from} ${port} ${to}`;
    if (edges.some((edge) => edge.id === id)) return;
    edges.push({ id, from, to, port, of, again: ways.has(`${from} ${to}`) });
    ways.add(`${from} ${to}`);
  };

  const asked = new Map<string, BoardRequest[]>();
  scenario.actions.forEach((spec, action) => {
    const by = spec.kind === "client" ? `client:${spec.client}` : `page:${spec.page}`;
    asked.set(by, [...(asked.get(by) ?? []), { action, spec }]);
  });
  const requestsOf = (id: string, base: string | undefined) => {
    const all = asked.get(id) ?? [];
    const shown = all.length > mostRequests ? all.slice(0, mostRequests - 1) : all;
    all.forEach(({ action, spec }, i) => {
      connect(id, originOf(spec.url, base), i < shown.length ? `request ${action}` : "folded", { action });
    });
    return { requests: shown, folded: all.length - shown.length };
  };
  const pages = scenario.pages.map((page, index): BoardNode => {
    const id = `page:${page.id}`;
    return { kind: "page", id, index, page, ...requestsOf(id, baseUrl(page)) };
  });
  const clients = [...asked.keys()].flatMap((id): BoardNode[] =>
    id.startsWith("client:") ? [{ kind: "client", id, name: id.slice("client:".length), ...requestsOf(id, undefined) }] : [],
  );
  const hosts = scenario.hosts.map((host, index): BoardNode => {
    const id = `host:${host.id}`;
    host.layers.forEach((layer, at) => {
      if (layer.kind !== "forward") return;
      layer.upstreams.forEach((url, upstream) => {
        connect(id, originOf(url), `forward ${at} ${upstream}`, { host: index, layer: at, upstream });
      });
    });
    return { kind: "host", id, index, host };
  });
  const gaps = [...missing].map((origin): BoardNode => ({ kind: "missing", id: `missing:${origin}`, origin }));
  return { nodes: [...pages, ...clients, ...hosts, ...gaps], edges };
}

function originOf(url: string, base?: string): string | null {
  const parsed = Url.parse(url, base);
  const scheme = parsed?.protocol.replace(/^ws/u, "http");
  return parsed && (scheme === "http:" || scheme === "https:") ? `${scheme}//${parsed.host}` : null;
}
