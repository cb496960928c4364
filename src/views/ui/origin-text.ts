import type { OriginParts } from "../../origins/origin.ts";
import { defaultPort } from "../../url/parts.ts";

/** Whether a browser leaves the port out when it writes this origin. */
export function isDefaultPort({ scheme, port }: Extract<OriginParts, { opaque: false }>): boolean {
  return defaultPort(scheme) === port;
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
