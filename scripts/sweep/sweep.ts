/** Which cases, and until when. */
export interface SweepRange {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** By performance.now(). */
  readonly deadline: number;
  /** Where what broke something is kept. */
  readonly folder: string;
}

export type Sweep = (range: SweepRange) => Promise<{ readonly report: string; readonly passed: boolean }>;

/** More of the same kind help nobody. */
export const mostFailures = 20;

/** Says how far it is, where somebody looks. */
export function tell(index: number, to: number): void {
  if (index % 50 === 0 && process.stderr.isTTY) process.stderr.write(`\r${index} of ${to} …`);
}

/** What broke, where it is kept, and how to do it again. */
export function tellFailure(what: string, { seed }: SweepRange, index: number, of: string, error: unknown, file: string): void {
  const text = error instanceof Error ? error.stack : error;
  console.error(`\n${index}, ${of}: ${text}\n  ${file}\n  npm run -s sweep -- --what ${what} --seed ${seed} --only ${index}`);
}
