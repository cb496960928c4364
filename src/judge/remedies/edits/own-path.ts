import { baseUrl } from "../../../origins/page-origin.ts";
import { addressSpaceOf } from "../../../run/address-space.ts";
import { hostsByOrigin } from "../../../run/setup.ts";
import type { Edit } from "../../../scenario/edits.ts";
import { freshId, newHost, newLayer } from "../../../scenario/fresh.ts";
import { limits } from "../../../scenario/limits.ts";
import { Url } from "../../../url/url.ts";
import type { Maker } from "./maker.ts";
import { corsNames } from "./speakers.ts";

/**
 * The page asks its own server, which asks the other one: no CORS is needed. Its cookies stay at home, and
 * what the other one allows to others is not allowed here. Not for what only the reader's
 * machine or network can reach, which no server of the page could.
 */
export const ownPath: Maker = ({ failure, scenario, spec, page, action, origin }, { isOurs }) => {
  if (!/^(?:(?:P_)?AC|P_|CORP|MIXED)/u.test(failure?.code ?? "") || spec.kind === "form" || spec.kind === "iframe") return [];
  const url = Url.parse(spec.url, baseUrl(page));
  const hosts = hostsByOrigin(scenario);
  if (!url || origin === "null" || url.origin === origin || !/^https?:/u.test(origin) || !hosts.has(url.origin)) return [];
  if (addressSpaceOf(url.href, hosts) !== "public") return [];
  const own = hosts.get(origin);
  const host = own === undefined ? scenario.hosts.length : scenario.hosts.indexOf(own);
  const prefix = `/${freshId(
    "via",
    (own?.layers ?? []).map((layer) => ({ id: "prefix" in layer ? layer.prefix.slice(1) : "" })),
  )}`;
  const forward = newLayer("forward", { upstreams: [url.origin] });
  const layer = { ...forward, prefix, stripPrefix: true, removeRequestHeaders: ["Cookie"], removeResponseHeaders: corsNames };
  const to = `${origin}${prefix}${url.pathname}${url.search}`;
  const path = ["hosts", host, "layers"];
  const asked: Edit = { type: "set", path: ["actions", action, "url"], value: to };
  const values = { does: "own-path", at: { host }, to, upstream: url.origin } as const;
  if (own !== undefined) {
    const at = own.layers.findIndex(({ kind }) => kind === "forward" || kind === "handler");
    if (!isOurs(host) || own.layers.length >= limits.layersPerHost) return [];
    const insert: Edit = { type: "insert", path, at: at < 0 ? own.layers.length : at, value: layer };
    return [{ ...values, newHost: false, edits: [insert, asked] }];
  }
  if (scenario.hosts.length >= limits.hosts) return [];
  const made = { ...newHost(scenario, "proxy"), origins: [origin], layers: [layer] };
  return [{ ...values, newHost: true, edits: [{ type: "insert", path: ["hosts"], value: made }, asked] }];
};
