import { describe, expect, it } from "vitest";
import {
  answer,
  api,
  fetches,
  loads,
  names,
  openServer,
  pageAt,
  purposes,
  redirecting,
  sandboxed,
  serving,
  shop,
  valuesOf,
  verdict,
} from "../browse.ts";

describe("§5: what kind of response it will be", () => {
  it("T1 at home it is basic, and nothing is checked", () => {
    const played = fetches(`${shop}/x`, () => answer({ "X-A": "1" }), { method: "PUT" });
    expect(played.outcome).toMatchObject({ responseType: "basic", headers: [["x-a", "1"]] });
    expect(names(played)).toEqual(["construct-request", "compare-origins", "append-origin", "same-origin-response", "expose"]);
  });

  it("T2 mode same-origin does not leave home", () => {
    const played = fetches(api, openServer, { mode: "same-origin" });
    expect(verdict(played)).toBe("SAME_ORIGIN_MODE");
    expect(played.sent).toEqual([]);
  });

  it("T2 nor by a redirect", () => {
    const played = fetches(`${shop}/x`, redirecting({ [`${shop}/x`]: api }), { mode: "same-origin" });
    expect(verdict(played)).toBe("SAME_ORIGIN_MODE");
    expect(played.sent).toHaveLength(1);
  });

  it("T3 mode no-cors is opaque elsewhere", () => {
    const { outcome } = fetches(api, () => answer({ "X-A": "1" }), { mode: "no-cors" });
    expect(outcome).toMatchObject({ responseType: "opaque", status: 0, url: "", headers: [], hidden: ["x-a"], body: "" });
  });

  it.each(["error", "manual"] as const)("T3 and follows redirects or is refused (%s)", (redirect) => {
    const played = fetches(api, openServer, { mode: "no-cors", redirect });
    expect(verdict(played)).toBe("NO_CORS_REDIRECT_MODE");
    expect(played.sent).toEqual([]);
  });

  it.each(["ftp://api.example/x", "about:blank", "custom:x"])("T4 %s is nothing that CORS knows", (url) => {
    expect(verdict(fetches(url, openServer))).toBe("SCHEME_NOT_CORS");
  });

  it.each([
    ["data:,hello%20there", "text/plain;charset=US-ASCII", "hello there"],
    ["data:text/html;charset=utf-8,<b>%C3%A9</b>#x", "text/html;charset=utf-8", "<b>é</b>"],
    ["data:;charset=utf-8,x", "text/plain;charset=utf-8", "x"],
    ["data:application/json;base64,eyJhIjoiw6kifQ==", "application/json", '{"a":"é"}'],
  ])("T1 %s carries its own answer", (url, type, body) => {
    const played = fetches(url, openServer);
    expect(played.outcome).toMatchObject({ responseType: "basic", status: 200, headers: [["content-type", type]], body });
    expect(played.sent).toEqual([]);
    expect(played.steps.at(-1)).not.toHaveProperty("message");
  });

  it.each(["data:text/plain", "data:;base64,a"])("T1 %s carries none", (url) => {
    expect(verdict(fetches(url, openServer))).toBe("SCHEME_NOT_CORS");
  });

  it("T5 an unsafe method or header asks first", () => {
    expect(purposes(fetches(api, openServer, { headers: [["X-A", "1"]] }))).toEqual(["preflight", "actual"]);
  });

  it("T6 anything else goes out at once, and the answer is checked", () => {
    const played = fetches(api, openServer);
    expect(names(played)).toEqual([
      "construct-request",
      "compare-origins",
      "preflight-needed",
      "append-origin",
      "cors-check",
      "expose",
    ]);
    expect(valuesOf(played, "preflight-needed")).toEqual({
      needed: false,
      method: "GET",
      methodSafelisted: true,
      unsafeHeaders: [],
      forced: false,
    });
  });

  it("T6 once tainted, the way home changes nothing: the own server has to allow `null`", () => {
    const home = `${shop}/home`;
    const server = redirecting({ [`${api}/x`]: home });
    const played = fetches(`${api}/x`, server);
    expect(played.outcome).toMatchObject({ responseType: "cors", redirected: true, url: home });
    const strict = fetches(`${api}/x`, (request, count) =>
      request.url === home ? answer({ "Access-Control-Allow-Origin": shop }) : server(request, count),
    );
    expect(verdict(strict)).toBe("ACAO_MISMATCH");
  });

  it("T3 a no-cors chain that comes home stays opaque", () => {
    const played = fetches(`${api}/x`, redirecting({ [`${api}/x`]: `${shop}/home` }), { mode: "no-cors" });
    expect(played.outcome).toMatchObject({ responseType: "opaque" });
  });

  it("O6 everything is foreign to a sandboxed page, and its origin is null", () => {
    const played = fetches(`${shop}/x`, openServer, {}, { page: sandboxed() });
    expect(valuesOf(played, "compare-origins")).toMatchObject({
      page: { opaque: true },
      same: false,
      sameSite: false,
      tainting: "cors",
    });
    expect(played.sent[0]?.headers).toContainEqual(["Origin", "null"]);
    expect(verdict(played)).toBe("ok");
  });
});

describe("§5.2: upgraded", () => {
  it("5.2 an image of a secure page is asked for over https, a fetch() is not", () => {
    expect(loads("img", "http://api.example/a.png", serving("png")).sent[0]?.url).toBe("https://api.example/a.png");
    expect(fetches("http://api.example/a.png", openServer, { mode: "no-cors" }).sent).toEqual([]);
  });
});

describe("§5.3: blocked before the network", () => {
  it.each([0, 1, 22, 25, 6000, 6667, 10080])("5.3 port %i is blocked", (port) => {
    const played = fetches(`https://api.example:${port}/`, openServer);
    expect(verdict(played)).toBe("BAD_PORT");
    expect(played.sent).toEqual([]);
  });

  it.each([80, 443, 3000, 8080])("5.3 port %i is not blocked", (port) => {
    expect(verdict(fetches(`https://api.example:${port}/`, openServer))).toBe("ok");
  });

  it("5.3 http from an https page is mixed content", () => {
    const played = fetches("http://api.example/", openServer);
    expect(played.outcome).toMatchObject({
      failure: { code: "MIXED_CONTENT", values: { pageUrl: `${shop}/cart`, url: "http://api.example/" } },
    });
    expect(played.sent).toEqual([]);
  });

  it.each(["http://localhost:3000/", "http://api.localhost/", "http://127.0.0.1/", "http://[::1]/"])(
    "5.3 %s never leaves the machine and is not",
    (url) => {
      expect(verdict(fetches(url, openServer))).toBe("ok");
    },
  );

  it("5.3 http from http is not", () => {
    expect(verdict(fetches("http://api.example/", openServer, {}, { page: pageAt("http://shop.example/") }))).toBe("ok");
  });

  it("5.3 a redirect to http is blocked, after the first server was asked", () => {
    const played = fetches(`${api}/x`, redirecting({ [`${api}/x`]: "http://api.example/x" }));
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toHaveLength(1);
  });
});
