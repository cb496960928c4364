import { Url } from "../url/url.ts";
import type { Origin } from "./origin.ts";
import { originOfUrl } from "./origin.ts";

/** What the algorithms ask of a parsed URL, each answer made once. */
export interface RequestUrl {
  readonly href: string;
  readonly scheme: string;
  readonly host: string;
  /** null: the scheme has no port. */
  readonly port: number | null;
  readonly origin: Origin;
  readonly includesCredentials: boolean;
  /** With its `#`; empty where there is none. */
  readonly fragment: string;
  /** It was written with a line break or a tab, which are dropped, and with a `<`: markup that somebody has left open may have swallowed it. */
  readonly mayDangle: boolean;
  /** As it goes over the wire: no fragment, no user name and password. */
  readonly wire: string;
}

/**
 * The same URLs are asked for in every run of a scenario. What url/ remembers is the parse, and none against a base: without this memory
 * too a tenth fewer exchanges are made in a second (`npm run bench -- --only memory`). It is bounded and holds nothing but pure results.
 */
const remembered = new Map<string, RequestUrl>();
const rememberAtMost = 512;

/** https://url.spec.whatwg.org/#concept-url-parser; null: failure. */
export function parseUrl(input: string, base?: string): RequestUrl | null {
  const key = base === undefined ? input : `${base}\n${input}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const url = Url.parse(input, base);
  if (url === null) return null;
  const record = requestUrl(url, /[\n\r\t]/u.test(input) && input.includes("<"));
  // An opaque origin is new with every parse, so these are not shared.
  if (!record.origin.parts.opaque) {
    if (remembered.size >= rememberAtMost) remembered.clear();
    remembered.set(key, record);
  }
  return record;
}

function requestUrl(url: Url, mayDangle: boolean): RequestUrl {
  const origin = originOfUrl(url);
  const href = url.href;
  const includesCredentials = url.username !== "" || url.password !== "";
  // NOTE: a lone `#` leaves `hash` empty, but still is an (empty) fragment.
  const hash = href.indexOf("#");
  const fragment = hash < 0 ? "" : href.slice(hash);
  return {
    href,
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: origin.parts.opaque ? null : origin.parts.port,
    origin,
    includesCredentials,
    fragment,
    mayDangle,
    wire: includesCredentials ? Url.sent(url) : href.slice(0, href.length - fragment.length),
  };
}
