import type { OriginParts } from "../../origins/origin.ts";
import { Url } from "../../url/url.ts";

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443, ftp: 21 };

/** Whether a browser leaves the port out when it writes this origin. */
export function isDefaultPort({ scheme, port }: Extract<OriginParts, { opaque: false }>): boolean {
  return defaultPorts[scheme] === port;
}

/** An origin (or a URL) as text, taken apart; opaque where it has none, as `null`, `data:` and what does not parse. */
export function partsOf(text: string): OriginParts {
  const url = Url.parse(text);
  const scheme = url?.protocol.slice(0, -1) ?? "";
  const usual = defaultPorts[scheme];
  if (!url || usual === undefined) return { opaque: true };
  return { opaque: false, scheme, host: url.hostname, port: url.port === "" ? usual : Number(url.port) };
}

export type PartName = "scheme" | "host" | "port";

export interface PartPair {
  readonly name: PartName;
  readonly a: string;
  readonly b: string;
  readonly equal: boolean;
  /** The part is the scheme's own port, which is never written. */
  readonly quietA: boolean;
  readonly quietB: boolean;
}

/** Two origins side by side; null where one is opaque: there is nothing to compare. */
export function comparePairs(a: OriginParts, b: OriginParts): readonly PartPair[] | null {
  if (a.opaque || b.opaque) return null;
  const pair = (name: PartName): PartPair => ({
    name,
    a: String(a[name]),
    b: String(b[name]),
    equal: a[name] === b[name],
    quietA: name === "port" && isDefaultPort(a),
    quietB: name === "port" && isDefaultPort(b),
  });
  return [pair("scheme"), pair("host"), pair("port")];
}
