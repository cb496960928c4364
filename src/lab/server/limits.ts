import { playLimits } from "../protocol/limits.ts";

/** What a lab holds out. Bytes and milliseconds. */
export const labLimits = {
  /** Runs at once. */
  runs: 4,
  /** Of a request to a scenario's host. */
  requestBody: 256 * 1024,
  /** Of a scenario that the app sends: what a link may unpack to, with every default written out. */
  scenario: 4 * 1024 * 1024,
  /** Of a report of a page. */
  report: 1024 * 1024,
  headers: 64 * 1024,
  /** A run of which nothing is heard. */
  idle: 60_000,
  /** From its start to its end. */
  run: 15 * 60_000,
  /** A finished run, whose result may still be asked for. */
  kept: 5 * 60_000,
  /** A third for each address space; see LabOptions.certificate. */
  portsAsWritten: 12,
  ...playLimits,
} as const;
