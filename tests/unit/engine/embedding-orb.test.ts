import { describe, expect, it } from "vitest";
import { api, fetches, loads, noticed, serving, shop, valuesOf, verdict } from "./browse.ts";

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
