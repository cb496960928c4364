import fc from "fast-check";
import { expect, test } from "vitest";
import { URL as Reference } from "whatwg-url";
import { Url } from "../../src/url/url.ts";

/** Pieces that URLs are made of, and such as break them. */
const pieces = fc.constantFrom(
  ...["https:", "http:", "HTTPS:", "file:", "foo:", "ws:", "data:", "blob:", "about:blank", "//", "/", "\\", "?", "#", "@", ":"],
  ...[
    "a",
    "b.example",
    "B.Example",
    "..",
    ".",
    "%2e",
    "%2E.",
    "C:",
    "c|",
    "8080",
    "443",
    "80",
    "65536",
    "0",
    "[::1]",
    "[1:2::3.4.5.6]",
  ],
  ...["[::ffff:0:0:1]", "1.2.3", "0x7f", "09", "256", "localhost", " ", "\t", "é", "^", "|", "'", '"', "*", "user", "pw", "x=1"],
  ...["xn--a", "xn--zca", "\ud800", "%", "%zz", "%00", "{", "~", "\u007f", "\0"],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((some) => some.join("")),
  fc.webUrl(),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => `https://x.example/${text}`),
);
const bases = fc.option(
  fc.constantFrom(
    ...["https://x.example/a/b?q#f", "file:///C:/x/y", "foo://h:1/p/q", "foo:opaque", "http://u:p@h.example:81", "file://host/x"],
    ...["foo:/a/..//b", "data:text/plain,x ", "no URL"],
  ),
  { nil: undefined },
);

const parts = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;

test("URLs are read as the reference implementation of the URL Standard reads them", () => {
  fc.assert(
    fc.property(texts, bases, (text, base) => {
      const reference = Reference.parse(text, base);
      const ours = Url.parse(text, base);
      expect(ours && Object.fromEntries(parts.map((part) => [part, ours[part]]))).toEqual(
        reference && Object.fromEntries(parts.map((part) => [part, reference[part]])),
      );
    }),
    { numRuns: 3000 },
  );
});
