/** What `npm test` has measured last, as public/trust.json holds it. Written by scripts/trust.ts, read by the page "How far to trust it". */
export interface TrustReport {
  /** Recordings of real browsers, played in the engine. */
  readonly corpora: readonly CorpusMeasure[];
  /** Scenarios made for this run, and those of the library, played by a real browser on loopback and compared with the engine. */
  readonly live: readonly LiveMeasure[];
  readonly knownDifferences: readonly KnownDifference[];
  readonly peers: readonly PeerMeasure[];
}

export type BrowserName = "chromium" | "firefox" | "webkit";

export interface CorpusMeasure {
  /** "further": recorded for this project. */
  readonly corpus: "random" | "elements" | "wide" | "targeted" | "further";
  readonly browser: BrowserName;
  /** As recorded: "Chromium 156.0.8078.79". */
  readonly version: string;
  readonly cases: number;
  readonly verdict: number;
  readonly result: number;
  readonly wire: number;
  readonly both: number;
  readonly wireFull: number;
  readonly console: number;
  readonly consoleCases: number;
}

export interface LiveMeasure {
  /** "web": fresh ones with schemes, address spaces and settings as they are written. */
  readonly kind: "fresh" | "library" | "web";
  readonly browser: BrowserName;
  /** As the browser said. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly measured: string;
  /** Of the generator; null for the library. */
  readonly seed: number | null;
  readonly scenarios: number;
  readonly agreed: number;
  /** Could not be mapped, or the browser went away: never counted as agreement. */
  readonly notRun: number;
}

export interface KnownDifference {
  readonly corpus: CorpusMeasure["corpus"] | "http-cache" | "library";
  readonly id: string;
  readonly browser: BrowserName;
  readonly figure: "both" | "wireFull" | "console";
  readonly reason: string;
}

/** Another implementation of CORS in JavaScript on the same recorded cases, against Chromium's recording. */
export interface PeerMeasure {
  readonly name: string;
  readonly version: string;
  /** Which of the cases: its own kind of call only. */
  readonly api: "fetch" | "xhr";
  readonly cases: number;
  readonly verdict: number;
  readonly both: number;
}
