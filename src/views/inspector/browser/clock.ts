/** Milliseconds since the scenario's start, as `0 s`, `+61 s`, `+0.5 s`. */
export function clock(milliseconds: number): string {
  return milliseconds === 0 ? "0 s" : `+${seconds(milliseconds)}`;
}

/** How long something lasts from now on; null: it is over. */
export function remaining(expires: number, now: number): string | null {
  return expires > now ? seconds(expires - now) : null;
}

function seconds(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toFixed(3))} s`;
}
