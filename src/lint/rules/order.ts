import { hasHeader } from "../../http/headers.ts";
import { corsNames } from "../../judge/remedies/edits/speakers.ts";
import { moveWithin } from "../../scenario/lists.ts";
import type { LayerSpec } from "../../scenario/schema.ts";
import { Url } from "../../url/url.ts";
import { finding, forEach, type Place, type Rule, replaced } from "../place.ts";

/** Who is asked first, and who speaks besides. */

const isForAll = ({ when, unless }: LayerSpec) => when.length === 0 && unless.length === 0;

/** Layers that work and stand before the first CORS layer that is for every request. */
function beforeCors({ spec: { layers } }: Place): readonly { readonly layer: LayerSpec; readonly at: number }[] {
  const cors = layers.findIndex((layer) => layer.kind === "cors" && !layer.off && isForAll(layer));
  return layers.slice(0, Math.max(0, cors)).flatMap((layer, at) => (layer.off ? [] : [{ layer, at }]));
}

function corsFirst({ spec: { layers }, host }: Place, to: number) {
  const cors = layers.findIndex((layer) => layer.kind === "cors" && !layer.off && isForAll(layer));
  return [{ type: "set", path: ["hosts", host, "layers"], value: moveWithin(layers, cors, to) }] as const;
}

const asksFirst: Rule = (place) =>
  beforeCors(place).flatMap(({ layer, at }) => {
    const meansPreflights = !layer.unless.some(({ of }) => of === "preflight") && isForAll(layer);
    if (layer.kind === "auth" && !layer.exemptOptions && meansPreflights)
      return [finding("auth-before-cors", at, layer.needs, corsFirst(place, at))];
    if (layer.kind === "redirect" && meansPreflights)
      return [finding("redirect-before-cors", at, String(layer.status), corsFirst(place, at))];
    if (layer.kind === "cache" && layer.ignoreVary) {
      return [finding("vary-ignored", at, "Vary", replaced(place, at, { ...layer, ignoreVary: false }))];
    }
    return [];
  });

const errors: Rule = (place) => {
  const { layers } = place.spec;
  const cors = layers.findIndex((layer) => layer.kind === "cors" && !layer.off);
  return layers.flatMap((layer, at) => {
    if (layer.off) return [];
    if (layer.kind === "cors" && layer.onStatuses === "success")
      return [finding("not-on-errors", at, "success", replaced(place, at, { ...layer, onStatuses: "all" }))];
    const discards = layer.kind === "answer" && layer.earlierHeaders === "discarded" && cors >= 0 && cors < at;
    return discards
      ? [finding("error-page-discards", at, String(layer.status), replaced(place, at, { ...layer, earlierHeaders: "kept" }))]
      : [];
  });
};

const vary: Rule = forEach("policy", (layer, at, place) => {
  const several = layer.origins === "reflect" || (Array.isArray(layer.origins) && layer.origins.length + layer.rules.length > 0);
  if (layer.vary || !several) return [];
  return [finding("vary-missing", at, "Origin", replaced(place, at, { ...layer, vary: true }))];
});

const allows = (lines: readonly (readonly [string, string])[]) => hasHeader(lines, "access-control-allow-origin");

/** Everything else on the way that writes the header too. */
const twoSpeakers: Rule = (place) => {
  const { spec, scenario, host } = place;
  const speaks = (layer: LayerSpec) => layer.kind === "cors" && !layer.off && (layer.style === "policy" || allows(layer.actual));
  const first = spec.layers.findIndex((layer) => speaks(layer) && isForAll(layer));
  if (first < 0) return [];
  return spec.layers.flatMap((layer, at) => {
    if (layer.off || at === first) return [];
    if (speaks(layer) && isForAll(layer))
      return [finding("two-speakers", at, "cors", replaced(place, at, { ...layer, off: true }))];
    if (layer.kind === "handler") {
      const routes = layer.routes.map((route) => ({
        ...route,
        headers: route.headers.filter(([name]) => !/^access-control-/iu.test(name)),
      }));
      return layer.routes.some(({ headers }) => allows(headers))
        ? [finding("two-speakers", at, "handler", replaced(place, at, { ...layer, routes }))]
        : [];
    }
    if (layer.kind !== "forward") return [];
    const taken = { ...layer, removeResponseHeaders: [...new Set([...layer.removeResponseHeaders, ...corsNames])] };
    const removes = layer.removeResponseHeaders.some((name) => /^access-control-allow-origin$/iu.test(name));
    const behind = layer.upstreams.some((url) =>
      scenario.hosts.some(
        (other, i) =>
          i !== host &&
          other.layers.some(speaks) &&
          other.origins.some((own) => Url.parse(own)?.origin === Url.parse(url)?.origin),
      ),
    );
    return behind && !removes ? [finding("two-speakers", at, "forward", replaced(place, at, taken))] : [];
  });
};

export const orderRules: readonly Rule[] = [asksFirst, errors, vary, twoSpeakers];
