import { describe, expect, it } from "vitest";
import {
  answer,
  api,
  fetches,
  headerOf,
  newBrowser,
  openServer,
  pageAt,
  type Server,
  sandboxed,
  shop,
  sister,
  third,
  valuesOf,
  verdict,
  xhrs,
} from "../browse.ts";

describe("N1, N7: cookies go along if credentials do", () => {
  const cookie = "a=1; SameSite=None; Secure";
  const asked = (url: string, init: Parameters<typeof fetches>[2]) => {
    const browser = newBrowser();
    browser.cookies.store(cookie, url, 0);
    const played = fetches(url, openServer, init, { browser });
    return played.sent.map((request) => headerOf(request, "cookie"));
  };

  it.each([
    ["include", api, "a=1"],
    ["same-origin", api, null],
    ["omit", api, null],
    ["include", `${shop}/x`, "a=1"],
    ["same-origin", `${shop}/x`, "a=1"],
    ["omit", `${shop}/x`, null],
  ] as const)("N1 credentials %s to %s: %s", (credentials, url, sent) => {
    expect(asked(url, { credentials })).toEqual([sent]);
  });

  it("N1 omit stores none either", () => {
    const browser = newBrowser();
    fetches(`${shop}/x`, () => answer({ "Set-Cookie": "a=1" }), { credentials: "omit" }, { browser });
    expect(browser.cookies.matching(`${shop}/x`, 0)).toEqual([]);
  });

  it("N7 a preflight has none, the request after it does", () => {
    expect(asked(api, { method: "PUT", credentials: "include" })).toEqual([null, "a=1"]);
  });

  it("N7 user and password of a URL are not sent unless they are asked for", () => {
    const { sent } = xhrs("https://u:p@shop.example/x", openServer);
    expect(headerOf(sent[0]!, "authorization")).toBeNull();
  });
});

describe("N8: the HTTP cache", () => {
  const url = `${api}/x`;
  const server: Server = (request) =>
    answer({
      "Cache-Control": "max-age=60",
      ...(headerOf(request, "origin") !== null && { "Access-Control-Allow-Origin": "*" }),
    });

  it("N8 it does not know modes: what came without CORS is judged when it is used with CORS", () => {
    const browser = newBrowser();
    expect(fetches(url, server, { mode: "no-cors" }, { browser }).sent).toHaveLength(1);
    const again = fetches(url, server, {}, { browser });
    expect(again.sent).toEqual([]);
    expect(verdict(again)).toBe("ACAO_MISSING");
  });

  it("N8 Vary: Origin keeps the two apart", () => {
    const browser = newBrowser();
    const varying: Server = (request, count) => {
      const given = server(request, count);
      return "headers" in given ? { ...given, headers: [...given.headers, ["Vary", "Origin"]] } : given;
    };
    fetches(url, varying, { mode: "no-cors" }, { browser });
    expect(verdict(fetches(url, varying, {}, { browser }))).toBe("ok");
  });

  it("N8 another site's pages have a cache of their own", () => {
    const browser = newBrowser();
    const open = () => answer({ "Cache-Control": "max-age=60", "Access-Control-Allow-Origin": "*" });
    const asks = (page: string) => fetches(url, open, {}, { browser, page: pageAt(page) }).sent.length;
    expect([asks(`${shop}/`), asks(`${shop}/b`), asks(`${third}/`), asks(`${third}/`)]).toEqual([1, 0, 1, 0]);
  });
});

describe("N2: length of the body", () => {
  it.each([
    ["POST", null, "0"],
    ["PUT", null, "0"],
    ["DELETE", null, null],
    ["GET", null, null],
    ["POST", "aé€😀", "10"],
  ])("N2 %s with body %j: Content-Length %s", (method, body, length) => {
    expect(headerOf(fetches(`${shop}/x`, openServer, { method, body }).sent[0]!, "content-length")).toBe(length);
  });

  it("N2 keepalive takes 65,536 bytes and not one more", () => {
    const init = { method: "POST", keepalive: true } as const;
    expect(verdict(fetches(`${shop}/x`, openServer, { ...init, body: "x".repeat(65_536) }))).toBe("ok");
    const played = fetches(`${shop}/x`, openServer, { ...init, body: "x".repeat(65_537) });
    expect(played.outcome).toMatchObject({ failure: { code: "KEEPALIVE_QUOTA", values: { size: 65_537, limit: 65_536 } } });
    expect(played.sent).toEqual([]);
  });
});

describe("N3: Referer", () => {
  const full = `${shop}/cart?id=1`;
  const origin = `${shop}/`;

  it.each([
    ["", full, origin],
    ["no-referrer", null, null],
    ["origin", origin, origin],
    ["same-origin", full, null],
    ["strict-origin", origin, origin],
    ["origin-when-cross-origin", full, origin],
    ["strict-origin-when-cross-origin", full, origin],
    ["no-referrer-when-downgrade", full, full],
    ["unsafe-url", full, full],
  ])("N3 policy %j: %s at home, %s elsewhere", (referrerPolicy, atHome, elsewhere) => {
    const page = pageAt(`${full}#top`, referrerPolicy);
    expect(headerOf(fetches(`${shop}/x`, openServer, {}, { page }).sent[0]!, "referer")).toBe(atHome);
    expect(headerOf(fetches(api, openServer, {}, { page }).sent[0]!, "referer")).toBe(elsewhere);
  });

  it("N3 the request's own policy comes before the page's", () => {
    const page = pageAt(full, "no-referrer");
    expect(headerOf(fetches(api, openServer, { referrerPolicy: "unsafe-url" }, { page }).sent[0]!, "referer")).toBe(full);
  });

  it("N3 a sandboxed page does not say where it is", () => {
    expect(headerOf(fetches(api, openServer, {}, { page: sandboxed() }).sent[0]!, "referer")).toBeNull();
  });

  it("N3 the preflight has the same Referer", () => {
    const { sent } = fetches(api, openServer, { method: "PUT" });
    expect(headerOf(sent[0]!, "referer")).toBe(headerOf(sent[1]!, "referer"));
  });
});

describe("N4: Origin", () => {
  it.each([
    ["GET", "cors", api, shop],
    ["HEAD", "cors", api, shop],
    ["GET", "cors", `${shop}/x`, null],
    ["HEAD", "cors", `${shop}/x`, null],
    ["POST", "cors", `${shop}/x`, shop],
    ["DELETE", "cors", `${shop}/x`, shop],
    ["GET", "no-cors", api, null],
    ["POST", "no-cors", api, shop],
    ["POST", "same-origin", `${shop}/x`, shop],
  ] as const)("N4 %s in mode %s to %s: %s", (method, mode, url, origin) => {
    expect(headerOf(fetches(url, openServer, { method, mode }).sent[0]!, "origin")).toBe(origin);
  });

  it.each([
    ["no-referrer", "null", "null"],
    ["same-origin", shop, "null"],
    ["origin", shop, shop],
    ["unsafe-url", shop, shop],
    ["", shop, shop],
  ])("N4 policy %j hides it from no-cors POSTs: %s at home, %s elsewhere", (referrerPolicy, atHome, elsewhere) => {
    const init = { method: "POST", mode: "no-cors", referrerPolicy } as const;
    expect(headerOf(fetches(`${shop}/x`, openServer, init).sent[0]!, "origin")).toBe(atHome);
    expect(headerOf(fetches(api, openServer, init).sent[0]!, "origin")).toBe(elsewhere);
  });

  it("N4 no policy hides it in mode cors", () => {
    const { sent } = fetches(api, openServer, { method: "POST", referrerPolicy: "no-referrer" });
    expect(headerOf(sent[0]!, "origin")).toBe(shop);
  });

  it("N4 the step says why", () => {
    expect(valuesOf(fetches(api, openServer), "append-origin")).toEqual({ origin: shop, because: "cors" });
    expect(valuesOf(fetches(`${shop}/x`, openServer, { method: "POST" }), "append-origin")?.because).toBe("method");
  });
});

describe("N5: Sec-Fetch-*", () => {
  it.each([
    [`${shop}/x`, "same-origin"],
    [`${sister}/x`, "same-site"],
    [`${api}/x`, "cross-site"],
  ])("N5 Sec-Fetch-Site to %s is %s", (url, site) => {
    const { sent } = fetches(url, openServer);
    expect(headerOf(sent[0]!, "sec-fetch-site")).toBe(site);
    expect(headerOf(sent[0]!, "sec-fetch-mode")).toBe("cors");
    expect(headerOf(sent[0]!, "sec-fetch-dest")).toBe("empty");
  });

  it("N5 it is not told to URLs that are not trustworthy", () => {
    const { sent } = fetches("http://api.example/", openServer, {}, { page: pageAt("http://shop.example/") });
    expect(headerOf(sent[0]!, "sec-fetch-site")).toBeNull();
  });
});

describe("N6: cache modes on the wire", () => {
  it.each([
    ["default", null, null],
    ["no-cache", "max-age=0", null],
    ["no-store", "no-cache", "no-cache"],
    ["reload", "no-cache", "no-cache"],
    ["force-cache", null, null],
  ] as const)("N6 cache mode %s on the wire", (cache, cacheControl, pragma) => {
    const { sent } = fetches(api, openServer, { cache });
    expect(headerOf(sent[0]!, "cache-control")).toBe(cacheControl);
    expect(headerOf(sent[0]!, "pragma")).toBe(pragma);
    expect(sent).toHaveLength(1);
  });

  it("N6 a conditional request counts as no-store", () => {
    const { sent } = fetches(`${shop}/x`, openServer, { headers: [["If-None-Match", '"x"']] });
    expect(headerOf(sent[0]!, "pragma")).toBe("no-cache");
  });

  it("N6 only-if-cached finds nothing", () => {
    expect(fetches(`${shop}/x`, openServer, { mode: "same-origin", cache: "only-if-cached" }).outcome).toMatchObject({
      failure: { code: "NETWORK_ERROR", values: { reason: "not-cached" } },
    });
  });
});

describe("N9, N10: statuses the browser has a say in", () => {
  it("N9 a 401 is a response like any other", () => {
    const played = fetches(api, () => answer({ "Access-Control-Allow-Origin": "*", "WWW-Authenticate": "Basic" }, 401));
    expect(played.outcome).toMatchObject({ kind: "response", status: 401 });
    expect(played.sent).toHaveLength(1);
  });

  it("N10 a 421 is tried once more", () => {
    const played = fetches(api, (_request, count) => answer({ "Access-Control-Allow-Origin": "*" }, count === 0 ? 421 : 200));
    expect(played.outcome).toMatchObject({ status: 200 });
    expect(played.sent).toHaveLength(2);
  });

  it("F19: a 101 is waited for in vain, except in Firefox", () => {
    const server = () => answer({ "Access-Control-Allow-Origin": "*" }, 101);
    expect(verdict(fetches(api, server))).toBe("NETWORK_ERROR");
    expect(fetches(api, server, {}, { profile: "firefox" }).outcome).toMatchObject({ status: 101, body: "" });
  });

  it("N10 a 407 from a server is an error, except in Firefox and WebKit", () => {
    const server = () => answer({ "Access-Control-Allow-Origin": "*" }, 407);
    expect(fetches(api, server).outcome).toMatchObject({
      failure: { code: "NETWORK_ERROR", values: { reason: "proxy-authentication" } },
    });
    expect(verdict(fetches(api, server, {}, { profile: "chromium" }))).toBe("NETWORK_ERROR");
    expect(verdict(fetches(api, server, {}, { profile: "firefox" }))).toBe("ok");
    expect(verdict(fetches(api, server, {}, { profile: "webkit" }))).toBe("ok");
  });
});

describe("nobody answers", () => {
  it("the failure names the host and the URL", () => {
    const { outcome, steps } = fetches(`${api}/x`, () => ({ failure: "refused", host: "api.example" }));
    const failure = { code: "NETWORK_ERROR", values: { host: "api.example", reason: "refused", url: `${api}/x` } };
    expect(outcome).toMatchObject({ kind: "error", exception: "TypeError", failure });
    expect(steps.at(-1)).toMatchObject({ name: "network-error", verdict: "fail", message: 0, failure });
  });

  it("a preflight has a code of its own", () => {
    expect(verdict(fetches(api, () => ({ failure: "unknown-host", host: "api.example" }), { method: "PUT" }))).toBe("P_NETWORK");
  });
});
