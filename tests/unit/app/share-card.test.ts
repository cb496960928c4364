import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { PlainStyles } from "../../../scripts/vite/plain-styles.ts";
import { sharePictures } from "../../../scripts/vite/share-picture.ts";
import { type Printed, printLibrary } from "../../../src/app/print.tsx";
import { cardSize } from "../../../src/views/picture/card-size.ts";

let printed: readonly Printed[] = [];
beforeAll(async () => {
  printed = await printLibrary();
});

const sheet = ':root{--text:"IBM Plex Sans";--paper:#f4f3ee;--ink:#000;--block:#b02a17;--pass:#176b43;--ink-quiet:#555b66}';

/** The colours of a PNG of 8-bit RGBA, as resvg writes it: the pixel at a place. */
function pixelOf(png: Uint8Array, x: number, y: number): readonly number[] {
  const bytes = Buffer.from(png);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const stride = bytes.readUInt32BE(16) * 4;
  const rows: Buffer[] = [];
  for (let row = 0; row <= y; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    const line = Buffer.from(raw.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1)));
    const above = rows.at(-1) ?? Buffer.alloc(stride);
    for (let i = 0; i < stride; i += 1)
      line[i] = ((line[i] ?? 0) + predicted(filter, line[i - 4] ?? 0, above[i] ?? 0, above[i - 4] ?? 0)) & 255;
    rows.push(line);
  }
  return [...(rows[y]?.subarray(x * 4, x * 4 + 3) ?? [])];
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  const nearest = [left, up, corner].sort((a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b))[0] ?? 0;
  return [0, left, up, (left + up) >> 1, nearest][filter] ?? 0;
}

describe("the picture beside a link", () => {
  test("says the title, the question and how it ends, and shows the still of every scenario", () => {
    for (const { id, card, opening } of printed) {
      const svg = card();
      const { title } = opening.scenario.entry;
      expect(svg, id).toContain(
        `aria-label="${title.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#x27;")}"`,
      );
      expect(svg.match(/<svg/gu), id).toHaveLength(2);
      expect(svg, id).toMatch(/aria-label="Scene \d+ of \d+: /u);
      expect(svg, id).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/u);
    }
  });

  test("is a PNG of the size that is asked for, in the colour of its verdict", () => {
    const draw = sharePictures(sheet);
    const verdictOf = (id: string) => {
      const png = draw(printed.find((page) => page.id === id)?.card() ?? "");
      expect([Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
      return pixelOf(png, 600, 4);
    };
    expect(verdictOf("first-blocked-request")).toEqual([0xb0, 0x2a, 0x17]);
    expect(verdictOf("preflight-for-put")).toEqual([0x17, 0x6b, 0x43]);
  });
});

describe("styles for a rasteriser", () => {
  const styles = new PlainStyles(
    `@charset "utf-8";:root{--a:#ff0000;--b:#0000ff;--c:var(--a);--text:"A B",x}:root[data-theme=dark]{--a:#000}@media print{.no{fill:red}}.one{fill:color-mix(in srgb, var(--c) 25%, var(--b));margin:0}.two{stroke:color-mix(in srgb, var(--a) 50%, transparent)}.three:hover{fill:red}.four{font-size:.75rem}.five{color:red}`,
  );

  test("are those that hold always, with their values written out, for the light theme", () => {
    expect(styles.css.split("\n")).toEqual([
      ".one{fill:rgba(64,0,191,1)}",
      ".two{stroke:rgba(255,0,0,0.5)}",
      ".four{font-size:12px}",
    ]);
  });

  test("can stand in an attribute", () => {
    expect(styles.written('<g font-family="var(--text)">')).toBe(`<g font-family="'A B',x">`);
  });
});
