import { parseParts } from "./parse.ts";
import type { UrlParts } from "./parts.ts";

export type Url = UrlParts;

/** Stands where the platform's `URL` would, whose answers differ from browser to browser. */
export const Url = {
  /** https://url.spec.whatwg.org/#dom-url-parse */
  parse: parseParts,
  /** Of a text that is known to be one; an error for any other. */
  of(text: string): Url {
    const url = parseParts(text);
    if (!url) throw new TypeError(`Not a URL: ${text}`);
    return url;
  },
  /** As it goes over the wire: without user name, password and fragment. */
  sent(url: Url): string {
    const [, query = ""] = /^[^#?]*(\?[^#]*)?/su.exec(url.href)!;
    return `${url.protocol}//${url.host}${url.pathname}${query}`;
  },
  /** Another query in the place of its own. `query`: without the question mark. https://url.spec.whatwg.org/#dom-url-search */
  withQuery(url: Url, query: string): Url {
    const [, before, fragment] = /^([^?#]*)[^#]*(.*)$/su.exec(url.href)!;
    return Url.of(`${before}?${query.replaceAll("#", "%23")}${fragment}`);
  },
  /** https://url.spec.whatwg.org/#dom-url-canparse */
  canParse: (input: string, base?: string) => parseParts(input, base) !== null,
};
