/** One version of the site, as the build writes it into the worker (scripts/vite/service-worker.ts). */
export interface Site {
  /** Changes with every file and with the worker itself. */
  readonly version: string;
  /** Path from the site's root → SHA-256 of the content in base64. A worker without files (development) caches nothing. */
  readonly files: Readonly<Record<string, string>>;
  /** Those that the first screen needs. */
  readonly first: readonly string[];
}
