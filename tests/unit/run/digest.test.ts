import fc from "fast-check";
import { expect, it } from "vitest";
import { digest } from "../../../src/run/digest.ts";

it("is equal for equal values, whatever else was digested", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(digest(structuredClone(value))).toBe(digest(value));
    }),
  );
});

it("is another for another value", () => {
  const canonical = (value: unknown) => JSON.stringify(value);
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      fc.pre(canonical(one) !== canonical(other));
      expect(digest(one)).not.toBe(digest(other));
    }),
  );
});

it.each([
  [
    ["ab", "c"],
    ["a", "bc"],
  ],
  [["a"], "a"],
  [[["a"], "b"], [["a", "b"]]],
  [{ a: "b" }, ["a", "b"]],
  [{ a: {}, b: 1 }, { a: { b: 1 } }],
  [null, "null"],
  [1, "1"],
  ["", []],
])("tells %j from %j", (one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});

it("leaves out fields that do not count, at any depth, and those that are not there", () => {
  expect(digest({ a: 1, x: { cap: 2, b: 3 } }, new Set(["cap"]))).toBe(digest({ a: 1, x: { b: 3 } }));
  expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }));
});
