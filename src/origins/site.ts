import type { Origin } from "./origin.ts";

/** The registrable domain of a host by the Public Suffix List; null where it has none. */
export type RegistrableDomain = (host: string) => string | null;

/** https://html.spec.whatwg.org/#same-site */
export function sameSite(a: Origin, b: Origin, registrableDomain: RegistrableDomain): boolean {
  if (a === b) return true;
  if (a.parts.opaque || b.parts.opaque) return false;
  return a.parts.scheme === b.parts.scheme && schemelesslySameSite(a, b, registrableDomain);
}

/** https://html.spec.whatwg.org/#schemelessly-same-site */
export function schemelesslySameSite(a: Origin, b: Origin, registrableDomain: RegistrableDomain): boolean {
  if (a === b) return true;
  if (a.parts.opaque || b.parts.opaque) return false;
  if (a.parts.host === b.parts.host) return true;
  const domain = registrableDomain(a.parts.host);
  return domain !== null && domain === registrableDomain(b.parts.host);
}
