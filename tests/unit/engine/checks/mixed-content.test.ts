import { describe, expect, it } from "vitest";
import {
  answer,
  beacons,
  fetches,
  frames,
  listens,
  loads,
  names,
  openServer,
  pageAt,
  redirecting,
  serving,
  shop,
  submits,
  valuesOf,
  verdict,
  xhrs,
} from "../browse.ts";

const url = "http://img.example/a.png";
const image = serving("png", { "Access-Control-Allow-Origin": "*" });

describe("mixed content that is upgraded", () => {
  it.each(["img", "video"] as const)("<%s> is asked for over https, and nothing over http", (element) => {
    const played = loads(element, url, image);
    expect(played.sent.map((request) => request.url)).toEqual(["https://img.example/a.png"]);
    expect(valuesOf(played, "mixed-content-upgrade")).toEqual({
      pageUrl: `${shop}/cart`,
      url,
      upgraded: "https://img.example/a.png",
    });
  });

  it("keeps a port that was given", () => {
    expect(loads("img", "http://img.example:8080/a", image).sent[0]?.url).toBe("https://img.example:8080/a");
  });

  it("also after a redirect, which counts as one redirect", () => {
    const { sent } = loads("img", "https://img.example/r", redirecting({ "https://img.example/r": url }));
    expect(sent.map((request) => request.url)).toEqual(["https://img.example/r", "https://img.example/a.png"]);
  });

  it("webkit blocks it", () => {
    const played = loads("img", url, image, {}, { profile: "webkit" });
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toEqual([]);
  });

  it("is no fetch() and no XMLHttpRequest, and nothing in mode cors", () => {
    expect(verdict(fetches(url, openServer))).toBe("MIXED_CONTENT");
    expect(verdict(xhrs(url, openServer))).toBe("MIXED_CONTENT");
    expect(verdict(loads("img", url, image, { crossorigin: "anonymous" }))).toBe("MIXED_CONTENT");
  });

  it("needs a name: no certificate is right for an address", () => {
    expect(verdict(loads("img", "http://93.184.215.14/a.png", image))).toBe("MIXED_CONTENT");
  });
});

describe("mixed content that is blocked", () => {
  it.each(["script", "module", "stylesheet", "font"] as const)("<%s>", (element) => {
    const played = loads(element, url, image);
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toEqual([]);
  });

  it("a frame, an event stream and a beacon", () => {
    const all = [frames(url, openServer), listens(url, openServer), beacons(url, openServer)];
    expect(all.flatMap(({ sent }) => sent)).toEqual([]);
    for (const { outcome } of all) expect(outcome).toMatchObject({ failure: { code: "MIXED_CONTENT" } });
  });

  it("has a gate of its own", () => {
    expect(fetches(url, openServer).steps.at(-1)).toMatchObject({
      name: "mixed-content",
      gate: "mixed-content",
      verdict: "fail",
    });
  });
});

describe("what is no mixed content", () => {
  it("a form is sent, with a warning", () => {
    const played = submits(url, () => answer());
    expect(played.sent).toHaveLength(1);
    expect(played.steps.find(({ name }) => name === "mixed-content")).toMatchObject({ verdict: "note" });
  });

  it.each(["http://localhost:3000/", "http://api.localhost/", "http://127.0.0.1/", "http://[::1]/"])("%s", (local) => {
    expect(names(fetches(local, openServer))).not.toContain("mixed-content");
    expect(verdict(fetches(local, openServer, {}, { profile: "webkit" }))).toBe("MIXED_CONTENT");
    expect(names(loads("img", local, image, {}, { profile: "webkit" }))).not.toContain("mixed-content");
    expect(names(loads("script", local, image, {}, { profile: "webkit" }))).toContain("mixed-content");
  });

  it("the machine itself, where a redirect leads to it; to webkit it is", () => {
    const server = redirecting({ [`${shop}/r`]: "http://localhost:3000/a.png" });
    expect(names(loads("img", `${shop}/r`, server))).not.toContain("mixed-content");
    const played = loads("img", `${shop}/r`, server, {}, { profile: "webkit" });
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toHaveLength(1);
  });

  it("a page that came over http", () => {
    expect(names(loads("script", url, image, {}, { page: pageAt("http://shop.example/") }))).not.toContain("mixed-content");
  });

  it.each(["http://192.168.1.1/", "http://printer.local/"])("%s, where the user is asked instead", (local) => {
    expect(verdict(fetches(local, openServer))).toBe("ok");
    expect(verdict(fetches(local, openServer, {}, { profile: "webkit" }))).toBe("MIXED_CONTENT");
  });

  it("but a redirect to such a host is", () => {
    const server = redirecting({ [`${shop}/r`]: "http://192.168.1.1/" });
    expect(verdict(fetches(`${shop}/r`, server))).toBe("MIXED_CONTENT");
  });
});

describe("what WebKit does of mixed content in another way", () => {
  const webkit = { profile: "webkit" } as const;
  const onward = redirecting({ [`${shop}/r`]: url });

  it("after a redirect the preflight goes out first, and nothing behind it", () => {
    const call = { headers: [["X-A", "1"]] } as const;
    const sent = (profile: "webkit" | "chromium") =>
      fetches(`${shop}/r`, onward, call, { profile }).sent.map(({ method }) => method);
    expect(sent("webkit")).toEqual(["GET", "OPTIONS"]);
    expect(sent("chromium")).toEqual(["GET"]);
  });

  it("a request that needs no preflight is not sent", () => {
    const played = fetches(`${shop}/r`, onward, {}, webkit);
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toHaveLength(1);
  });

  it("a synchronous XMLHttpRequest throws nothing, and sends nothing", () => {
    const played = xhrs(url, openServer, { sync: true }, webkit);
    expect(played.outcome).toMatchObject({ kind: "error", exception: "none", failure: { code: "MIXED_CONTENT" } });
    expect(played.sent).toEqual([]);
    expect(xhrs(url, openServer, { sync: true }).outcome).toMatchObject({ exception: "NetworkError" });
  });

  it("a synchronous XMLHttpRequest follows a redirect to it", () => {
    expect(xhrs(`${shop}/r`, onward, { sync: true }, webkit).sent.map((request) => request.url)).toEqual([`${shop}/r`, url]);
    expect(verdict(xhrs(`${shop}/r`, onward, { sync: true }))).toBe("MIXED_CONTENT");
  });
});
