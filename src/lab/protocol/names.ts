import { isBadPort } from "../../http/bad-ports.ts";

/** What the mapping must know of the world outside the scenario. */
export interface NamesInput {
  /** Lower-case letters and digits; new for each run, so that no cookie, cache or connection of an earlier one is met. */
  readonly run: string;
  /** Where the lab listens; a scenario that needs more ports than these cannot be mapped. */
  readonly ports: readonly number[];
  /** The registrable domain of a host by the Public Suffix List; null where it has none. */
  readonly registrableDomain: (host: string) => string | null;
  /** That of the scenario's pages: for `//host/` and hosts that are named without one. */
  readonly scheme: "http" | "https";
  /**
   * For a browser that was told where names lead, which certificate to take, and which ports stand for which address space: https stays
   * https, and only this machine's own names become such. Without it all is http, on names that no browser asks anybody about.
   */
  readonly asWritten?: AsWritten | undefined;
}

export interface AsWritten {
  /** Those of `ports` that count as public and as local; all others are this machine's own. */
  readonly portsOf: Readonly<Record<"public" | "local", readonly number[]>>;
  /** Where a URL's host is. */
  readonly spaceOf: (url: URL) => "public" | "local" | "loopback";
}

/** Thrown by Names where the ports do not suffice. */
export class OutOfPorts extends Error {}

/**
 * One-to-one names on loopback: equal hosts stay equal, hosts of one site stay of one site (`api.shop.example` becomes
 * `api.shop-r1.localhost`), and no two origins become one.
 */
export class Names {
  readonly #input: NamesInput;
  /** Site to the label that stands for it. */
  readonly #labels = new Map<string, string>();
  /**
   * `SCHEME:PORT` to a port of the lab: all is http here, and yet http and https of one host are two origins. As written, those of the
   * two default ports are one, which knows both schemes: there a browser that upgrades a URL comes to the same host's https.
   */
  readonly #ports = new Map<string, number>();
  /** Origin on loopback to the scenario's. */
  readonly #origins = new Map<string, string>();

  constructor(input: NamesInput) {
    this.#input = input;
  }

  get scheme(): "http" | "https" {
    return this.#input.scheme;
  }

  get asWritten(): boolean {
    return this.#input.asWritten !== undefined;
  }

  /** `host`: as the URL parser leaves it. */
  host(host: string): string {
    const site = this.#input.registrableDomain(host) ?? host;
    if (!host.endsWith(site)) return this.#site(host);
    return host.slice(0, host.length - site.length) + this.#site(site);
  }

  port(scheme: "http" | "https", port: number): number {
    // A browser refuses such a port before anything is sent; it must go on doing so.
    if (isBadPort(port)) return port;
    return this.#portFor(`${scheme}:${port}`, this.#input.ports);
  }

  #portAsWritten(url: URL, { spaceOf, portsOf }: AsWritten): number {
    if (isBadPort(portOf(url))) return portOf(url);
    const space = spaceOf(url);
    const taken = [...portsOf.public, ...portsOf.local];
    const ports = space === "loopback" ? this.#input.ports.filter((port) => !taken.includes(port)) : portsOf[space];
    return this.#portFor(`${space}:${url.port}`, ports);
  }

  #portFor(key: string, ports: readonly number[]): number {
    const known = this.#ports.get(key);
    if (known !== undefined) return known;
    const used = new Set(this.#ports.values());
    const free = ports.find((port) => !used.has(port));
    if (free === undefined) throw new OutOfPorts();
    this.#ports.set(key, free);
    return free;
  }

  /** `url`: http or https. Returns its origin on loopback. */
  origin(url: URL): string {
    const { asWritten } = this.#input;
    const host = this.host(url.hostname);
    const mapped = asWritten
      ? `${url.protocol}//${host}:${this.#portAsWritten(url, asWritten)}`
      : `http://${host}:${this.port(schemeOf(url), portOf(url))}`;
    this.#origins.set(mapped, url.origin);
    return mapped;
  }

  /** Pairs of an origin in the scenario and on loopback. */
  get origins(): readonly (readonly [scenario: string, loopback: string])[] {
    return [...this.#origins].map(([loopback, scenario]) => [scenario, loopback]);
  }

  /** Whether a URL's host is one that was named here. */
  owns(url: URL): boolean {
    return isOfRun(url, this.#input.run);
  }

  /** As written, a name that says where its host is goes on saying so. */
  #suffixOf(site: string): string {
    const { run, asWritten } = this.#input;
    if (!asWritten || isLoopbackName(site)) return `-${run}.localhost`;
    return `-${run}.${site.endsWith(".local") ? "local" : "example"}`;
  }

  #site(site: string): string {
    const known = this.#labels.get(site);
    if (known !== undefined) return known;
    // What follows xn-- is Punycode, and with more behind it no longer would be.
    const [first = ""] = site.split(".");
    const letters = first.replaceAll(/[^a-z0-9-]/gu, "");
    const wish = letters.replace(/^(?:xn--|-)+/u, "").slice(0, 24) || "site";
    const stem = isAddress(site) ? `ip${site.replaceAll(/[^a-z0-9]/gu, "")}` : wish;
    const taken = new Set(this.#labels.values());
    const suffix = this.#suffixOf(site);
    let label = stem + suffix;
    for (let n = 2; taken.has(label); n++) label = stem + n + suffix;
    this.#labels.set(site, label);
    return label;
  }
}

/** Whether a URL leads to a host that was named for a run. */
export function isOfRun(url: URL, run: string): boolean {
  return isHttp(url) && runNamed(url.hostname) === run;
}

/** The run that a host was named for; null: it was not. */
export function runNamed(hostname: string): string | null {
  return /-([a-z0-9]+)\.(?:localhost|example|local)$/u.exec(hostname)?.[1] ?? null;
}

function schemeOf(url: URL): "http" | "https" {
  return url.protocol === "https:" ? "https" : "http";
}

/** The port that a connection would go to. */
function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

export function isHttp(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

export function isAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/u.test(host);
}

export function isLoopbackName(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
