import type { HeaderList } from "../../../http/messages.ts";
import { byteLowercase } from "../../../http/tokens.ts";
import type { Edit } from "../../../scenario/edits.ts";
import type { Change, ChangeValues } from "../change.ts";
import type { Facts } from "../facts.ts";
import { cannotName } from "../in-the-clear.ts";
import { needOf } from "../need.ts";
import { withLine } from "./header-lines.ts";
import type { Maker } from "./maker.ts";

const isAboutCors = (name: string) => byteLowercase(name).startsWith("access-control-");

const namesOrigin = (list: HeaderList) => list.some(([name]) => byteLowercase(name) === "access-control-allow-origin");

/** A list of headers that a layer puts on answers, where it stands. */
interface Written {
  readonly host: number;
  readonly by: ChangeValues["one-speaker"]["by"];
  readonly path: readonly (string | number)[];
  /** Null: what stands at `path` is the switch of a layer that writes nothing else. */
  readonly list: HeaderList | null;
}

/** Every place along the way that writes who is allowed. */
function writtenBy({ scenario, chain }: Facts): readonly Written[] {
  return chain.flatMap((host) =>
    (scenario.hosts[host]?.layers ?? []).flatMap((layer, i): Written[] => {
      const at = ["hosts", host, "layers", i];
      if (layer.off) return [];
      if (layer.kind === "handler") {
        return layer.routes.flatMap(({ headers }, route) =>
          namesOrigin(headers) ? [{ host, by: "route" as const, path: [...at, "routes", route, "headers"], list: headers }] : [],
        );
      }
      if (layer.kind === "forward" && namesOrigin(layer.addResponseHeaders)) {
        return [{ host, by: "forward", path: [...at, "addResponseHeaders"], list: layer.addResponseHeaders }];
      }
      if (layer.kind !== "cors") return [];
      if (layer.style === "policy") return [{ host, by: "cors", path: [...at, "off"], list: null }];
      return namesOrigin(layer.actual) ? [{ host, by: "cors", path: [...at, "actual"], list: layer.actual }] : [];
    }),
  );
}

/** Of several that put the header on one answer, one stops; or a proxy takes off what the server behind it has put on. */
export const oneSpeaker: Maker = (facts) => {
  const speakers = writtenBy(facts);
  if (speakers.length < 2) return [];
  const stops = speakers.map(({ host, by, path, list }): Change => {
    const value = list === null ? true : list.filter(([name]) => !isAboutCors(name));
    const edit: Edit = { type: "set", path, value };
    return { does: "one-speaker", at: { host }, edits: [edit], by };
  });
  return [...stops, ...takenOff(facts)];
};

/** What a proxy takes off the answers of the server behind it. */
export const corsNames = [
  "Access-Control-Allow-Origin",
  "Access-Control-Allow-Credentials",
  "Access-Control-Allow-Methods",
  "Access-Control-Allow-Headers",
  "Access-Control-Expose-Headers",
  "Access-Control-Max-Age",
];

function takenOff({ scenario, chain }: Facts): readonly Change[] {
  return chain.slice(0, -1).flatMap((host) =>
    (scenario.hosts[host]?.layers ?? []).flatMap((layer, i): Change[] => {
      if (layer.kind !== "forward" || layer.off) return [];
      const value = [...new Set([...layer.removeResponseHeaders, ...corsNames])];
      const path = ["hosts", host, "layers", i, "removeResponseHeaders"];
      return [{ does: "one-speaker", at: { host }, edits: [{ type: "set", path, value }], by: "forward" }];
    }),
  );
}

/** The wrong value is put right where it stands, outside of any CORS layer. */
export const rightWhereItStands: Maker = (facts, { isPrivate }) => {
  if (!/^(?:P_)?ACA[OC]_/u.test(facts.failure?.code ?? "") || cannotName(facts)) return [];
  const { credentials } = needOf(facts);
  return writtenBy(facts).flatMap(({ host, by, path, list }): Change[] => {
    const origin = facts.origin !== "null" ? facts.origin : credentials || isPrivate(host) ? null : "*";
    if (list === null || origin === null || by === "cors") return [];
    const named = withLine(list, "Access-Control-Allow-Origin", origin);
    const value = credentials ? withLine(named, "Access-Control-Allow-Credentials", "true") : named;
    const lines = value.filter((line) => !list.some(([name, old]) => name === line[0] && old === line[1]));
    if (lines.length === 0) return [];
    const edits = [{ type: "set", path, value }] as const;
    return [{ does: "send-headers", at: { host }, edits, preflight: [], actual: lines, answersPreflights: null, list: [] }];
  });
};
