import { describe, expect, it } from "vitest";
import type { FileKind } from "../../../../src/hosts/files.ts";
import type { ElementName } from "../../../../src/trace/failures.ts";
import { api, fetches, loads, noticed, serving, shop, valuesOf, verdict } from "../browse.ts";

describe("Opaque Response Blocking", () => {
  it.each([
    ["json", "ORB_BLOCKED", "ORB_BLOCKED", "load, not readable"],
    ["html", "ORB_BLOCKED", "ORB_BLOCKED", "load, not readable"],
    ["js", "load", "load", "load"],
  ] as const)("of %s as a script: Chromium %s, Firefox %s, WebKit %s", (kind, chromium, firefox, webkit) => {
    const inEach = (profile: "chromium" | "firefox" | "webkit") =>
      noticed(loads("script", `${api}/data`, serving(kind), {}, { profile }));
    expect([inEach("chromium"), inEach("firefox"), inEach("webkit")]).toEqual([chromium, firefox, webkit]);
  });

  it.each([
    ["json", { "X-Content-Type-Options": "nosniff" }, 200, "nosniff"],
    ["json", {}, 206, "partial"],
    ["json", {}, 200, "not-javascript"],
    ["js", {}, 200, "safelisted-mime"],
    ["js", { "Content-Type": "application/pdf" }, 200, "never-sniffed"],
    ["js", { "Content-Type": "text/plain" }, 404, "bad-status"],
    ["js", { "Content-Type": "" }, 200, "no-mime"],
    ["js", { "Content-Type": "text/plain" }, 200, "javascript"],
    ["png", { "Content-Type": "text/html" }, 200, "sniffed-media"],
  ] as const)("decides over %s with %j and status %d by: %s", (kind, headers, status, because) => {
    const played = loads("script", `${api}/data`, serving(kind, headers, status), {}, { profile: "chromium" });
    expect(valuesOf(played, "orb-check")?.because).toBe(because);
  });

  it("is for elements, for what comes of another origin, and without CORS", () => {
    const json = serving("json", { "Access-Control-Allow-Origin": "*" });
    expect(noticed(loads("script", `${shop}/data`, json, {}, { profile: "chromium" }))).toBe("load, readable");
    const byCors = loads("script", `${api}/data`, json, { crossorigin: "anonymous" }, { profile: "chromium" });
    expect(noticed(byCors)).toBe("load, readable");
    expect(verdict(fetches(`${api}/data`, json, { mode: "no-cors" }, { profile: "chromium" }))).toBe("ok");
  });
});

describe("Opaque Response Blocking, where Chromium and Firefox differ", () => {
  const inEach = (...[element, kind, headers, status]: [ElementName, FileKind, Readonly<Record<string, string>>, number?]) =>
    (["chromium", "firefox"] as const).map((profile) =>
      noticed(loads(element, `${api}/data`, serving(kind, headers, status), {}, { profile })),
    );

  it("an image that says it is plain text and nosniff", () => {
    const plain = { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" };
    expect(inEach("img", "png", plain)).toEqual(["ORB_BLOCKED", "load, not readable"]);
    expect(inEach("script", "js", plain)).toEqual(["ORB_BLOCKED", "ORB_BLOCKED"]);
  });

  it("a part that does not say which", () => {
    expect(inEach("img", "png", {}, 206)).toEqual(["load, not readable", "ORB_BLOCKED"]);
    expect(inEach("img", "png", { "Content-Range": "bytes 0-80/81" }, 206)).toEqual(["load, not readable", "load, not readable"]);
    expect(inEach("video", "video", {}, 206)).toEqual(["NOT_USABLE", "ORB_BLOCKED"]);
  });

  it("protocol buffers are never sniffed, by either name", () => {
    expect(inEach("img", "png", { "Content-Type": "application/x-protobuffer" })).toEqual(["ORB_BLOCKED", "ORB_BLOCKED"]);
  });
});

describe("an image of a type that decides by itself", () => {
  const shows = (type: string) =>
    (["standard", "chromium", "firefox", "webkit"] as const).map((profile) =>
      noticed(loads("img", `${shop}/logo`, serving("png", { "Content-Type": type }), {}, { profile })),
    );
  const [yes, no] = ["load, readable", "NOT_USABLE"];

  it.each([
    ["image/svg+xml", [no, no, yes, no]],
    ["application/pdf", [yes, yes, yes, no]],
    ["video/mp4", [yes, yes, yes, no]],
    ["audio/mpeg", [yes, yes, yes, yes]],
  ])("%s", (type, expected) => {
    expect(shows(type)).toEqual(expected);
  });
});

describe("a redirect status that leads nowhere", () => {
  it.each([
    ["chromium", ["load, readable", "NOT_USABLE", "load, readable", "load", "NOT_USABLE"]],
    ["firefox", ["NOT_USABLE", "NOT_USABLE", "NOT_USABLE", "NOT_USABLE", "NOT_USABLE"]],
    ["webkit", ["load, readable", "load, readable", "NOT_USABLE", "load", "load, readable"]],
  ] as const)("%s", (profile, expected) => {
    const parts = [
      ["script", "js-throws"],
      ["module", "js-throws"],
      ["stylesheet", "css"],
      ["font", "font"],
      ["video", "video"],
    ] as const;
    const all = parts.map(([element, kind]) => noticed(loads(element, `${shop}/x`, serving(kind, {}, 301), {}, { profile })));
    expect(all).toEqual(expected);
  });
});
