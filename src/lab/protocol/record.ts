import type { WireRequest } from "../../http/messages.ts";
import { unmapped } from "./rewrite.ts";

/**
 * What a browser (or the engine in its place) did with a scenario. The shape is that of the recordings in tests/truth/README.md,
 * with URLs in the words of the scenario instead of host keys.
 */
export interface LabRecord {
  /**
   * Requests in order of arrival at the hosts. A proxy's own are left out, since no browser sends them, and so are those to hosts that
   * are down or nobody's: they arrive nowhere.
   */
  readonly wire: readonly WireLine[];
  /** One per action of the scenario, in order. */
  readonly results: readonly LabResult[];
}

export interface WireLine {
  /** Index into the scenario's actions. */
  readonly action: number;
  /** As the scenario writes it, without fragment. */
  readonly url: string;
  readonly method: string;
  /** Those of `recordedHeaders` that were there, in lower case, lines of one name joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty: none. */
  readonly body: string;
}

/** What script saw. */
export type LabResult =
  /** fetch() and XMLHttpRequest; `headers` without `unrecordedResponseHeaders`. */
  | {
      readonly ok: true;
      readonly type: "basic" | "cors" | "opaque" | "opaqueredirect" | "xhr";
      readonly status: number;
      readonly redirected: boolean;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: string;
      /** What script got of the one header that it asked for; absent: it asked for none. */
      readonly asked?: string | null;
    }
  | { readonly ok: false; readonly error: string }
  /** Elements, frames, forms, beacons. `readable`: absent where there is nothing to look into. */
  | EmbeddedResult
  /** A program that is not a browser; played by the lab itself. */
  | { readonly ok: boolean; readonly client: true; readonly status: number | null }
  /** Not played, and why. */
  | { readonly ok: null; readonly skipped: string };

export interface EmbeddedResult {
  readonly ok: boolean;
  /** "none": nothing was told. */
  readonly event: string;
  readonly readable?: boolean;
  readonly body?: string;
}

/** Request headers that decide something, of every recording; what else a browser sends differs with every installation. */
export const decidingHeaders = [
  "origin",
  "access-control-request-method",
  "access-control-request-headers",
  "cookie",
  "authorization",
  "content-type",
  "range",
  "referer",
  "sec-fetch-site",
  "sec-fetch-mode",
  "sec-fetch-dest",
  "x-requested-with",
] as const;

/** Those of the lab's. */
const recordedHeaders = [...decidingHeaders, "if-none-match", "if-modified-since"] as const;

/** Pairs of an origin in the scenario and the one that stood for it on loopback. */
export type Origins = readonly (readonly [scenario: string, loopback: string])[];

/** A request as the record keeps it. */
export function wireLine(action: number, { url, method, headers, body }: WireRequest): WireLine {
  const kept: Record<string, string> = {};
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (!recorded.has(lower)) continue;
    const before = kept[lower];
    kept[lower] = before === undefined ? value : `${before}, ${value}`;
  }
  // Whitespace at the end is no part of a value: whoever reads the message takes it off.
  const headersRead = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value.trimEnd()]));
  return { action, url, method, headers: headersRead, body: body ?? "" };
}

/**
 * Every browser invents another boundary each time. The body tells it, for script may have named another Content-Type; but a redirect
 * can take the body away and leave the header, so it is learnt from all requests of an action together.
 */
function withBoundaries(wire: readonly WireLine[]): readonly WireLine[] {
  const boundaries = wire.flatMap(({ action, body }) => {
    const boundary = /^--(\S+?)(?:\r\nContent-Disposition: form-data;|--\r\n$)/u.exec(body)?.[1];
    return boundary === undefined ? [] : { action, boundary };
  });
  return wire.map((line) => boundaries.filter(({ action }) => action === line.action).reduce(withBoundary, line));
}

function withBoundary(line: WireLine, { boundary }: { readonly boundary: string }): WireLine {
  const headers = Object.entries(line.headers).map(([name, value]) => [name, value.replaceAll(boundary, "form")]);
  return { ...line, headers: Object.fromEntries(headers), body: line.body.replaceAll(boundary, "form") };
}

/** The record in the words of the scenario, and with the same boundary in every multipart body. */
export function unmappedRecord({ wire, results }: LabRecord, origins: Origins): LabRecord {
  const text = (mapped: string) => unmapped(mapped, origins);
  return {
    wire: withBoundaries(wire).map((line) => ({
      ...line,
      url: text(line.url),
      headers: Object.fromEntries(Object.entries(line.headers).map(([name, value]) => [name, text(value)])),
    })),
    results: results.map((result) =>
      "headers" in result ? { ...result, headers: result.headers.map(([name, value]) => [name, text(value)] as const) } : result,
    ),
  };
}

/** Response headers that tell of the connection, or are the recorder's own. */
export const unrecordedResponseHeaders: ReadonlySet<string> = new Set([
  "date",
  "connection",
  "keep-alive",
  "content-length",
  "transfer-encoding",
  "cache-control",
]);

const recorded: ReadonlySet<string> = new Set(recordedHeaders);

/** One thing in which the browser and the engine parted. */
export interface Difference {
  readonly action: number;
  readonly of: "result" | "request";
  /** Such as `status`, `readable`, `request 2`, `origin`. */
  readonly field: string;
  /** As text; null: nothing there. */
  readonly simulated: string | null;
  readonly real: string | null;
}
