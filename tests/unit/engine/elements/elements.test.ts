import { describe, expect, it } from "vitest";
import {
  api,
  headerOf,
  loads,
  names,
  noticed,
  pageAt,
  purposes,
  redirecting,
  sandboxed,
  serving,
  shop,
  sister,
} from "../browse.ts";

const open = { "Access-Control-Allow-Origin": "*" };

describe("an image", () => {
  it("of another origin is shown, but its pixels cannot be read", () => {
    const played = loads("img", `${api}/logo`, serving("png"));
    expect(noticed(played)).toBe("load, not readable");
    expect(names(played)).toEqual(["construct-request", "compare-origins", "embed"]);
    const [request] = played.sent;
    expect(request && [headerOf(request, "sec-fetch-mode"), headerOf(request, "sec-fetch-dest")]).toEqual(["no-cors", "image"]);
  });

  it("of another origin is readable with crossorigin and an answer that allows it", () => {
    const played = loads("img", `${api}/logo`, serving("png", open), { crossorigin: "anonymous" });
    expect(noticed(played)).toBe("load, readable");
    expect(purposes(played)).toEqual(["actual"]);
  });

  it("with crossorigin and an answer that says nothing is not even shown", () => {
    expect(noticed(loads("img", `${api}/logo`, serving("png"), { crossorigin: "anonymous" }))).toBe("ACAO_MISSING");
  });

  it("with use-credentials does not take a wildcard", () => {
    const played = loads("img", `${api}/logo`, serving("png", open), { crossorigin: "use-credentials" });
    expect(noticed(played)).toBe("ACAO_WILDCARD_WITH_CREDENTIALS");
  });

  it("of the page's own origin is readable; on a sandboxed page it is not", () => {
    expect(noticed(loads("img", `${shop}/logo`, serving("png")))).toBe("load, readable");
    expect(noticed(loads("img", `${shop}/logo`, serving("png"), {}, { page: sandboxed() }))).toBe("load, not readable");
  });

  it("that has been abroad is no longer readable, though it comes from home", () => {
    const there = redirecting({ [`${api}/a`]: `${shop}/logo` });
    const played = loads("img", `${api}/a`, (request, count) =>
      request.url === `${shop}/logo` ? serving("png")(request, count) : there(request, count),
    );
    expect(noticed(played)).toBe("load, not readable");
  });

  it("shows whatever the status is, and not what is no image", () => {
    expect(noticed(loads("img", `${api}/logo`, serving("png", {}, 404)))).toBe("load, not readable");
    expect(noticed(loads("img", `${shop}/logo`, serving("js")))).toBe("NOT_USABLE");
  });
});

describe("a script", () => {
  it("of another origin runs; what is wrong in it only Firefox tells", () => {
    expect(noticed(loads("script", `${api}/app.js`, serving("js")))).toBe("load");
    const thrown = serving("js-throws");
    expect(noticed(loads("script", `${api}/app.js`, thrown))).toBe("load, not readable");
    expect(noticed(loads("script", `${api}/app.js`, thrown, {}, { profile: "firefox" }))).toBe("load, readable");
    expect(noticed(loads("script", `${api}/app.js`, serving("js-throws", open), { crossorigin: "anonymous" }))).toBe(
      "load, readable",
    );
  });

  it("does not run with an error status, as an image, or with nosniff and another type", () => {
    expect(noticed(loads("script", `${shop}/app.js`, serving("js", {}, 404)))).toBe("NOT_USABLE");
    expect(noticed(loads("script", `${shop}/app.js`, serving("js", { "Content-Type": "image/png" })))).toBe("MIME_BLOCKED");
    const plain = { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" };
    expect(noticed(loads("script", `${shop}/app.js`, serving("js", plain)))).toBe("NOSNIFF");
    expect(noticed(loads("script", `${shop}/app.js`, serving("js", { "Content-Type": "text/plain" })))).toBe("load");
  });
});

describe("a module", () => {
  it("is always asked for by CORS, without cookies unless it says so", () => {
    const played = loads("module", `${api}/app.js`, serving("js"));
    expect(noticed(played)).toBe("ACAO_MISSING");
    expect(played.sent[0] && headerOf(played.sent[0], "origin")).toBe(shop);
    expect(noticed(loads("module", `${api}/app.js`, serving("js", open)))).toBe("load");
    expect(noticed(loads("module", `${api}/app.js`, serving("js", open), { crossorigin: "use-credentials" }))).toBe(
      "ACAO_WILDCARD_WITH_CREDENTIALS",
    );
  });

  it("of another origin gives its data to the page that runs it", () => {
    const jsonp = () => ({
      status: 200,
      headers: [["Content-Type", "text/javascript"] as [string, string]],
      body: 'show({"card":"4242"})',
    });
    const { outcome } = loads("script", `${api}/me.js?callback=show`, jsonp);
    expect(outcome).toMatchObject({ readable: null, handed: { how: "call", name: "show", json: '{"card":"4242"}' } });
    expect(loads("img", `${api}/me.js`, jsonp).outcome).not.toHaveProperty("handed");
  });

  it("has to say that it is a script", () => {
    expect(noticed(loads("module", `${shop}/app.js`, serving("js", { "Content-Type": "text/plain" })))).toBe("MIME_BLOCKED");
  });
});

describe("a stylesheet", () => {
  it("of another origin applies, but its rules cannot be read", () => {
    expect(noticed(loads("stylesheet", `${api}/a.css`, serving("css")))).toBe("load, not readable");
    expect(noticed(loads("stylesheet", `${api}/a.css`, serving("css", open), { crossorigin: "anonymous" }))).toBe(
      "load, readable",
    );
    expect(noticed(loads("stylesheet", `${shop}/a.css`, serving("css")))).toBe("load, readable");
  });
});

describe("a font", () => {
  it("is always asked for by CORS, but not in WebKit", () => {
    expect(noticed(loads("font", `${api}/a.ttf`, serving("font")))).toBe("ACAO_MISSING");
    expect(noticed(loads("font", `${api}/a.ttf`, serving("font", open)))).toBe("load");
    const webkit = loads("font", `${api}/a.ttf`, serving("font"), {}, { profile: "webkit" });
    expect(noticed(webkit)).toBe("load");
    expect(webkit.sent[0] && headerOf(webkit.sent[0], "origin")).toBeNull();
  });
});

describe("an element in mode cors", () => {
  it.each([
    ["standard", null],
    ["chromium", shop],
    ["firefox", null],
    ["webkit", shop],
  ] as const)("of %s sends to its own server the Origin %s", (profile, origin) => {
    const { sent } = loads("img", `${shop}/logo`, serving("png"), { crossorigin: "anonymous" }, { profile });
    expect(sent[0] && headerOf(sent[0], "origin")).toBe(origin);
  });

  it("is never preflighted", () => {
    for (const element of ["img", "script", "module", "stylesheet", "font", "video"] as const) {
      expect(purposes(loads(element, `${api}/x`, serving("png", open), { crossorigin: "use-credentials" }))).toEqual(["actual"]);
    }
  });
});

describe("Cross-Origin-Resource-Policy", () => {
  it("withholds images from other origins, or other sites", () => {
    const own = serving("png", { "Cross-Origin-Resource-Policy": "same-origin" });
    expect(noticed(loads("img", `${sister}/logo`, own))).toBe("CORP_SAME_ORIGIN");
    expect(noticed(loads("img", `${shop}/logo`, own))).toBe("load, readable");
    const site = serving("png", { "Cross-Origin-Resource-Policy": "same-site" });
    expect(noticed(loads("img", `${sister}/logo`, site))).toBe("load, not readable");
    expect(noticed(loads("img", `${api}/logo`, site))).toBe("CORP_SAME_SITE");
  });

  it("says nothing to requests that go by CORS", () => {
    const both = serving("png", { ...open, "Cross-Origin-Resource-Policy": "same-origin" });
    expect(noticed(loads("img", `${api}/logo`, both, { crossorigin: "anonymous" }))).toBe("load, readable");
  });
});

it("an address that is none ends in an error event, with nothing sent", () => {
  const played = loads("img", "https://", serving("png"), {}, { page: pageAt("https://shop.example/") });
  expect([noticed(played), played.sent]).toEqual(["INVALID_REQUEST", []]);
});

describe("Origin of elements with crossorigin, at the page's own server", () => {
  it.each([
    ["standard", [null, null]],
    ["chromium", [shop, null]],
    ["firefox", [null, null]],
    ["webkit", [shop, shop]],
  ] as const)("%s: of an image and of a video", (profile, expected) => {
    const origins = (["img", "video"] as const).map((element) => {
      const [sent] = loads(element, `${shop}/x`, serving("png"), { crossorigin: "anonymous" }, { profile }).sent;
      return sent ? headerOf(sent, "origin") : null;
    });
    expect(origins).toEqual(expected);
  });
});
