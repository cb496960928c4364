import { describe, expect, it } from "vitest";
import { api, frames, noticed, sandboxed, serving, shop, sister, submits, valuesOf } from "../browse.ts";

type Headers = Readonly<Record<string, string>>;

const shows = (url: string, headers: Headers) => noticed(frames(`${url}/help`, serving("html", headers)));
const refused = "load, not readable, FRAMING_REFUSED";

describe("X-Frame-Options, as HTML checks a navigation response's adherence to it", () => {
  it.each([
    ["DENY", refused, refused],
    ["sameorigin", "load, readable", refused],
    ["ALLOWALL", "load, readable", "load, not readable"],
    ["ALLOW-FROM https://shop.example", "load, readable", "load, not readable"],
    ["SAMEORIGIN, SameOrigin", "load, readable", refused],
    ["SAMEORIGIN, ALLOWALL", refused, refused],
    ["nonsense, other", "load, readable", "load, not readable"],
  ])("%s: its own server's document %s, another's %s", (value, own, other) => {
    expect([shows(shop, { "X-Frame-Options": value }), shows(api, { "X-Frame-Options": value })]).toEqual([own, other]);
  });

  it("does not count beside frame-ancestors", () => {
    const both = { "X-Frame-Options": "DENY", "Content-Security-Policy": "frame-ancestors 'self'" };
    expect(shows(shop, both)).toBe("load, readable");
  });

  it("holds for the answer to a form, and for no answer that is only a redirect", () => {
    expect(noticed(submits(`${shop}/pay`, serving("html", { "X-Frame-Options": "DENY" })))).toBe(
      "navigated, not readable, FRAMING_REFUSED",
    );
    const moved = frames(`${shop}/a`, ({ url }) =>
      url.endsWith("/a")
        ? {
            status: 302,
            headers: [
              ["Location", "/b"],
              ["X-Frame-Options", "DENY"],
            ],
            body: "",
          }
        : { status: 200, headers: [], body: "" },
    );
    expect(noticed(moved)).toBe("load, readable");
  });

  it("asks every page around the frame", () => {
    const played = frames(`${shop}/help`, serving("html", { "X-Frame-Options": "SAMEORIGIN" }), {}, { page: sandboxed() });
    expect(noticed(played)).toBe(refused);
  });
});

describe("frame-ancestors, as CSP checks a navigation response", () => {
  it.each([
    ["frame-ancestors 'none'", refused],
    ["frame-ancestors", refused],
    ["frame-ancestors 'self'", "load, readable"],
    ["frame-ancestors *", "load, readable"],
    ["default-src 'none'", "load, readable"],
    ["frame-ancestors https://*.example", "load, readable"],
    ["frame-ancestors https://other.example", refused],
    ["frame-ancestors *, frame-ancestors 'none'", refused],
  ])("%s: its own server's document %s", (policy, own) => {
    expect(shows(shop, { "Content-Security-Policy": policy })).toBe(own);
  });

  it("'self' is the server of the document, not the page", () => {
    expect(shows(sister, { "Content-Security-Policy": "frame-ancestors 'self'" })).toBe(refused);
  });

  it("a policy that only reports keeps nothing back", () => {
    expect(shows(shop, { "Content-Security-Policy-Report-Only": "frame-ancestors 'none'" })).toBe("load, readable");
  });

  it("is told of with the policy that refuses", () => {
    const policy = "frame-ancestors 'self', frame-ancestors https://a.example https://b.example";
    const played = frames(`${shop}/help`, serving("html", { "Content-Security-Policy": policy }));
    expect(valuesOf(played, "framing-check")).toEqual({
      by: "frame-ancestors",
      value: "https://a.example https://b.example",
      origin: shop,
      refused: 1,
      url: `${shop}/help`,
    });
  });
});

describe("a document that its policy sandboxes", () => {
  it.each([
    ["sandbox", "load, not readable"],
    ["sandbox allow-scripts", "load, not readable"],
    ["sandbox allow-scripts Allow-Same-Origin", "load, readable"],
    ["sandbox allow-same-origin, sandbox", "load, not readable"],
  ])("%s: %s", (policy, own) => {
    expect(shows(shop, { "Content-Security-Policy": policy })).toBe(own);
  });
});
