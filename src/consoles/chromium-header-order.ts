import { byteLowercase } from "../http/tokens.ts";
import type { Initiator } from "../trace/failures.ts";

/**
 * The order in which Chrome looks through the headers of a request: that of a hash table, so that it names another refused header than
 * the first of the alphabet. The names are what script has set, and what the browser adds before it asks.
 * Source: Blink's HTTPHeaderMap (third_party/blink/renderer/platform/wtf/hash_table.h, text/case_folding_hash.h) and fetch_manager.cc.
 */
export function headerOrder(names: readonly string[], api: Initiator, hinted: boolean): readonly string[] {
  const given = names.map(byteLowercase);
  // XMLHttpRequest keeps them in a table of its own first; fetch() keeps them sorted.
  const inserted = api === "xhr" ? new HeaderTable(given).names : [...given].sort();
  return new HeaderTable([...inserted, ...(hinted ? clientHints : []), "user-agent"]).names;
}

/** Sent to URLs that are potentially trustworthy. */
const clientHints = ["sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform"];

/** Open addressing; a place that is taken is passed over by one, two, three … places. It doubles when it is half full. */
class HeaderTable {
  #places: (string | undefined)[] = Array(8);
  #size = 0;

  constructor(names: readonly string[]) {
    for (const name of names) this.#insert(name);
  }

  get names(): readonly string[] {
    return this.#places.filter((name) => name !== undefined);
  }

  #insert(name: string): void {
    if (!this.#put(name) || ++this.#size * 2 < this.#places.length) return;
    const old = this.names;
    this.#places = Array(this.#places.length * 2);
    for (const one of old) this.#put(one);
  }

  /** False: it is there already. */
  #put(name: string): boolean {
    const mask = this.#places.length - 1;
    let place = hash(name) & mask;
    for (let probe = 1; this.#places[place] !== undefined; probe++) {
      if (this.#places[place] === name) return false;
      place = (place + probe) & mask;
    }
    this.#places[place] = name;
    return true;
  }
}

/** The lower 24 bits of rapidhash (https://github.com/Nicoshev/rapidhash) over a name in lower case, in UTF-16. */
function hash(name: string): number {
  const bytes = name.length * 2;
  const unit = (at: number) => BigInt(name.charCodeAt(at));
  // Positions count characters, of which a read of 32 bits takes two and one of 64 bits four.
  const read32 = (at: number) => unit(at) | (unit(at + 1) << 16n);
  const read64 = (at: number) => read32(at) | (read32(at + 2) << 32n);
  let seed = start ^ mix(start ^ secrets[0], secrets[1]) ^ BigInt(bytes);
  let a = 0n;
  let b = 0n;
  if (bytes <= 16) {
    const last = name.length - 2;
    if (bytes >= 4) {
      const step = bytes >= 8 ? 2 : 0;
      a = (read32(0) << 32n) | read32(last);
      b = (read32(step) << 32n) | read32(last - step);
    } else if (bytes > 0) a = unit(0);
  } else {
    let at = 0;
    let left = bytes;
    if (left > 48) {
      let [second, third] = [seed, seed];
      do {
        seed = mix(read64(at) ^ secrets[0], read64(at + 4) ^ seed);
        second = mix(read64(at + 8) ^ secrets[1], read64(at + 12) ^ second);
        third = mix(read64(at + 16) ^ secrets[2], read64(at + 20) ^ third);
        at += 24;
        left -= 48;
      } while (left >= 48);
      seed ^= second ^ third;
    }
    if (left > 16) {
      seed = mix(read64(at) ^ secrets[2], read64(at + 4) ^ seed ^ secrets[1]);
      if (left > 32) seed = mix(read64(at + 8) ^ secrets[2], read64(at + 12) ^ seed);
    }
    a = read64(name.length - 8);
    b = read64(name.length - 4);
  }
  const product = (a ^ secrets[1]) * (b ^ seed);
  const whole = mix((product & mask64) ^ secrets[0] ^ BigInt(bytes), (product >> 64n) ^ secrets[1]);
  return Number(whole & 0xffffffn);
}

const mask64 = (1n << 64n) - 1n;
const start = 0xbdd89aa982704029n;
const secrets = [0x2d358dccaa6c78a5n, 0x8bb84b93962eacc9n, 0x4b33a62ed433d4a3n] as const;

/** Both halves of the product, one over the other. */
function mix(a: bigint, b: bigint): bigint {
  const product = a * b;
  return (product & mask64) ^ (product >> 64n);
}
