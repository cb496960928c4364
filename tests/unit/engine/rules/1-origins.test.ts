import { describe, expect, it } from "vitest";
import { opaqueOrigin, parseOrigin, sameOrigin } from "../../../../src/origins/origin.ts";
import { parseUrl } from "../../../../src/origins/request-url.ts";
import { sameSite, schemelesslySameSite } from "../../../../src/origins/site.ts";
import { publicSuffixList } from "../../../../src/public-suffixes/list.ts";

import { api, fetches, headerOf, openServer, pageAt, sandboxed, shop, verdict } from "../browse.ts";

const { registrableDomain } = publicSuffixList;
const site = (a: string, b: string) => sameSite(parseOrigin(a), parseOrigin(b), registrableDomain);

describe("O1, O7: where a document and its URL come from", () => {
  it.each([
    ["data:,x", "ok"],
    ["http://localhost/", "ok"],
    ["about:blank", "SCHEME_NOT_CORS"],
    ["ftp://shop.example/", "SCHEME_NOT_CORS"],
    ["ws://shop.example/", "SCHEME_NOT_CORS"],
  ])("O1 fetch() of %s: %s", (url, expected) => {
    const played = fetches(url, openServer);
    expect(verdict(played)).toBe(expected);
    expect(played.sent.map((request) => new URL(request.url).protocol)).toEqual(url.startsWith("http") ? ["http:"] : []);
  });

  it("O7 a document without a URL of its own has the origin of who made it", () => {
    const page = pageAt("about:srcdoc", "", { origin: parseOrigin(shop) });
    expect(fetches(`${shop}/x`, openServer, {}, { page }).outcome).toMatchObject({ responseType: "basic" });
    expect(headerOf(fetches(api, openServer, {}, { page }).sent[0]!, "origin")).toBe(shop);
  });
});

describe("O2-O4: the origin of a URL", () => {
  it.each([
    ["https://Shop.Example:443/a?b#c", "https://shop.example"],
    ["http://shop.example:80", "http://shop.example"],
    ["http://shop.example:443", "http://shop.example:443"],
    ["https://bücher.example/", "https://xn--bcher-kva.example"],
    ["https://u:p@shop.example/", "https://shop.example"],
    ["wss://shop.example", "wss://shop.example"],
    ["blob:https://shop.example/550e8400", "https://shop.example"],
    ["data:text/plain,hi", "null"],
    ["about:blank", "null"],
    ["file:///etc/hosts", "null"],
    ["not a URL", "null"],
  ])("O2 O4 %s is sent as %s", (url, origin) => {
    expect(parseOrigin(url).serialized).toBe(origin);
  });

  it("O2 an origin has scheme, host and port as parts, the default port too", () => {
    expect(parseOrigin("https://shop.example").parts).toEqual({
      opaque: false,
      scheme: "https",
      host: "shop.example",
      port: 443,
    });
    expect(opaqueOrigin().parts).toEqual({ opaque: true });
  });
});

describe("O3: same origin", () => {
  it.each([
    ["https://shop.example", "https://shop.example:443/x", true],
    ["https://shop.example", "http://shop.example", false],
    ["https://shop.example", "https://shop.example:8443", false],
    ["https://shop.example", "https://www.shop.example", false],
    ["http://localhost", "http://127.0.0.1", false],
    ["http://127.0.0.1", "http://[::1]", false],
    ["https://shop.example", "https://shop.example.", false],
  ])("O3 %s and %s: %s", (a, b, same) => {
    expect(sameOrigin(parseOrigin(a), parseOrigin(b))).toBe(same);
  });

  it("O3 an opaque origin is the same as itself only", () => {
    const origin = opaqueOrigin();
    expect(sameOrigin(origin, origin)).toBe(true);
    expect(sameOrigin(origin, opaqueOrigin())).toBe(false);
    expect(sameSite(origin, origin, registrableDomain)).toBe(true);
    expect(sameSite(origin, opaqueOrigin(), registrableDomain)).toBe(false);
  });
});

describe("O6: no origin", () => {
  it("O6 a sandboxed page sends null, even to the server it came from, which has to allow null", () => {
    const played = fetches(`${shop}/x`, openServer, { credentials: "include" }, { page: sandboxed() });
    expect(headerOf(played.sent[0]!, "origin")).toBe("null");
    expect(played.outcome).toMatchObject({ responseType: "cors" });
  });
});

describe("O5: same site", () => {
  it.each([
    ["https://shop.example", "https://api.shop.example:8443", true],
    ["https://a.shop.example", "https://b.shop.example", true],
    ["https://shop.example", "http://shop.example", false],
    ["https://shop.example", "https://evil.example", false],
    ["https://one.github.io", "https://two.github.io", false],
    ["https://a.co.uk", "https://b.co.uk", false],
    ["http://localhost:3000", "http://localhost:4000", true],
    ["http://app.shop.localhost", "http://api.shop.localhost", true],
    ["http://127.0.0.1", "http://127.0.0.2", false],
    ["http://127.0.0.1:1", "http://127.0.0.1:2", true],
  ])("O5 %s and %s: %s", (a, b, same) => {
    expect(site(a, b)).toBe(same);
  });

  it("O5 a site is a matter of the scheme, except when asked without it", () => {
    const [a, b] = [parseOrigin("https://shop.example"), parseOrigin("http://api.shop.example")];
    expect(sameSite(a, b, registrableDomain)).toBe(false);
    expect(schemelesslySameSite(a, b, registrableDomain)).toBe(true);
  });
});

describe("a parsed URL", () => {
  it("O4 a URL goes over the wire without fragment, user name and password", () => {
    expect(parseUrl("https://u:p@shop.example/a?b#c")).toMatchObject({
      wire: "https://shop.example/a?b",
      includesCredentials: true,
      fragment: "#c",
    });
  });

  it.each([
    ["https://user:@shop.example/", true],
    ["https://:pass@shop.example/", true],
    ["https://@shop.example/", false],
    ["https://:@shop.example/", false],
  ])("%s includes credentials: %s", (url, includes) => {
    expect(parseUrl(url)?.includesCredentials).toBe(includes);
  });

  it("does not parse without a host", () => {
    expect(parseUrl("https://")).toBeNull();
    expect(parseUrl("/a")).toBeNull();
    expect(parseUrl("/a", "https://shop.example/x")?.href).toBe("https://shop.example/a");
  });
});
