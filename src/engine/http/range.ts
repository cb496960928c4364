/** A single range that begins somewhere; the end may be left open. */
const singleRange = /^bytes=(\d+)-(\d*)$/u;
const singleRangeAnyCase = /^bytes=(\d+)-(\d*)$/iu;

/**
 * https://fetch.spec.whatwg.org/#simple-range-header-value without whitespace and with a start.
 * `anyCase`: the unit may be written `BYTES`.
 */
export function isSafelistedRange(value: string, anyCase: boolean): boolean {
  const match = (anyCase ? singleRangeAnyCase : singleRange).exec(value);
  if (match === null) return false;
  return match[2] === "" || Number(match[1]) <= Number(match[2]);
}
