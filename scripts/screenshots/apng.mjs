import { crc32 } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Where in the whole picture it stands, and how long it stays, in milliseconds. @typedef {{ png: Buffer, x: number, y: number, stays: number }} Frame */

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** @param {Buffer} png */
function chunksOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** @param {Buffer} png */
const dataOf = (png) => Buffer.concat(chunksOf(png).flatMap(({ type, data }) => (type === "IDAT" ? [data] : [])));
/** @param {Buffer} png */
const headOf = (png) => chunksOf(png)[0]?.data ?? Buffer.alloc(13);

/**
 * A moving PNG (https://www.w3.org/TR/png-3/#apng-frame-based-animation) of still ones, over and over. The first is the whole picture, each
 * of the others what changes after it; all of the same kind of colour.
 *
 * @param {readonly Frame[]} frames
 */
export function apng(frames) {
  const [first] = frames;
  if (!first) throw new Error("There is no frame.");
  let sequence = 0;
  const parts = frames.flatMap(({ png, x, y, stays }, i) => {
    const head = headOf(png);
    const control = Buffer.alloc(26);
    for (const [place, value] of [sequence++, head.readUInt32BE(0), head.readUInt32BE(4), x, y].entries())
      control.writeUInt32BE(value, place * 4);
    control.writeUInt16BE(Math.round(stays), 20);
    control.writeUInt16BE(1000, 22);
    const shown = chunk("fcTL", control);
    if (i === 0) return [shown, chunk("IDAT", dataOf(png))];
    const numbered = Buffer.alloc(4);
    numbered.writeUInt32BE(sequence++);
    return [shown, chunk("fdAT", Buffer.concat([numbered, dataOf(png)]))];
  });
  const animation = Buffer.alloc(8);
  animation.writeUInt32BE(frames.length, 0);
  return Buffer.concat([
    signature,
    chunk("IHDR", headOf(first.png)),
    chunk("acTL", animation),
    ...parts,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
