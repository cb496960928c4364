import { expect, it } from "vitest";
import { RowHeights } from "../../../../src/views/ui/row-heights.ts";

it("counts what was not measured as estimated", () => {
  const heights = new RowHeights(20);
  heights.set(1, 50);
  expect(heights.between(0, 3)).toBe(90);
  expect(heights.between(2, 2)).toBe(0);
});

it("finds the row at an offset, and never one that is not there", () => {
  const heights = new RowHeights(20);
  heights.set(0, 100);
  expect(heights.at(-500, 10)).toBe(0);
  expect(heights.at(99, 10)).toBe(0);
  expect(heights.at(100, 10)).toBe(1);
  expect(heights.at(125, 10)).toBe(2);
  expect(heights.at(100_000, 10)).toBe(9);
  expect(heights.at(0, 0)).toBe(0);
});

it("keeps the last height of a list that is hidden", () => {
  const heights = new RowHeights(20);
  heights.set(0, 30);
  heights.set(0, 0);
  expect(heights.between(0, 1)).toBe(30);
});
