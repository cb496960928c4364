import { domainToASCII } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { asSent } from "../../../src/text/as-sent.ts";
import { decodePunycode } from "../../../src/text/punycode.ts";
import { unicodeHost } from "../../../src/text/unicode-host.ts";

test.each([
  ["https://раураl.com", "https://xn--l-7sba6dbr.com"],
  ["https://bücher.example:8443/ä?ö", "https://xn--bcher-kva.example:8443/ä?ö"],
  ["HTTPS://Bücher.example/", "HTTPS://xn--bcher-kva.example/"],
  ["https://ü:p@bücher.example/", "https://ü:p@xn--bcher-kva.example/"],
  ["//bücher.example/x", "//xn--bcher-kva.example/x"],
  ["https://ｓhop.example", "https://shop.example"],
  ["https://sh\u200bop.example", "https://shop.example"],
  ["https://sh\u202eop.example", "https://sh\u202eop.example"],
  ["https://shop.example/", "https://shop.example/"],
  ["/ä/b//ö", "/ä/b//ö"],
  ["mailto:ä@ö.example", "mailto:ä@ö.example"],
  ["ä", "ä"],
])("%s is sent as %s", (written, sent) => {
  expect(asSent(written)).toBe(sent);
});

test("no host beyond ASCII is left in an address that is sent somewhere", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
      fc.constantFrom("", "/ä", "?ö", ":80/x"),
      (host, rest) => {
        const url = URL.parse(`https://${host}${rest}`);
        fc.pre(url !== null && !/[/\\?#@:]/u.test(host));
        expect(asSent(`https://${host}${rest}`)).toMatch(/^https:[/\\]+[!-~]*(?=$|[/\\?#:])/u);
      },
    ),
  );
});

test.each([
  "bücher.example",
  "straße.example",
  "łódź.pl",
  "việtnam.vn",
  "日本語.jp",
  "例え.テスト",
  "한국.kr",
  "россия.рф",
  "пример.com",
  "παράδειγμα.gr",
  "עברית.example",
  "مثال.إختبار",
  "ไทยแลนด์.example",
  "भारत.example",
  "ab日本.jp",
])("%s can be read, and taken for nothing else", (name) => {
  expect(unicodeHost(domainToASCII(name))).toBe(name);
});

test.each([
  ["Cyrillic among Latin", "pаypal.com"],
  ["all Cyrillic, and reads as apple", "аррӏе.com"],
  ["all Cyrillic but one letter", "раураl.com"],
  ["all Greek", "ικα.com"],
  ["Greek among Latin", "gοogle.com"],
  ["a dotless i", "paypaı.com"],
  ["a letter of phonetics", "ɡoogle.com"],
  ["a script that is not in the table", "ꮓꮎꮎꮇ.com"],
  ["a stroke beside Latin", "aノb.com"],
  ["Latin beside Thai", "paทal.com"],
])("%s: only in Punycode", (_, name) => {
  const host = domainToASCII(name);
  expect(host).toContain("xn--");
  expect(unicodeHost(host)).toBeNull();
});

test("what is no Punycode, or has none, has no other form", () => {
  expect(["shop.example", "xn--.example", "xn--a-.example", "xn--999999999.example", "[::1]", ""].map(unicodeHost)).toEqual(
    Array(6).fill(null),
  );
});

test("every name that the URL parser encodes is decoded to the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }), (name) => {
      const host = domainToASCII(name);
      fc.pre(/^xn--[a-z0-9-]+$/u.test(host));
      expect(domainToASCII(decodePunycode(host.slice(4)) ?? "")).toBe(host);
    }),
    { numRuns: 500 },
  );
});

test("decoding takes anything, and ends", () => {
  fc.assert(fc.property(fc.string(), (text) => void decodePunycode(text)));
});
