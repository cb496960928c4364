import { defaultPort } from "../url/parts.ts";
import { Url } from "../url/url.ts";

/** An origin taken apart. `opaque` serialises as `null` and equals nothing but itself. */
export type OriginParts =
  | { readonly opaque: true }
  | { readonly opaque: false; readonly scheme: string; readonly host: string; readonly port: number };

/** https://html.spec.whatwg.org/#concept-origin */
export interface Origin {
  /** `null` for an opaque one. https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin */
  readonly serialized: string;
  readonly parts: OriginParts;
}

const opaqueParts: OriginParts = { opaque: true };

/** Every call makes another origin: an opaque one is the same as itself only. */
export function opaqueOrigin(): Origin {
  return { serialized: "null", parts: opaqueParts };
}

/** https://url.spec.whatwg.org/#concept-url-origin; that of a file: URL is left to the browser, and all three make it opaque. */
export function originOfUrl({ origin }: Url): Origin {
  if (origin === "null") return opaqueOrigin();
  const { protocol, hostname, port } = Url.of(origin);
  const scheme = protocol.slice(0, -1);
  return {
    serialized: origin,
    parts: { opaque: false, scheme, host: hostname, port: port === "" ? (defaultPort(scheme) ?? 0) : Number(port) },
  };
}

/** The origin of a URL as written; opaque where it does not parse. */
export function parseOrigin(url: string): Origin {
  const parsed = Url.parse(url);
  return parsed === null ? opaqueOrigin() : originOfUrl(parsed);
}

/** Schemes whose documents have an opaque origin, whatever stands behind the colon. */
const withoutOrigin = /^(?:file|data|about|javascript|blob|mailto):$/u;

/**
 * The origin of a document at a URL. Shells of apps (`capacitor:`, `ionic:`, `app:` …) and browsers' extensions register schemes of
 * their own, whose pages have scheme and host for their origin, as WebKit's and Chromium's "standard" schemes do.
 */
export function originOfPage(url: Url): Origin {
  const { origin, protocol, hostname, port } = url;
  if (origin !== "null" || hostname === "" || withoutOrigin.test(protocol)) return originOfUrl(url);
  return {
    serialized: `${protocol}//${hostname}${port === "" ? "" : `:${port}`}`,
    parts: { opaque: false, scheme: protocol.slice(0, -1), host: hostname, port: Number(port) },
  };
}

/** The same of a URL as written; opaque where it does not parse. */
export function parsePageOrigin(url: string): Origin {
  const parsed = Url.parse(url);
  return parsed === null ? opaqueOrigin() : originOfPage(parsed);
}

/** https://html.spec.whatwg.org/#same-origin */
export function sameOrigin(a: Origin, b: Origin): boolean {
  return a === b || (!a.parts.opaque && !b.parts.opaque && a.serialized === b.serialized);
}
