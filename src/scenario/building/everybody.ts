import { newLayer } from "../fresh.ts";
import type { LayerSpec } from "../schema.ts";

/** CORS as many write it first: the same for everybody, in every answer and in those to preflights. */
export function corsForEverybody(): LayerSpec {
  const layer = newLayer("cors");
  if (layer.kind !== "cors" || layer.style !== "headers") return layer;
  const star: [string, string][] = [["Access-Control-Allow-Origin", "*"]];
  const preflight: [string, string][] = [
    ...star,
    ["Access-Control-Allow-Methods", "GET, POST, PUT, DELETE"],
    ["Access-Control-Allow-Headers", "Content-Type"],
  ];
  return { ...layer, actual: star, preflight: { status: 204, headers: preflight } };
}
