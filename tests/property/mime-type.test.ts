import fc from "fast-check";
import { expect, test } from "vitest";
import MIMEType from "whatwg-mimetype/lib/mime-type.js";
import { parseMimeType } from "../../src/http/mime-type.ts";

const part = fc.constantFrom(
  "a",
  "B",
  "text",
  "*",
  "/",
  "//",
  ";",
  "=",
  " ",
  "\t",
  "\r\n",
  '"',
  "\\",
  ",",
  "é",
  "\u00a0",
  "charset",
  "utf-8",
  "",
);

test("whatever is written, it is parsed as the Standard's parser does", () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
      (value) => {
        expect(parseMimeType(value)?.toString()).toBe(MIMEType.parse(value)?.toString());
      },
    ),
    { numRuns: 2000 },
  );
});

test("of thousands of spaces inside a value some hundreds are kept", () => {
  const spaced = (count: number) => `text/plain; charset=a${" ".repeat(count)}b`;
  expect(parseMimeType(spaced(200))?.parameters.get("charset")).toHaveLength(202);
  expect(parseMimeType(spaced(8000))?.parameters.get("charset")).toHaveLength(258);
});
