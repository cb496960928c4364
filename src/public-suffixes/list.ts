import { getDomain } from "tldts";
import type { RegistrableDomain } from "../origins/site.ts";

const registrableDomain: RegistrableDomain = (host) => getDomain(host, { allowPrivateDomains: true });

/** A world that knows the whole list (https://publicsuffix.org/list/), the private part of it too. */
export const publicSuffixList = { registrableDomain };
