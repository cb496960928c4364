import { type AddressSpace, type Location, locateHost } from "../origins/address-space.ts";
import { parseUrl } from "../origins/request-url.ts";
import type { HostSpec } from "../scenario/schema.ts";

/** Where the host of a URL is: what the scenario says of it, else what its name or address gives away. */
export function locate(url: string, hosts: ReadonlyMap<string, HostSpec>): Location {
  const parsed = parseUrl(url);
  if (!parsed) return { space: "public", guessed: false };
  const said = hosts.get(parsed.origin.serialized)?.addressSpace ?? "auto";
  if (said !== "auto") return { space: said, guessed: false };
  const { parts } = parsed.origin;
  // Documents out of a file, an app or an extension lie on the machine itself; a blob: URL is where its origin is.
  return parts.opaque ? { space: "loopback", guessed: false } : locateHost(parts.host);
}

export function addressSpaceOf(url: string, hosts: ReadonlyMap<string, HostSpec>): AddressSpace {
  return locate(url, hosts).space;
}
