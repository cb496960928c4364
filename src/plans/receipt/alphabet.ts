/** Crockford's base 32: no I, L, O, U, so that nothing is mistaken for another. https://www.crockford.com/base32.html */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const letterOf = (digit: number): string => letters[digit] ?? "0";

/** Small letters count, O is read as 0, I and L as 1. Null: no letter of it. */
export function digitOf(letter: string): number | null {
  const plain = letter.toUpperCase().replace("O", "0").replace(/[IL]/u, "1");
  const digit = letters.indexOf(plain);
  return plain.length === 1 && digit >= 0 ? digit : null;
}

/** Digits of base 32 of a number, the most significant first. */
export function digitsOf(value: bigint, count: number): readonly number[] {
  const digits: number[] = [];
  for (let rest = value; digits.length < count; rest >>= 5n) digits.unshift(Number(rest & 31n));
  return digits;
}

export const numberOf = (digits: readonly number[]): bigint => digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n);

/** In the field of 32 elements, by x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

/**
 * Two digits that any one changed digit, and any two neighbours that changed places, no longer fit: the sum of all digits in the field of
 * 32 elements, and their sum weighted by powers of a generator (Reed and Solomon's code).
 */
export function checkOf(digits: readonly number[]): readonly [number, number] {
  let plain = digits.length & 31;
  let weighted = 0;
  let weight = 2;
  for (const digit of digits) {
    plain ^= digit;
    weighted ^= times(digit, weight);
    weight = times(weight, 2);
  }
  return [plain, weighted];
}
