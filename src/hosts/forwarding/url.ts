import type { LayerOf } from "../../scenario/schema.ts";
import type { Url } from "../../url/url.ts";

/**
 * The URL a request is sent on to: the upstream's, its path before the request's (less the prefix where that is stripped).
 * `/api/orders` with the prefix `/api` stripped, sent to `https://back.example/v1`, is `https://back.example/v1/orders`.
 */
export function forwardUrl(url: Url, upstream: Url, spec: Pick<LayerOf<"forward">, "prefix" | "stripPrefix">): string {
  const rest = spec.stripPrefix ? url.pathname.slice(spec.prefix.length) : url.pathname;
  const slashed = rest === "" || rest.startsWith("/") ? rest : `/${rest}`;
  const path = upstream.pathname.replace(/\/$/, "") + slashed;
  return `${upstream.origin}${path === "" ? "/" : path}${url.search}`;
}
