import fc from "fast-check";
import { expect, test } from "vitest";
import type { WireRequest, WireResult } from "../../src/http/messages.ts";
import { escapeText, unescapeText } from "../../src/transport/escape.ts";
import { carriedUrl, uncarriedUrl } from "../../src/transport/wire-url.ts";
import { browserLikeCarrier } from "../unit/transport/platform-like.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("", " ", "%", "%0041", "\ud800", "\ufeffx", "a, b", " x "),
);
const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Origin",
      "Cookie",
      "Host",
      "Accept",
      "X-A",
      "x-a",
      "Content-Type",
      "Set-Cookie",
      "Access-Control-Request-Method",
      "preflight-order",
      "preflight-id",
      "Location",
      "User-Agent",
      "Content-Length",
      "x%0041",
    ),
  },
  { weight: 1, arbitrary: anyText },
);
const headers = fc.array(fc.tuple(name, anyText), { maxLength: 8 });
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, validSchemes: ["http", "https"] }).map((text) => new URL(text).href),
  fc.constantFrom(
    "https://[::1]:8080/a//b/",
    "http://a.example/?",
    "https://a.example/%2e%2e/x",
    "https://user:pw@a.example/",
    "HTTPS://A.example/../x",
  ),
);
const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "OPTIONS", "patch", "TRACE", "CONNECT", "é", "");
const request: fc.Arbitrary<WireRequest> = fc.record({ method, url, headers, body: fc.option(anyText) });
const result: fc.Arbitrary<WireResult> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ status: fc.integer({ min: 100, max: 599 }), headers, body: anyText }) },
  {
    weight: 1,
    arbitrary: fc.record({
      failure: fc.constantFrom("refused" as const, "unknown-host" as const, "limit" as const),
      host: anyText,
    }),
  },
);

test("any message comes through a browser's censorship as it was sent, in order, duplicates included", async () => {
  const carrier = browserLikeCarrier();
  await fc.assert(
    fc.asyncProperty(request, result, async (asked, answered) => {
      const arrived: WireRequest[] = [];
      const got = await carrier.carry(asked, async (found) => {
        arrived.push(found);
        return answered;
      });
      expect({ arrived, got }).toEqual({ arrived: [asked], got: answered });
    }),
    { numRuns: 400 },
  );
});

test("escaped text is printable ASCII and comes back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeText(text);
      expect(escaped).toMatch(/^[\x20-\x7e]*$/);
      expect(escaped).toBe(escaped.trim());
      expect(unescapeText(escaped)).toBe(text);
    }),
  );
});

test("the reserved address has a host that cannot exist, and stands for one URL", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (text) => {
      const { href } = new URL(text);
      const address = new URL(carriedUrl(href));
      expect(address.origin).toBe("https://wire.invalid");
      expect(uncarriedUrl(address.href)).toBe(href);
    }),
  );
});
