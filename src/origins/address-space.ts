import { isIpAddress } from "./ip-address.ts";
import { isLoopback } from "./trustworthy.ts";

/** https://wicg.github.io/local-network-access/#ip-address-space-section, from the most public to the most private. */
export type AddressSpace = "public" | "local" | "loopback";

const spaces: readonly (readonly [AddressSpace, RegExp])[] = [
  ["loopback", /^(?:0\.0\.0\.0$|198\.1[89]\.|\[::\]$)/u],
  ["local", /^(?:0\.|10\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|169\.254\.)/u],
  ["local", /^\[(?:f[cd]|fe[89a-f]|2001:db8:|3fff:)/u],
];

/** Where a host is, so far as its name or address tells. https://wicg.github.io/local-network-access/#non-public-ip-address-blocks */
export function addressSpaceOfHost(host: string): AddressSpace {
  if (isLoopback(host)) return "loopback";
  if (!isIpAddress(host)) return host.endsWith(".local") ? "local" : "public";
  const address = embeddedIpv4(host) ?? host;
  return isLoopback(address) ? "loopback" : (spaces.find(([, block]) => block.test(address))?.[0] ?? "public");
}

/** Of `[::ffff:7f00:1]`, 127.0.0.1 as the URL parser writes it: the address that is mapped. */
function embeddedIpv4(host: string): string | null {
  const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/u.exec(host) ?? [];
  if (high === undefined || low === undefined) return null;
  return [high, low].flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff]).join(".");
}
