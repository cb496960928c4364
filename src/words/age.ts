const minute = 60_000;
const units = [
  ["day", 24 * 60 * minute],
  ["hour", 60 * minute],
  ["minute", minute],
] as const;

/** How long ago something was, in the largest unit that it fills; what is older than a week has a day, in milliseconds since 1970. */
export type Age = "now" | { readonly count: number; readonly unit: (typeof units)[number][0] } | { readonly day: number };

/** Both in milliseconds since 1970. */
export function ageOf(at: number, now: number): Age {
  const ago = Math.max(0, now - at);
  if (ago > 7 * 24 * 60 * minute) return { day: at };
  const filled = units.find(([, length]) => ago >= length);
  return filled ? { count: Math.floor(ago / filled[1]), unit: filled[0] } : "now";
}
