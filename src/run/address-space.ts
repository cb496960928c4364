import type { AddressSpace } from "../origins/address-space.ts";
import { addressSpaceOfHost } from "../origins/address-space.ts";
import type { HostSpec } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";

/** Where the host of a URL is: what the scenario says of it, else what its name or address gives away. */
export function addressSpaceOf(url: string, hosts: ReadonlyMap<string, HostSpec>): AddressSpace {
  const parsed = Url.parse(url);
  if (!parsed) return "public";
  const said = hosts.get(parsed.origin)?.addressSpace ?? "auto";
  if (said !== "auto") return said;
  return parsed.protocol === "file:" ? "loopback" : addressSpaceOfHost(parsed.hostname);
}
