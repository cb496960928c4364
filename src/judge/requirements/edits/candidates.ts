import type { Edit } from "../../../scenario/edits.ts";
import type { LayerOf } from "../../../scenario/schema.ts";
import type { Change } from "../../remedies/change.ts";
import { allowByName, allowEverybody, answerPreflights } from "../../remedies/edits/cors.ts";
import { corsFirst, exemptOptions, exemptOwnOrigin, keepHeadersOnErrors, meanThisToo } from "../../remedies/edits/layers.ts";
import type { Maker, Surroundings } from "../../remedies/edits/maker.ts";
import { meetSomebody, startHosts } from "../../remedies/edits/network.ts";
import { allowEmbedding } from "../../remedies/edits/policies.ts";
import { dropRedirect } from "../../remedies/edits/redirects.ts";
import { repairServer } from "../../remedies/edits/repair.ts";
import { oneSpeaker, rightWhereItStands } from "../../remedies/edits/speakers.ts";
import { type Facts, withBehind } from "../../remedies/facts.ts";
import type { Further } from "../advised.ts";
import type { Demand } from "../demand.ts";
import { furtherInLayer, inLayer, newSpeaker } from "./in-layer.ts";

/** What might have an answer say one thing more, on one host. Whether it does is found out by playing it. */
export interface Candidate {
  readonly host: number;
  readonly edits: readonly Edit[];
  /** What is done besides writing the line where such lines are written; null: nothing. */
  readonly change: Change | null;
}

/** Who is asked first, who lets whom through: the server's order, and mistakes elsewhere. */
const structural: readonly Maker[] = [
  startHosts,
  meetSomebody,
  exemptOwnOrigin,
  corsFirst,
  meanThisToo,
  exemptOptions,
  keepHeadersOnErrors,
  rightWhereItStands,
  oneSpeaker,
  answerPreflights,
  allowEmbedding,
];

/** More than the one line, where no less will do. */
const wide: readonly Maker[] = [allowByName, allowEverybody, dropRedirect, repairServer];

/** `facts`: of a run in which all is said but this one thing. The least change first. */
export function candidatesFor(facts: Facts, around: Surroundings, demand: Demand): readonly Candidate[] {
  return [...written(facts, around, demand), ...made(structural, facts, around), ...made(wide, facts, around)];
}

/** The same after a change of the server's order, which alone did not do. */
export function structuralFor(facts: Facts, around: Surroundings): readonly Candidate[] {
  return made(structural, facts, around);
}

export function written(facts: Facts, around: Surroundings, demand: Demand): readonly Candidate[] {
  const { scenario, refused } = facts;
  const hosts = refused === null ? [] : [...new Set(withBehind(refused).flatMap(({ host }) => host ?? []))];
  const inLayers = hosts.flatMap((host) =>
    (scenario.hosts[host]?.layers ?? []).flatMap((layer, i): readonly Candidate[] => {
      if (layer.kind !== "cors" || layer.off) return [];
      const value = inLayer(layer as LayerOf<"cors">, demand, around.readers(host));
      const edits = [{ type: "set", path: ["hosts", host, "layers", i], value }] as const;
      return value === null ? [] : [{ host, edits, change: null }];
    }),
  );
  const [first] = hosts;
  const value = newSpeaker(demand);
  if (first === undefined || value === null || inLayers.length > 0) return inLayers;
  const edits = [{ type: "insert", path: ["hosts", first, "layers"], at: 0, value }] as const;
  return [{ host: first, edits, change: null }];
}

/** `facts`: of a run in which all that is demanded is said. */
export function furtherFor({ scenario, hops }: Facts, further: Further, message: number | undefined): readonly Candidate[] {
  const hop = hops.find((one) => one.message === message);
  return (hop === undefined ? [] : withBehind(hop)).flatMap(({ host, layers }) =>
    layers.flatMap(({ layer }): readonly Candidate[] => {
      const spec = host === null ? undefined : scenario.hosts[host]?.layers[layer];
      if (host === null || spec?.kind !== "cors") return [];
      const value = furtherInLayer(spec as LayerOf<"cors">, further);
      const edits = [{ type: "set", path: ["hosts", host, "layers", layer], value } as const];
      return value === null ? [] : [{ host, edits, change: null }];
    }),
  );
}

function made(makers: readonly Maker[], facts: Facts, around: Surroundings): readonly Candidate[] {
  return makers.flatMap((maker) =>
    maker(facts, around).flatMap((change): readonly Candidate[] =>
      change !== null && "host" in change.at ? [{ host: change.at.host, edits: change.edits, change }] : [],
    ),
  );
}
