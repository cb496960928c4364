import { inflateSync } from "node:zlib";

const head = { woff: 44, sfnt: 12 } as const;
const entry = { woff: 20, sfnt: 16 } as const;

/**
 * A font as it was before it was packed for the web: WOFF 1.0 is the same tables, each compressed by itself (https://www.w3.org/TR/WOFF/).
 * Rasterisers read what comes out, and not what goes in.
 */
export function unpackedWoff(woff: Uint8Array): Buffer {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF 1.0.");
  const count = from.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = head.woff + i * entry.woff;
    const [offset, packed, length] = [from.readUInt32BE(at + 4), from.readUInt32BE(at + 8), from.readUInt32BE(at + 12)];
    const bytes = from.subarray(offset, offset + packed);
    return {
      tag: from.subarray(at, at + 4),
      checksum: from.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const directory = Buffer.alloc(head.sfnt + count * entry.sfnt);
  from.copy(directory, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((count - 2 ** power) * 16, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const at = head.sfnt + i * entry.sfnt;
    tag.copy(directory, at);
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

/** The same font as one of the family: in files of a single cut the family's name ends with the cut's (“IBM Plex Sans SemiBold”). */
export function inFamily(sfnt: Buffer, family: string): Buffer {
  const tables = Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => head.sfnt + i * entry.sfnt);
  const names = tables.find((at) => sfnt.toString("latin1", at, at + 4) === "name");
  if (names === undefined) return sfnt;
  const table = sfnt.readUInt32BE(names + 8);
  for (let i = 0; i < sfnt.readUInt16BE(table + 2); i += 1) {
    const record = table + 6 + i * 12;
    const [platform, name, length] = [sfnt.readUInt16BE(record), sfnt.readUInt16BE(record + 6), sfnt.readUInt16BE(record + 8)];
    const shorter = family.length * (platform === 1 ? 1 : 2);
    if (name === 1 && length > shorter) sfnt.writeUInt16BE(shorter, record + 8);
  }
  return sfnt;
}
