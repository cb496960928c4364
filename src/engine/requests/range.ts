import type { Knobs } from "../model/knobs.ts";

/** A single range that begins somewhere; the end may be left open. */
const singleRange = /^bytes=(\d+)-(\d*)$/u;
/** A sign is read as part of the number. */
const looseRange = /^bytes=\+?(\d+)-\+?(\d*)$/iu;

/** https://fetch.spec.whatwg.org/#simple-range-header-value without whitespace and with a start. */
export function isSafelistedRange(value: string, knobs: Knobs): boolean {
  const [, start, end] = (knobs.safelistRangeLoosely ? looseRange : singleRange).exec(value) ?? [];
  if (start === undefined || !isInReach(start, knobs)) return false;
  return !end || (isInReach(end, knobs) && BigInt(start) <= BigInt(end));
}

/** `digits`: at least one. Browsers read them into an integer of 64 bits. */
export function isInReach(digits: string, { safelistRangeBelow: limit }: Knobs): boolean {
  return limit === null || BigInt(digits) < BigInt(limit);
}
