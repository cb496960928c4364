import { isIpAddress } from "./ip-address.ts";
import { isLoopback } from "./trustworthy.ts";

/** https://wicg.github.io/local-network-access/#ip-address-space-section, from the most public to the most private. */
export type AddressSpace = "public" | "local" | "loopback";

/** Where a host is, and how that is known. */
export interface Location {
  readonly space: AddressSpace;
  /** Its name tells only where such hosts usually are: what counts is the address that the name stands for. */
  readonly guessed: boolean;
}

const spaces: readonly (readonly [AddressSpace, RegExp])[] = [
  ["loopback", /^(?:0\.0\.0\.0$|198\.1[89]\.|\[::\]$)/u],
  ["local", /^(?:0\.|10\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|169\.254\.)/u],
  ["local", /^\[(?:f[cd]|fe[89a-f]|2001:db8:|3fff:)/u],
];

/** Where a host is, so far as its name or address tells. https://wicg.github.io/local-network-access/#non-public-ip-address-blocks */
export function locateHost(host: string): Location {
  if (isLoopback(host)) return { space: "loopback", guessed: false };
  if (!isIpAddress(host)) return { space: isNeverPublic(host) ? "local" : "public", guessed: true };
  const address = embeddedIpv4(host) ?? host;
  const space = isLoopback(address) ? "loopback" : (spaces.find(([, block]) => block.test(address))?.[0] ?? "public");
  return { space, guessed: false };
}

/**
 * Names that the public DNS does not have: those of one label, and those under domains that are kept for a network of one's own.
 * https://www.rfc-editor.org/rfc/rfc6762, https://www.rfc-editor.org/rfc/rfc6761, https://www.rfc-editor.org/rfc/rfc8375,
 * https://www.icann.org/en/board-activities-and-meetings/materials/approved-resolutions-special-meeting-of-the-icann-board-29-07-2024-en
 */
function isNeverPublic(name: string): boolean {
  const bare = name.replace(/\.$/u, "");
  return !bare.includes(".") || /\.(?:local|test|internal|lan|home\.arpa)$/u.test(bare);
}

/** Whether the URL itself says that it leads into the local network, before any name is looked up: `.local`, or an address. */
export function saysLocal(host: string): boolean {
  return isIpAddress(host) ? locateHost(host).space === "local" : host.endsWith(".local");
}

/** Of `[::ffff:7f00:1]`, 127.0.0.1 as the URL parser writes it: the address that is mapped. */
function embeddedIpv4(host: string): string | null {
  const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/u.exec(host) ?? [];
  if (high === undefined || low === undefined) return null;
  return [high, low].flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff]).join(".");
}
