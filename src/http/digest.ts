import { base64Of } from "./base64.ts";

export type DigestName = "sha256" | "sha384" | "sha512";

/**
 * SHA-2 in base64. Script's own crypto.subtle answers later, and a run in memory cannot wait.
 * https://csrc.nist.gov/pubs/fips/180-4/upd1/final; its words have 64 bits here, and for SHA-256 the upper half of the same constants.
 */
export function digest(name: DigestName, bytes: Uint8Array): string {
  const variant = variants[name];
  const { size } = variant;
  const state = variant.initial();
  const padded = pad(bytes, size);
  for (let at = 0; at < padded.length; at += 16) compress(state, padded.subarray(at, at + 16), variant);
  const out = new Uint8Array(variant.length);
  for (let i = 0; i < out.length; i++) {
    const word = state[Math.floor((i * 8) / size)] ?? 0n;
    out[i] = Number((word >> BigInt(size - 8 - ((i * 8) % size))) & 0xffn);
  }
  return base64Of(out);
}

interface Variant {
  /** Bits of a word. */
  readonly size: 32 | 64;
  readonly rounds: number;
  /** Bytes of the digest. */
  readonly length: number;
  readonly initial: () => BigUint64Array;
  /** Of the four functions: two rotations each, and a third one; of the last two that one is a shift. */
  readonly turns: readonly (readonly [bigint, bigint, bigint])[];
}

const turns32 = [
  [2n, 13n, 22n],
  [6n, 11n, 25n],
  [7n, 18n, 3n],
  [17n, 19n, 10n],
] as const;
const turns64 = [
  [28n, 34n, 39n],
  [14n, 18n, 41n],
  [1n, 8n, 7n],
  [19n, 61n, 6n],
] as const;

const variants: Readonly<Record<DigestName, Variant>> = {
  sha256: { size: 32, rounds: 64, length: 32, initial: () => roots(0, 8, 2n).map((root) => root >> 32n), turns: turns32 },
  sha384: { size: 64, rounds: 80, length: 48, initial: () => roots(8, 16, 2n), turns: turns64 },
  sha512: { size: 64, rounds: 80, length: 64, initial: () => roots(0, 8, 2n), turns: turns64 },
};

/** The message in words, with one bit behind it and its length at the end. */
function pad(bytes: Uint8Array, size: number): BigUint64Array {
  const block = size * 2;
  const padded = new Uint8Array(Math.ceil((bytes.length + 1 + size / 4) / block) * block);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const step = size / 8;
  return BigUint64Array.from({ length: padded.length / step }, (_, i) =>
    size === 32 ? BigInt(view.getUint32(i * step)) : view.getBigUint64(i * step),
  );
}

function compress(state: BigUint64Array, block: BigUint64Array, { size, rounds, turns }: Variant): void {
  const width = BigInt(size);
  const mix = (x: bigint, which: number) => {
    const [one, two, three] = turns[which] ?? [0n, 0n, 0n];
    const turned = (by: bigint) => (x >> by) | (x << (width - by));
    return BigInt.asUintN(size, turned(one) ^ turned(two) ^ (which < 2 ? turned(three) : x >> three));
  };
  const words = [...block];
  const word = (i: number) => words[i] ?? 0n;
  for (let i = 16; i < rounds; i++)
    words.push(BigInt.asUintN(size, mix(word(i - 2), 3) + word(i - 7) + mix(word(i - 15), 2) + word(i - 16)));
  const constants = roundConstants();
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (let i = 0; i < rounds; i++) {
    const constant = (constants[i] ?? 0n) >> (64n - width);
    const t = h + mix(e, 1) + ((e & f) ^ (~e & g)) + constant + word(i);
    const u = mix(a, 0) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [BigInt.asUintN(size, t + u), a, b, c, BigInt.asUintN(size, d + t), e, f, g];
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = BigInt.asUintN(size, (state[i] ?? 0n) + value);
}

let known: BigUint64Array | undefined;

function roundConstants(): BigUint64Array {
  known ??= roots(0, 80, 3n);
  return known;
}

/** The first 64 bits of the fractional parts of the roots of primes, from the nth. */
function roots(from: number, to: number, degree: bigint): BigUint64Array {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < to; candidate++)
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  return BigUint64Array.from(primes.slice(from), (prime) => root(prime << (64n * degree), degree));
}

/** The whole part of the root, by halving what is left. */
function root(of: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= of) low = middle;
    else high = middle;
  }
  return low;
}
