import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { widths } from "../../src/views/ui/widths.ts";

const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".module.css"))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, "utf8") }));

/** Declarations that match, as `file: declaration`. */
const found = (pattern: RegExp) =>
  sheets.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([declaration]) => `${file}: ${declaration}`));

it("corners, type sizes and space are tokens of src/app/theme.css", () => {
  expect(sheets.length).toBeGreaterThan(30);
  // A circle is a circle at any size.
  expect(found(/border-radius: [^;]*\d(?:px|rem)[^;]*/gu)).toEqual([]);
  expect(found(/font-size: \d[^;]*(?:px|rem)/gu)).toEqual([]);
  const space = /(?<![\w-])(?:gap|padding|margin)(?:-[a-z-]+)?: [^;{}]*?(?<![\d.])(?:[2-9]|[12]\d)px[^;{}]*/gu;
  expect(found(space)).toEqual([]);
  const spaceInRem = /(?<![\w-])(?:gap|padding|margin)(?:-[a-z-]+)?: [^;{}]*?(?<![\d.])(?:0?\.\d+|1(?:\.\d+)?)rem[^;{}]*/gu;
  expect(found(spaceInRem)).toEqual([]);
});

it("widths of the window are named in src/app/breakpoints.css", () => {
  expect(found(/@media [^{]*(?:width|height)[^{]*/gu)).toEqual([]);
  expect(found(/@media \(--[^{]*/gu).length).toBeGreaterThan(10);
  expect(readFileSync("src/app/theme.css", "utf8")).not.toMatch(/@media [^{]*(?:width|height)/u);
});

it("script asks for the same widths, by their names in src/views/ui/widths.ts", () => {
  const breakpoints = readFileSync("src/app/breakpoints.css", "utf8");
  expect(Object.keys(widths).length).toBeGreaterThan(0);
  for (const [name, query] of Object.entries(widths)) expect(breakpoints).toContain(`@custom-media --${name} ${query};`);
  const naming = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /\.tsx?$/u.test(file) &&
      /\((?:(?:min|max)-)?(?:width|height)\s*(?::|[<>]=?)\s*[\d.]+(?:px|r?em)/u.test(readFileSync(`src/${file}`, "utf8")),
  );
  expect(naming).toEqual(["views/ui/widths.ts"]);
});

it("dark is the same, chosen or the system's before any script has run", () => {
  const theme = readFileSync("src/app/theme.css", "utf8");
  const declarations = (after: string) => {
    const block = theme.slice(theme.indexOf(after)).match(/\{([^{}]*)\}/u)?.[1] ?? "";
    return block.split(";").flatMap((one) => one.trim() || []);
  };
  const chosen = declarations(':root[data-theme="dark"]');
  expect(chosen.length).toBeGreaterThan(20);
  expect(declarations(":root:not([data-theme])")).toEqual(chosen);
});
