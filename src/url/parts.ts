/** A URL, taken apart. Names and forms are those of the platform's `URL`. https://url.spec.whatwg.org/#url-class */
export interface UrlParts {
  readonly href: string;
  /** With the colon. */
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  /** Empty: the scheme's default. */
  readonly port: string;
  readonly pathname: string;
  /** With the question mark; empty where nothing follows it. */
  readonly search: string;
  /** With the number sign; empty where nothing follows it. */
  readonly hash: string;
  /** "null": opaque. */
  readonly origin: string;
}

/** The parts of a URL record that the parser fills. https://url.spec.whatwg.org/#url-representation */
export interface UrlRecord {
  readonly scheme: string;
  readonly username: string;
  readonly password: string;
  readonly host: string | null;
  readonly port: string;
  /** One text: an opaque path. */
  readonly path: string | readonly string[];
  readonly query: string | null;
  readonly fragment: string | null;
}

/** Schemes that are special, with their default ports. https://url.spec.whatwg.org/#special-scheme */
const special: ReadonlyMap<string, number | null> = new Map([
  ["ftp", 21],
  ["file", null],
  ["http", 80],
  ["https", 443],
  ["ws", 80],
  ["wss", 443],
]);

export const isSpecial = (scheme: string) => special.has(scheme);

/** null: the scheme has no port. */
export const defaultPort = (scheme: string) => special.get(scheme) ?? null;
