/** One decimal, rounded down: 100 is said only of all. null: nothing of nothing is no figure. */
export function percentage(count: number, of: number): number | null {
  return of === 0 ? null : Math.floor((count / of) * 1000) / 10;
}
