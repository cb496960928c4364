import { Url } from "../url/url.ts";
import { isPlainAscii } from "./visible-text.ts";

/** Scheme and slashes, user, host, port of an address as somebody may have written it. */
const authority = /^(\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2,})([^/\\?#]*@)?([^/\\?#]*?)(:\d*)?(?=[/\\?#]|$)/iu;

/**
 * An address (a URL, an origin) with its host as it goes over the wire: in Punycode, so that no letter looks like another. All else stays
 * as it was written, mistakes too; what has no host stays whole.
 */
export function asSent(address: string): string {
  if (isPlainAscii(address)) return address;
  return address.replace(authority, (all, before: string, user = "", host: string, port = "") => {
    if (isPlainAscii(host)) return all;
    const sent = Url.parse(`https://${host}`)?.hostname;
    return sent === undefined ? all : `${before}${user}${sent}${port}`;
  });
}
