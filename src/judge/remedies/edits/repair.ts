import type { Change } from "../change.ts";
import { withBehind } from "../facts.ts";
import type { Maker } from "./maker.ts";

/** What stands in the way of an answer and is a mistake: an error, an application that is switched off. */
export const repairServer: Maker = ({ scenario, hops }) =>
  hops.flatMap(withBehind).flatMap(({ host, layers }): readonly Change[] => {
    const specs = host === null ? [] : (scenario.hosts[host]?.layers ?? []);
    if (host === null) return [];
    const turn = (layer: number, off: boolean) =>
      [{ type: "set", path: ["hosts", host, "layers", layer, "off"], value: off }] as const;
    const thrown = layers.flatMap(({ layer, result }): Change[] =>
      specs[layer]?.kind === "answer" && result.did === "answered" && result.status >= 500
        ? [{ does: "repair-error", at: { host }, edits: turn(layer, true), status: result.status }]
        : [],
    );
    const off = specs.flatMap((spec, i): Change[] =>
      spec.off && (spec.kind === "handler" || spec.kind === "forward")
        ? [{ does: "switch-on", at: { host }, edits: turn(i, false), layer: spec.kind }]
        : [],
    );
    return [...off, ...thrown];
  });
