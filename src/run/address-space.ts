import type { AddressSpace } from "../origins/address-space.ts";
import { addressSpaceOfHost } from "../origins/address-space.ts";
import { parseUrl } from "../origins/request-url.ts";
import type { HostSpec } from "../scenario/schema.ts";

/** Where the host of a URL is: what the scenario says of it, else what its name or address gives away. */
export function addressSpaceOf(url: string, hosts: ReadonlyMap<string, HostSpec>): AddressSpace {
  const parsed = parseUrl(url);
  if (!parsed) return "public";
  const said = hosts.get(parsed.origin.serialized)?.addressSpace ?? "auto";
  if (said !== "auto") return said;
  return parsed.scheme === "file" ? "loopback" : addressSpaceOfHost(parsed.host);
}
