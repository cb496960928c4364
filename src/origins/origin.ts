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

export function tupleOrigin(scheme: string, host: string, port: number): Origin {
  const shown = port === defaultPort(scheme) ? "" : `:${port}`;
  return { serialized: `${scheme}://${host}${shown}`, parts: { opaque: false, scheme, host, port } };
}

export function defaultPort(scheme: string): number | null {
  if (scheme === "https" || scheme === "wss") return 443;
  if (scheme === "http" || scheme === "ws") return 80;
  return scheme === "ftp" ? 21 : null;
}

/** https://url.spec.whatwg.org/#concept-url-origin */
export function originOfUrl(url: Url): Origin {
  const scheme = url.protocol.slice(0, -1);
  const usual = defaultPort(scheme);
  if (usual !== null) return tupleOrigin(scheme, url.hostname, url.port === "" ? usual : Number(url.port));
  if (scheme === "blob") {
    const inner = Url.parse(url.pathname);
    if (inner?.protocol === "https:" || inner?.protocol === "http:") return originOfUrl(inner);
  }
  // NOTE: the origin of file: URLs is left to the browser; all three make it opaque.
  return opaqueOrigin();
}

/** The origin of a URL as written; opaque where it does not parse. */
export function parseOrigin(url: string): Origin {
  const parsed = Url.parse(url);
  return parsed === null ? opaqueOrigin() : originOfUrl(parsed);
}

/** https://html.spec.whatwg.org/#same-origin */
export function sameOrigin(a: Origin, b: Origin): boolean {
  return a === b || (!a.parts.opaque && !b.parts.opaque && a.serialized === b.serialized);
}

export function serializeOrigin(origin: Origin): string {
  return origin.serialized;
}

export function originParts(origin: Origin): OriginParts {
  return origin.parts;
}
