import { moveWithin } from "../../../scenario/lists.ts";
import type { Change } from "../change.ts";
import { type Facts, hostsAsked, withBehind } from "../facts.ts";
import type { Maker } from "./maker.ts";

/** Whether the answer that was refused had been kept by a cache, the browser's or one on the way. */
function cameFromCache({ steps, refused }: Facts): boolean {
  const inBrowser = steps.some((step) => step.name === "http-cache-lookup" && step.values.serves !== "none");
  const shared =
    refused !== null && withBehind(refused).some(({ layers }) => layers.some(({ result }) => result.did === "cache"));
  return inBrowser || shared;
}

/** Answers say what they depend on, and caches heed it. */
export const heedVary: Maker = (facts) => {
  if (!cameFromCache(facts)) return [];
  const { scenario } = facts;
  return hostsAsked(facts).flatMap((host) => {
    const layers = scenario.hosts[host]?.layers ?? [];
    const at = { host };
    return layers.flatMap((layer, i): Change[] => {
      const path = ["hosts", host, "layers", i];
      if (layer.off) return [];
      if (layer.kind === "cors" && layer.style === "policy" && !layer.vary) {
        return [{ does: "send-vary", at, edits: [{ type: "set", path: [...path, "vary"], value: true }] }];
      }
      if (layer.kind !== "cache") return [];
      const cors = layers.findIndex((other, k) => k > i && other.kind === "cors" && !other.off);
      const changes: Change[] = layer.ignoreVary
        ? [{ does: "respect-vary", at, edits: [{ type: "set", path: [...path, "ignoreVary"], value: false }] }]
        : [];
      if (cors < 0) return changes;
      const edits = [{ type: "set", path: ["hosts", host, "layers"], value: moveWithin(layers, cors, i) }] as const;
      return [...changes, { does: "layer-first", at, edits, layer: "cors", past: ["cache"] }];
    });
  });
};

/** The page asks past its cache, or asks in the same way from the beginning. */
export const askPastCache: Maker = (facts) => {
  if (!cameFromCache(facts)) return [];
  const { scenario, spec, action } = facts;
  const changes: Change[] = [];
  // Whoever loaded it first, without CORS, filled the cache for everybody after.
  scenario.actions.slice(0, action).forEach((earlier, i) => {
    if (earlier.kind !== "element" || earlier.crossorigin !== "none" || earlier.url !== spec.url) return;
    const edits = [{ type: "set", path: ["actions", i, "crossorigin"], value: "anonymous" }] as const;
    changes.push({ does: "crossorigin", at: { action: i }, edits, to: "anonymous" });
  });
  if (spec.kind === "fetch") {
    const edits = [{ type: "set", path: ["actions", action, "cache"], value: "reload" }] as const;
    changes.push({ does: "cache-mode", at: { action }, edits, to: "reload" });
  }
  return changes;
};
