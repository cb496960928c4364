import type { Layers } from "../paste/config/config.ts";
import { nginxLayers } from "../paste/config/nginx.ts";
import { Url } from "../url/url.ts";
import type { Situation } from "./situation.ts";

/** The origin that what was pasted of the server lets in: where nothing is known of the page, it is taken for it. null: it names none. */
export function allowedOrigin({ config, answer, preflight, lines }: Situation, path: string): string | null {
  // Where there is a line, something may be wrong with that very origin.
  if (lines.length > 0) return null;
  const layers: Layers = config?.tree ? nginxLayers(config.tree, path) : (config?.layers ?? []);
  const stamped = layers.flatMap((layer) => {
    if (layer.kind !== "cors") return [];
    if (layer.style === "policy") return Array.isArray(layer.origins) ? layer.origins : [];
    return origins([...(layer.preflight?.headers ?? []), ...(layer.actual ?? [])]);
  });
  const seen = [...stamped, ...origins(preflight?.headers ?? []), ...origins(answer?.headers ?? [])];
  return seen.find((one) => /^https?:\/\//u.test(one) && Url.parse(one)?.origin === one) ?? null;
}

const origins = (headers: readonly (readonly [string, string])[]): readonly string[] =>
  headers.flatMap(([name, value]) => (/^access-control-allow-origin$/iu.test(name) ? [value] : []));
