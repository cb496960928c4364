/**
 * What a browser (or the engine in its place) did with a scenario. The shape is that of the recordings in tests/truth/README.md,
 * with URLs in the words of the scenario instead of host keys.
 */
export interface LabRecord {
  /** Requests in order of arrival at the hosts; a proxy's own are left out: no browser sends them. */
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
    }
  | { readonly ok: false; readonly error: string }
  /** Elements, frames, forms, beacons. `readable`: absent where there is nothing to look into. */
  | { readonly ok: boolean; readonly event: string; readonly readable?: boolean; readonly body?: string }
  /** A program that is not a browser; played by the lab itself. */
  | { readonly ok: boolean; readonly client: true; readonly status: number | null }
  /** Not played, and why. */
  | { readonly ok: null; readonly skipped: string };

/** Request headers that decide something; what else a browser sends differs with every installation. */
export const recordedHeaders = [
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
  "if-none-match",
  "if-modified-since",
  "x-requested-with",
] as const;

export const unrecordedResponseHeaders: ReadonlySet<string> = new Set([
  "date",
  "connection",
  "keep-alive",
  "content-length",
  "transfer-encoding",
  "cache-control",
]);

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
