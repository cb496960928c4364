import { equalJson } from "../../../scenario/equal.ts";
import { moveWithin } from "../../../scenario/lists.ts";
import type { LayerSpec } from "../../../scenario/schema.ts";
import { Url } from "../../../url/url.ts";
import type { Change } from "../change.ts";
import { type Facts, withBehind } from "../facts.ts";
import { asksWho } from "../private.ts";
import type { Maker } from "./maker.ts";

const layersOf = ({ scenario }: Facts, host: number): readonly LayerSpec[] => scenario.hosts[host]?.layers ?? [];

/** The CORS layer is asked before authentication, a redirect, an error or a cache answers in its place. */
export const corsFirst: Maker = (facts) =>
  facts.chain.flatMap((host): Change[] => {
    const layers = layersOf(facts, host);
    const from = layers.findIndex(({ kind, off }) => kind === "cors" && !off);
    const past = layers.slice(0, from).flatMap(({ kind, off }) => (off ? [] : [kind]));
    if (from < 1 || past.length === 0) return [];
    const edits = [{ type: "set", path: ["hosts", host, "layers"], value: moveWithin(layers, from, 0) }] as const;
    return [{ does: "layer-first", at: { host }, edits, layer: "cors", past: [...new Set(past)] }];
  });

/** A layer that allows or answers is for the requests that it passed by, too: the condition that stood in the way goes, the others stay. */
export const meanThisToo: Maker = (facts) => {
  const { hops } = facts;
  return hops.flatMap(withBehind).flatMap(({ host, layers }) =>
    layers.flatMap(({ layer, result }): Change[] => {
      const spec = host === null ? undefined : layersOf(facts, host)[layer];
      const kind = spec?.kind;
      // Who asks is no condition to do away with.
      if (
        host === null ||
        !spec ||
        asksWho(spec) ||
        result.did !== "not-meant" ||
        (kind !== "cors" && kind !== "handler" && kind !== "forward")
      )
        return [];
      const { list, condition } = result;
      const at = spec[list].findIndex((one) => equalJson(one, condition));
      if (at < 0) return [];
      const edits = [{ type: "remove", path: ["hosts", host, "layers", layer, list], at }] as const;
      return [{ does: "layer-for-more", at: { host }, edits, layer: kind, list, condition }];
    }),
  );
};

/** The server's own pages are none of CORS's business, whatever the list says. */
export const exemptOwnOrigin: Maker = (facts) => {
  const { origin, chain, scenario } = facts;
  return chain.flatMap((host) => {
    const isOwn = scenario.hosts[chain[0] ?? -1]?.origins.some((one) => Url.parse(one)?.origin === origin);
    return layersOf(facts, host).flatMap((layer, i): Change[] => {
      if (!isOwn || layer.off || layer.kind !== "cors" || layer.style !== "policy" || layer.ownOrigin === "exempt") return [];
      const edits = [{ type: "set", path: ["hosts", host, "layers", i, "ownOrigin"], value: "exempt" }] as const;
      return [{ does: "exempt-own-origin", at: { host }, edits, origin }];
    });
  });
};

/** A preflight never shows who asks: authentication has to let it through. */
export const exemptOptions: Maker = (facts) => {
  if (facts.refused?.purpose !== "preflight") return [];
  return withBehind(facts.refused).flatMap(({ host, layers }) =>
    layers.flatMap(({ layer, result }): Change[] => {
      if (host === null || result.did !== "answered" || result.reason !== "unauthenticated") return [];
      return [
        {
          does: "exempt-options",
          at: { host },
          edits: [{ type: "set", path: ["hosts", host, "layers", layer, "exemptOptions"], value: true }],
        },
      ];
    }),
  );
};

/** An error page that threw away what was set before it, or headers that are not for errors. */
export const keepHeadersOnErrors: Maker = ({ refused }) =>
  refused === null
    ? []
    : withBehind(refused).flatMap(({ host, layers }) =>
        layers.flatMap(({ layer, result }): Change[] => {
          if (host === null) return [];
          const path = ["hosts", host, "layers", layer];
          const lost = result.did === "answered" && result.reason === "error-page";
          if (!lost && result.did !== "left-out") return [];
          const edits = lost
            ? ([{ type: "set", path: [...path, "earlierHeaders"], value: "kept" }] as const)
            : ([{ type: "set", path: [...path, "onStatuses"], value: "all" }] as const);
          return [{ does: "keep-headers-on-errors", at: { host }, edits, status: result.status }];
        }),
      );
