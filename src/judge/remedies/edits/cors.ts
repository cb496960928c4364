import type { Change } from "../change.ts";
import { type Facts, withBehind } from "../facts.ts";
import { cannotName } from "../in-the-clear.ts";
import { needOf } from "../need.ts";
import { hiddenHeaders } from "../wish.ts";
import { allow } from "./allow.ts";
import { expose } from "./expose.ts";
import type { Maker } from "./maker.ts";

/** A server allows this page all that is missing, by name. */
export const allowByName: Maker = (facts, around) => {
  if (!concernsCors(facts) || cannotName(facts)) return [];
  const grant = { ...needOf(facts), origin: facts.origin === "null" ? null : facts.origin };
  return facts.chain.flatMap((host) => {
    const [keep, passedBy] = [around.readers(host), passedByAt(facts, host)];
    const asItIs = allow(facts.scenario, host, { ...grant, keep, passedBy });
    // One fixed header can name one page; where others ask too, a list takes its place.
    const others = around.askers(host).some((origin) => origin !== facts.origin);
    return others ? [allow(facts.scenario, host, { ...grant, keep, passedBy }, "policy"), asItIs] : [asItIs];
  });
};

/** A public server that needs nobody's credentials answers everybody. */
export const allowEverybody: Maker = (facts, { isPrivate }) => {
  const need = needOf(facts);
  if (!/AC|STATUS|CORP|NETWORK/u.test(facts.failure?.code ?? "") || !concernsCors(facts) || need.credentials) return [];
  if (facts.chain.some(isPrivate)) return [];
  return facts.chain.map((host) =>
    allow(facts.scenario, host, { ...need, origin: "*", keep: [facts.origin], passedBy: passedByAt(facts, host) }),
  );
};

/** What script may not read of the answer is exposed, all of it at once. */
export const exposeHeaders: Maker = ({ outcome, chain, scenario }) => {
  const names = hiddenHeaders(outcome);
  return names.length === 0 ? [] : chain.flatMap((host) => expose(scenario, host, names));
};

/** A private server that lets anybody read names the page instead: what would help then lets in nobody else. */
export const nameInsteadOfAll: Maker = (facts, { isPrivate, readers }) => {
  const { failure, scenario, origin, chain } = facts;
  if (failure !== null || origin === "null" || cannotName(facts)) return [];
  return chain.flatMap((host) => {
    const grant = { ...needOf(facts), origin, keep: readers(host), passedBy: passedByAt(facts, host) };
    return isPrivate(host) ? [allow(scenario, host, grant, "by-name")] : [];
  });
};

/** A policy that has preflights answered behind it answers them itself, where what is behind it has no good answer. */
export const answerPreflights: Maker = ({ refused, failure, scenario, chain }) => {
  if (refused?.purpose !== "preflight" || failure?.code !== "P_STATUS") return [];
  return chain.flatMap((host) =>
    (scenario.hosts[host]?.layers ?? []).flatMap((layer, i): Change[] => {
      if (layer.off || layer.kind !== "cors" || layer.style !== "policy" || layer.preflights === "answer") return [];
      const edits = [{ type: "set", path: ["hosts", host, "layers", i, "preflights"], value: "answer" }] as const;
      return [{ does: "send-headers", at: { host }, edits, preflight: [], actual: [], answersPreflights: 204, list: [] }];
    }),
  );
};

/** The layers of a host whose conditions the request did not meet. */
function passedByAt({ hops }: Facts, at: number): ReadonlySet<number> {
  const seen = hops.flatMap(withBehind).flatMap(({ host, layers }) => (host === at ? layers : []));
  const took = new Set(seen.flatMap(({ layer, result }) => (result.did === "not-meant" ? [] : [layer])));
  return new Set(seen.flatMap(({ layer }) => (took.has(layer) ? [] : [layer])));
}

const concerning = /^(?:P_)?AC|^P_|^CORP_|^MIME|^NETWORK|^NOT_USABLE/u;

/** Whether another answer of a server could change it. Where nothing is sent, it could not. */
function concernsCors({ failure }: Facts): boolean {
  return failure === null || concerning.test(failure.code);
}
