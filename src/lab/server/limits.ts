/** What a lab holds out. Bytes and milliseconds. */
export const labLimits = {
  /** Runs at once. */
  runs: 4,
  /** Of a request to a scenario's host. */
  requestBody: 256 * 1024,
  /** Of a scenario that the app sends. */
  scenario: 1024 * 1024,
  headers: 64 * 1024,
  /** A run of which nothing is heard. */
  idle: 60_000,
  /** From its start to its end. */
  run: 15 * 60_000,
  /** A finished run, whose result may still be asked for. */
  kept: 5 * 60_000,
  /** That a scenario asks for, all together: somebody sits and watches. */
  wait: 10_000,
  /** Ports, each with a scenario's port behind it. */
  ports: 8,
} as const;
