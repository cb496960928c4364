import { Url } from "../../url/url.ts";
import { freshId, newHost, newLayer } from "../fresh.ts";
import { limits } from "../limits.ts";
import type { HostSpec, LayerOf, Scenario } from "../schema.ts";
import { hostAt, originOf } from "./host-at.ts";
import { mentions } from "./rename.ts";

/** One upstream of one layer that sends requests on. */
export interface Forwarding {
  readonly host: number;
  readonly layer: number;
  readonly upstream: number;
}

export interface Insertion {
  /** The server in front of which it goes, by index. */
  readonly host: number;
  /** Only on this way; absent: in front of it for everybody. */
  readonly via?: Forwarding | undefined;
  readonly name: string;
  /** What the server is called behind the proxy; on one way only: what the proxy is called there. */
  readonly address: string;
}

/** A name for the server behind its proxy that nobody has: `https://api.shop.example` → `http://api.internal:8080`. */
export function addressBehind(scenario: Scenario, origin: string): string {
  const stem = /^[a-z0-9-]+/u.exec(Url.parse(origin)?.hostname ?? "")?.[0].replace(/^\d+$/u, "server") ?? "server";
  for (let n = 1; ; n++) {
    const address = `http://${stem}${n === 1 ? "" : n}.internal:8080`;
    if (!hostAt(scenario, address)) return address;
  }
}

/**
 * A proxy in front of a server. Whoever asks the server asks the proxy from now on, without changing a word: the proxy takes over the
 * server's addresses, and the server gets one behind it. (A proxy at an address of its own would be asked by nobody.)
 */
export function withProxy(scenario: Scenario, { host: index, via, name, address }: Insertion): Scenario {
  const host = scenario.hosts[index];
  const own = originOf(address);
  if (!host || own === null || hostAt(scenario, own) || scenario.hosts.length >= limits.hosts) return scenario;
  const proxy = (origins: string[], upstream: string): HostSpec => ({
    ...newHost(scenario, "proxy"),
    ...{ id: freshId("proxy", scenario.hosts), name: name.slice(0, limits.shortText), origins },
    layers: [newLayer("forward", { upstreams: [upstream] })],
  });
  if (!via) {
    const hosts = scenario.hosts.flatMap((other, i) =>
      i === index ? [proxy(host.origins, own), { ...host, origins: [own] }] : [other],
    );
    return { ...scenario, hosts };
  }
  const layer = scenario.hosts[via.host]?.layers[via.layer];
  const before = layer?.kind === "forward" ? layer.upstreams[via.upstream] : undefined;
  if (layer?.kind !== "forward" || before === undefined) return scenario;
  const upstreams = layer.upstreams.map((url, i) => (i === via.upstream ? own + before.slice(originPart(before).length) : url));
  const turned = scenario.hosts.map((other, i) =>
    i === via.host ? withLayer(other, via.layer, { ...layer, upstreams }) : other,
  );
  return { ...scenario, hosts: [...turned.slice(0, index), proxy([own], originPart(before)), ...turned.slice(index)] };
}

/** Without the proxy: the server behind it, if it is one, answers to the proxy's addresses again. */
export function withoutProxy(scenario: Scenario, index: number): Scenario {
  const proxy = scenario.hosts[index];
  if (!proxy) return scenario;
  const rest = { ...scenario, hosts: scenario.hosts.filter((_, i) => i !== index) };
  const upstreams = proxy.layers.flatMap((layer) => (layer.kind === "forward" ? layer.upstreams : []));
  const origins = new Set(upstreams.map((url) => originOf(url)));
  const [origin] = origins;
  const behind = origins.size === 1 && origin ? hostAt(rest, origin) : undefined;
  if (!behind) return rest;
  // Its address behind the proxy goes, unless somebody else knows it.
  const known = behind.origins.filter((own) => mentions(rest, own).some((path) => path[2] !== "origins"));
  const all = [...new Set([...proxy.origins, ...known])].slice(0, 8);
  return { ...rest, hosts: rest.hosts.map((host) => (host === behind ? { ...host, origins: all } : host)) };
}

/** A URL up to its path, as it is written. */
function originPart(url: string): string {
  return /^[a-z]+:\/\/[^/?#]*/iu.exec(url)?.[0] ?? url;
}

function withLayer(host: HostSpec, index: number, layer: LayerOf<"forward">): HostSpec {
  return { ...host, layers: host.layers.map((own, i) => (i === index ? layer : own)) };
}
