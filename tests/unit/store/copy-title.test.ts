import { expect, test } from "vitest";
import { limits } from "../../../src/scenario/limits.ts";
import { copyTitle } from "../../../src/store/copy-title.ts";

const behind = (title: string) => `${title} (copy)`;
const before = (title: string) => `Copie de « ${title} »`;
const long = "x".repeat(limits.shortText);

test("a title that has room gets the mark", () => {
  expect(copyTitle("Mine", before)).toBe("Copie de « Mine »");
});

test.each([
  ["behind", behind, /^x+ \(copy\)$/u],
  ["around", before, /^Copie de « x+ »$/u],
] as const)("a long one loses its end, never the mark that stands %s it", (_, titled, whole) => {
  expect(copyTitle(long, titled)).toMatch(whole);
  expect(copyTitle(long, titled)).toHaveLength(limits.shortText);
});

test("no character is cut in two", () => {
  const copy = copyTitle("😀".repeat(limits.shortText / 2), before);
  expect(copy).toMatch(/^Copie de « (?:😀)+ »$/u);
  expect(copy.length).toBeLessThanOrEqual(limits.shortText);
});
