import type { AddressSpace } from "../engine/trace/failures.ts";
import type { HostSpec } from "../scenario/schema.ts";

/**
 * Where the host of a URL is: what the scenario says of it, else what its name gives away.
 * https://wicg.github.io/local-network-access/#ip-address-space-section
 */
export function addressSpaceOf(url: string, hosts: ReadonlyMap<string, HostSpec>): AddressSpace {
  const parsed = URL.parse(url);
  if (!parsed) return "public";
  const said = hosts.get(parsed.origin)?.addressSpace ?? "auto";
  return said === "auto" ? byName(parsed) : said;
}

const ipv4Spaces: readonly (readonly [AddressSpace, RegExp])[] = [
  ["loopback", /^(?:127\.|0\.0\.0\.0$|198\.1[89]\.)/u],
  ["local", /^(?:10\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|169\.254\.|0\.)/u],
];

const ipv6Spaces: readonly (readonly [AddressSpace, RegExp])[] = [
  ["loopback", /^\[::1?\]$/u],
  ["local", /^\[(?:f[cd]|fe[89a-f]|2001:db8:|3fff:)/u],
];

function byName({ protocol, hostname }: URL): AddressSpace {
  if (protocol === "file:") return "loopback";
  if (hostname === "localhost" || hostname.endsWith(".localhost")) return "loopback";
  if (hostname.endsWith(".local")) return "local";
  const spaces = hostname.startsWith("[") ? ipv6Spaces : /^[\d.]+$/u.test(hostname) ? ipv4Spaces : [];
  return spaces.find(([, pattern]) => pattern.test(hostname))?.[0] ?? "public";
}
