import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".module.css"))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, "utf8") }));

/** Declarations that match, as `file: declaration`. */
const found = (pattern: RegExp, but: (file: string) => boolean = () => false) =>
  sheets.flatMap(({ file, text }) =>
    but(file) ? [] : [...text.matchAll(pattern)].map(([declaration]) => `${file}: ${declaration}`),
  );

/** Its boxes are laid out in pixels (views/diagram/layout.ts), and its styles have to agree with that. */
const laidOutInPixels = (file: string) => file.startsWith("views/diagram/");

it("corners, type sizes and space are tokens of src/app/theme.css", () => {
  expect(sheets.length).toBeGreaterThan(30);
  // A circle is a circle at any size.
  expect(found(/border-radius: [^;]*\d(?:px|rem)[^;]*/gu)).toEqual([]);
  expect(found(/font-size: \d[^;]*(?:px|rem)/gu, laidOutInPixels)).toEqual([]);
  const space = /(?<![\w-])(?:gap|padding|margin)(?:-[a-z-]+)?: [^;{}]*?(?<![\d.])(?:[2-9]|[12]\d)px[^;{}]*/gu;
  expect(found(space, laidOutInPixels)).toEqual([]);
  const spaceInRem = /(?<![\w-])(?:gap|padding|margin)(?:-[a-z-]+)?: [^;{}]*?(?<![\d.])(?:0?\.\d+|1(?:\.\d+)?)rem[^;{}]*/gu;
  expect(found(spaceInRem, laidOutInPixels)).toEqual([]);
});

it("widths of the window are named in src/app/breakpoints.css", () => {
  expect(found(/@media [^{]*(?:width|height)[^{]*/gu)).toEqual([]);
  expect(found(/@media \(--[^{]*/gu).length).toBeGreaterThan(10);
});
