import type { LayerSpec } from "../../../scenario/schema.ts";
import type { BoardNode, BoardRequest } from "../../../scene/board/topology.ts";
import { Url } from "../../../url/url.ts";
import type { Words } from "../../../words/contract.ts";
import type { Phrase } from "../../../words/phrase.ts";
import { hostName, pageName } from "../../../words/trace/names.ts";

/** What a node is called; a scenario's text. */
export function nameOf(node: BoardNode): string {
  if (node.kind === "page") return pageName(node.page);
  if (node.kind === "host") return hostName(node.host);
  return node.kind === "client" ? node.name : node.origin;
}

/** What a node is, to whoever does not see it. */
export function labelOf(words: Words["board"], node: BoardNode): string {
  const name = nameOf(node);
  if (node.kind === "host") return words.node.host(name, words.tools[node.host.role].toLocaleLowerCase());
  if (node.kind === "missing") return words.node.missing(name);
  return words.node[node.kind](name, words.asks(node.requests.length + node.folded));
}

/** `PUT /grades`, or what element asks: short enough for a line. */
export function requestName({ spec }: BoardRequest): string {
  const { url } = spec;
  const parsed = Url.parse(url);
  const path = parsed ? `${parsed.pathname}${parsed.search}` : url;
  const verb = "method" in spec ? spec.method : spec.kind === "element" ? spec.element : spec.kind;
  return `${verb} ${path}`;
}

/** What a layer does, in a word: what stands in it, not what it did. */
export function layerSays(words: Words["board"]["says"], layer: LayerSpec): Phrase {
  if (layer.off) return [words.off];
  switch (layer.kind) {
    case "cors": {
      if (layer.style === "policy") {
        if (layer.origins === "reflect") return [words.asksBack];
        const named = layer.origins === "any" ? "*" : layer.origins.join(" ");
        return [
          named === "" && layer.rules.length === 0
            ? words.nothing
            : words.origins(named || layer.rules.map(({ value }) => value).join(" ")),
        ];
      }
      const allowed = [...layer.actual, ...(layer.preflight?.headers ?? [])].find(
        ([name]) => name.trim().toLowerCase() === "access-control-allow-origin",
      )?.[1];
      return [allowed === undefined ? words.nothing : words.origins(allowed)];
    }
    case "auth":
      return [words[layer.needs]];
    case "redirect":
      return [layer.to === "https" ? words.https : layer.to === "location" ? words.to(layer.location) : words.slash];
    case "answer":
      return [words.status(layer.status)];
    case "cache":
      return [words.cache];
    case "handler":
      return [words.status(layer.routes[0]?.status ?? 404)];
    case "forward":
      return [layer.upstreams.length === 0 ? words.nothing : words.to(layer.upstreams.map(bare).join(" "))];
  }
}

const bare = (url: string) => url.replace(/^https?:\/\//u, "");
