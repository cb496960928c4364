/** Milliseconds as seconds, to the millisecond. */
export function seconds(milliseconds: number): number {
  return Number((milliseconds / 1000).toFixed(3));
}

/** How many seconds something lasts from now on; null: it is over. Both times are in milliseconds. */
export function remaining(expires: number, now: number): number | null {
  return expires > now ? seconds(expires - now) : null;
}
