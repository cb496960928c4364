import { nginxLayers } from "../paste/config/nginx.ts";
import type { ResponsePiece } from "../paste/pieces.ts";
import type { Causes } from "./cause.ts";
import { type HeaderPairs, type Kit, type Layer, type Layers, type Plan, pathOf } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** Headers that browsers and servers look after themselves. */
const ofTransport = /^(?:content-length|transfer-encoding|connection|keep-alive|date|content-encoding|alt-svc|server-timing)$/iu;

const kept = (headers: ResponsePiece["headers"]): HeaderPairs =>
  (headers ?? [])
    .filter(([name]) => !ofTransport.test(name))
    .slice(0, 60)
    .map(([name, value]) => [name.slice(0, 256), value.slice(0, 8192)]);

/** What was pasted of the server, as a plan: its configuration, or the answers that it was seen to give. */
export function evidencePlans(s: Situation): Causes {
  if (s.config !== null) return { "as-pasted": (kit) => configured(kit, s) };
  if (s.answer?.headers == null && s.preflight?.headers == null) return {};
  return { "as-pasted": (kit) => answeredAs(kit, s) };
}

function configured(kit: Kit, { config }: Situation): Plan {
  const layers: Layers = config?.tree ? nginxLayers(config.tree, pathOf(kit.target)) : (config?.layers ?? []);
  return { ...saidByLines(kit.s), layers: [...layers.slice(0, 10), kit.app(kit.s.answer?.status ?? kit.status ?? 200)] };
}

/** What the lines say of a request that is not known otherwise: that it asked first, for what, and with credentials. */
function saidByLines({ lines, values, method, headers, credentials, credentialsByLine }: Situation): Partial<Plan> {
  const codes = lines.find(({ leads }) => leads)?.codes ?? [];
  const all = (is: (code: string) => boolean) => codes.length > 0 && codes.every(is);
  return {
    ...(all((code) => code.startsWith("P_")) ? { asks: true } : {}),
    ...(values.method !== undefined && method === null ? { method: values.method } : {}),
    ...(values.header !== undefined && headers === null ? { header: values.header } : {}),
    ...((credentials === null || credentialsByLine) && all((code) => /WILDCARD_WITH_CREDENTIALS|ACAC_NOT_TRUE/u.test(code))
      ? { include: true }
      : {}),
  };
}

/** What is not known of the other answer is taken to be right. */
function answeredAs(kit: Kit, { preflight, answer }: Situation): Plan {
  const layers: Layer[] = [];
  if (preflight?.headers != null) {
    layers.push({
      kind: "cors",
      style: "headers",
      when: [{ of: "preflight" }],
      preflight: { status: inRange(preflight.status, 204), headers: kept(preflight.headers) },
    });
  }
  if (answer?.headers == null) return { ...saidByLines(kit.s), layers: [...layers, kit.good(), kit.app()], asks: true };
  if (preflight?.headers == null) layers.push({ ...(kit.good() as object), when: [{ of: "preflight" }] } as Layer);
  return { layers: [...layers, kit.app(inRange(answer.status, 200), kept(answer.headers))] };
}

const inRange = (status: number | null, usual: number): number =>
  status !== null && status >= 200 && status <= 599 ? status : usual;
