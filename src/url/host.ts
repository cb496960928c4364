import { endsInNumber, ipv4, ipv6 } from "./ip.ts";
import { percentDecode, percentEncode } from "./percent.ts";

const beyondAscii = /[^\0-\x7f]/u;
const forbiddenInHost = /[\0\t\n\r #/:<>?@[\\\]^|]/u;
const forbiddenInDomain = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/u;

/** What nearly every host is: nothing in it has to be mapped. */
const isUsual = /^[a-z\d.-]+$/u;

/** A host as it is sent; null where it is not valid. `special`: of http, https, ws, wss, ftp or file. https://url.spec.whatwg.org/#concept-host-parser */
export function parseHost(text: string, special: boolean): string | null {
  if (text.startsWith("[")) {
    const address = text.endsWith("]") ? ipv6(text.slice(1, -1)) : null;
    return address === null ? null : `[${address}]`;
  }
  if (!special) return forbiddenInHost.test(text) ? null : percentEncode(text, "opaque");
  const domain = isUsual.test(text) && !text.includes("xn--") ? text : domainToAscii(percentDecode(text));
  if (domain === null || domain === "" || forbiddenInDomain.test(domain)) return null;
  return endsInNumber(domain) ? ipv4(domain) : domain;
}

/** Nothing to map but capitals. */
const isPlain = (domain: string) => !beyondAscii.test(domain) && !/(?:^|\.)xn--/iu.test(domain);

/** https://url.spec.whatwg.org/#concept-domain-to-ascii: what is not ASCII is the platform's to map, which has the tables of Unicode. */
function domainToAscii(domain: string): string | null {
  if (isPlain(domain)) return domain.toLowerCase();
  if (forbiddenInDomain.test(domain)) return null;
  const mapped = URL.parse(`https://${domain}/`)?.hostname;
  // Some platforms write as %XX what the Standard leaves as it is.
  return mapped === undefined ? null : percentDecode(mapped);
}
