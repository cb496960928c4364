import { describe, expect, test } from "vitest";
import { parseOrigin } from "../../../../src/origins/origin.ts";
import { remaining, seconds } from "../../../../src/views/inspector/browser/seconds.ts";
import { valuesFor } from "../../../../src/views/inspector/completions.ts";
import { split } from "../../../../src/views/inspector/fields/split.ts";
import { troubleOf } from "../../../../src/views/inspector/fields/trouble-of.ts";
import { comparePairs } from "../../../../src/views/ui/origin-text.ts";
import { english } from "../../../english.tsx";

describe("the clock", () => {
  test("is written from the scenario's start", () => {
    expect([0, 61_000, 500, 4_999].map((at) => english.of("browserTab").storage.time(seconds(at)))).toEqual([
      "0 s",
      "+61 s",
      "+0.5 s",
      "+4.999 s",
    ]);
  });

  test("says how long something lasts, and when it is over", () => {
    expect(remaining(5_000, 1_000)).toBe(4);
    expect(remaining(5_000, 5_000)).toBeNull();
  });
});

describe("origins part by part", () => {
  test("default ports are filled in and marked quiet", () => {
    expect(comparePairs(parseOrigin("https://shop.example").parts, parseOrigin("https://shop.example:8443").parts)).toEqual([
      { name: "scheme", a: "https", b: "https", equal: true, quietA: false, quietB: false },
      { name: "host", a: "shop.example", b: "shop.example", equal: true, quietA: false, quietB: false },
      { name: "port", a: "443", b: "8443", equal: false, quietA: true, quietB: false },
    ]);
  });

  test("an opaque origin cannot be compared", () => {
    expect(["null", "data:,x", "", "*"].map((text) => parseOrigin(text).parts)).toEqual(Array(4).fill({ opaque: true }));
    expect(comparePairs(parseOrigin("null").parts, parseOrigin("null").parts)).toBeNull();
  });
});

test("values offered for Access-Control-Allow-Origin are the pages' origins first", () => {
  expect(valuesFor("access-control-allow-origin", "response", ["https://shop.example", "null"])).toEqual([
    "https://shop.example",
    "null",
    "*",
  ]);
  expect(valuesFor("Access-Control-Allow-Origin", "request", ["https://shop.example"])).toEqual([]);
});

test("a list is split at its commas", () => {
  expect(split(" PUT ,, DELETE ,", 16)).toEqual(["PUT", "DELETE"]);
  expect(split("a,b,c", 2)).toEqual(["a", "b"]);
});

test("a character that does not fit into a byte is named", () => {
  expect(troubleOf(english.of("inspector").fields, { code: "not-a-byte-string", given: "10 €" }).text).toContain("“€”");
});

test("a message that came to nothing says which nothing", () => {
  const said = (["refused", "unknown-host", "limit"] as const).map((failure) =>
    english.of("messageTab").noAnswer[failure]("api.example"),
  );
  expect(said).toEqual([
    "No answer came: nobody listens at api.example.",
    "No answer came: no server here has the name api.example.",
    expect.stringContaining("a limit of Preflight"),
  ]);
});
