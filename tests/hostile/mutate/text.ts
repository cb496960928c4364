import type { Random } from "../../../src/practice/random.ts";
import { crc32 } from "../../../src/scenario/crc32.ts";
import { texts } from "./nasty.ts";

/** Another text in place of a link's: damaged on its way, cut, glued to others, or changed with its checksum put right. */
export function mutateText(hash: string, random: Random): string {
  return random.pick(ways)(hash, random);
}

type Way = (hash: string, random: Random) => string;

const place = (text: string, random: Random) => random.int(0, text.length);

const flip: Way = (hash, random) => {
  const at = random.int(0, Math.max(0, hash.length - 1));
  const other = String.fromCharCode((hash.charCodeAt(at) || 0) ^ (1 << random.int(0, 6)));
  return hash.slice(0, at) + other + hash.slice(at + 1);
};

const cut: Way = (hash, random) => hash.slice(0, place(hash, random));

const cutOut: Way = (hash, random) => {
  const from = place(hash, random);
  return hash.slice(0, from) + hash.slice(from + random.int(1, 40));
};

const insert: Way = (hash, random) => {
  const at = place(hash, random);
  return hash.slice(0, at) + random.pick(texts) + hash.slice(at);
};

const twice: Way = (hash, random) => hash.slice(0, place(hash, random)) + hash.slice(place(hash, random));

const field: Way = (hash, random) => {
  const name = random.pick(["step", "tab", "s", "__proto__", "", "x"]);
  const value = random.pick([...texts, "1.0.", "2.abc.def", "99999999", "hosts"]);
  return random.chance(50) ? `#${name}=${value}&${hash.slice(1)}` : `${hash}&${name}=${value}`;
};

const escaped: Way = (hash, random) =>
  random.chance(50) ? encodeURIComponent(hash) : hash.replaceAll("&", "&amp;").replaceAll("=", "%3D");

/** Damage inside the packed scenario, under a checksum that fits. */
const repacked: Way = (hash, random) => {
  const [, before, payload] = /^(.*s=1\.)[0-9a-z]+\.([A-Za-z0-9_-]+)/u.exec(hash) ?? [];
  if (before === undefined || payload === undefined) return flip(hash, random);
  const damaged = random
    .pick([flip, cut, cutOut, twice])(payload, random)
    .replaceAll(/[^A-Za-z0-9_-]/gu, "A");
  return `${before}${crc32(damaged).toString(36)}.${damaged}`;
};

const ways: readonly Way[] = [flip, cut, cutOut, insert, twice, field, escaped, repacked, repacked];
