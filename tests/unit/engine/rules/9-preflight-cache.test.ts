import { describe, expect, it } from "vitest";
import type { Browser } from "../../../../src/engine/model/browser.ts";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import {
  answer,
  api,
  fetches,
  headerOf,
  newBrowser,
  openServer,
  purposes,
  type Server,
  shop,
  valuesOf,
  xhrs,
} from "../browse.ts";

const url = `${api}/x`;

/** Answers preflights with these on top of an open CORS policy. */
function preflight(headers: Readonly<Record<string, string>>, origin = shop): Server {
  return (request, count) =>
    request.purpose === "preflight"
      ? answer({ "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true", ...headers }, 204, "")
      : openServer(request, count);
}

type Init = Partial<FetchCall>;
const put: Init = { method: "PUT" };
const methods = { "Access-Control-Allow-Methods": "PUT", "Access-Control-Max-Age": "600" };

/** How many preflights each call of a series took. */
function series(server: Server, calls: readonly (Init | number)[], profile: ProfileName = "standard", at = url): number[] {
  const browser = newBrowser(profile);
  const counts: number[] = [];
  for (const call of calls) {
    if (typeof call === "number") browser.now += call;
    else counts.push(purposes(fetches(at, server, call, { browser })).filter((purpose) => purpose === "preflight").length);
  }
  return counts;
}

function lookup(browser: Browser, server: Server, init: Init, at = url) {
  return valuesOf(fetches(at, server, init, { browser }), "preflight-cache-lookup");
}

describe("K1, K3: whom an entry serves", () => {
  it("K1 the same request again", () => {
    expect(series(preflight(methods), [put, put])).toEqual([1, 0]);
  });

  it("K1 one with credentials serves both kinds, one without only its own", () => {
    expect(series(preflight(methods), [{ ...put, credentials: "include" }, put])).toEqual([1, 0]);
    expect(series(preflight(methods), [put, { ...put, credentials: "include" }])).toEqual([1, 1]);
  });

  it("K3 another query or fragment is another URL", () => {
    const browser = newBrowser();
    const server = preflight(methods);
    expect(lookup(browser, server, put, `${url}?1`)?.hit).toBe(false);
    expect(lookup(browser, server, put, `${url}?2`)).toMatchObject({ hit: false, why: "no-entry" });
    expect(lookup(browser, server, put, `${url}?1#a`)).toMatchObject({ hit: false, why: "no-entry" });
    expect(lookup(browser, server, put, `${url}?1`)?.hit).toBe(true);
  });

  it.each([
    ["method", { method: "DELETE" }, 0],
    ["header", { headers: [["X-B", "1"]] }, 0],
    ["credentials", { ...put, credentials: "include" }, 0],
    ["expired", put, 600_000],
  ] as [string, Init, number][])("K2 says why nothing served: %s", (why, init, wait) => {
    const browser = newBrowser();
    const server = preflight({ ...methods, "Access-Control-Allow-Headers": "x-a" });
    lookup(browser, server, put);
    browser.now = wait;
    expect(lookup(browser, server, init)).toMatchObject({ hit: false, why });
  });
});

describe("K2: what is covered", () => {
  it("K2 any listed method and header, though it was not asked for", () => {
    const server = preflight({
      ...methods,
      "Access-Control-Allow-Methods": "PUT, DELETE",
      "Access-Control-Allow-Headers": "X-A",
    });
    expect(series(server, [put, { method: "DELETE" }, { headers: [["x-a", "1"]] }])).toEqual([1, 0, 0]);
  });

  it("K2 anything by `*`, without credentials, but never Authorization", () => {
    const star = preflight({ "Access-Control-Allow-Methods": "*", "Access-Control-Allow-Headers": "*, authorization" });
    expect(series(star, [put, { method: "DELETE", headers: [["X-A", "1"]] }])).toEqual([1, 0]);
    const bare = preflight({ "Access-Control-Allow-Methods": "*", "Access-Control-Allow-Headers": "*" });
    const authorized: Init = { headers: [["Authorization", "x"]] };
    expect(series(bare, [put, authorized], "chromium")).toEqual([1, 1]);
    expect(series(bare, [put, authorized], "webkit")).toEqual([1, 0]);
  });

  it("A4: a star that came with credentials covers no request with credentials", () => {
    const server = preflight({ "Access-Control-Allow-Headers": "*, x-a" });
    const include = (name: string): Init => ({ credentials: "include", headers: [[name, "1"]] });
    for (const profile of ["standard", "chromium", "firefox", "webkit"] as const) {
      expect(series(server, [include("x-a"), include("x-b")], profile)).toEqual([1, 1]);
    }
  });
});

describe("K4-K7: a life of its own", () => {
  it("K4 another preflight adds to what is there", () => {
    const reflecting = preflight({});
    const server: Server = (request, count) =>
      request.purpose === "preflight" ? openServer(request, count) : reflecting(request, count);
    expect(series(server, [put, { method: "DELETE" }, put])).toEqual([1, 1, 0]);
  });

  it("K4 and prolongs it", () => {
    const server = preflight({ "Access-Control-Allow-Methods": "PUT, DELETE", "Access-Control-Max-Age": "10" });
    const withHeader: Init = { ...put, headers: [["X-A", "1"]] };
    const allowing: Server = (request, count) =>
      headerOf(request, "access-control-request-headers") === null
        ? server(request, count)
        : preflight({
            "Access-Control-Allow-Methods": "PUT",
            "Access-Control-Allow-Headers": "x-a",
            "Access-Control-Max-Age": "10",
          })(request, count);
    expect(series(allowing, [put, 8000, withHeader, 8000, put, { method: "DELETE" }])).toEqual([1, 1, 0, 1]);
  });

  it("K5 a network error of the request clears its URL", () => {
    const browser = newBrowser();
    const failing: Server = (request, count) => (request.purpose === "preflight" ? preflight(methods)(request, count) : answer());
    const played = fetches(url, failing, put, { browser });
    expect(played.steps.at(-1)).toMatchObject({ name: "preflight-cache-clear", values: { url } });
    expect(played.states.at(-1)).toMatchObject({ preflightCache: [] });
    expect(lookup(browser, failing, put)).toMatchObject({ hit: false, why: "no-entry" });
  });

  it.each([
    ["600", 600, true],
    ["0", 0, false],
    ["", 5, true],
    ["abc", 5, true],
    ["-1", 5, true],
    ["1.5", 5, true],
  ])("K6 Max-Age %j is %i seconds", (asked, maxAge, stored) => {
    const played = fetches(url, preflight({ "Access-Control-Allow-Methods": "PUT", "Access-Control-Max-Age": asked }), put);
    expect(valuesOf(played, "preflight-cache-store")).toMatchObject({ asked, maxAge, stored, cap: null });
  });

  it("K6 without Max-Age it lives for five seconds", () => {
    const server = preflight({ "Access-Control-Allow-Methods": "PUT" });
    expect(series(server, [put, 4999, put, 1, put])).toEqual([1, 0, 1]);
  });

  it("K7 with an upload listener the method itself is remembered", () => {
    const browser = newBrowser();
    const send = () =>
      purposes(xhrs(url, preflight({}), { method: "POST", body: "x", uploadListener: "before-send" }, { browser }));
    expect(send()).toEqual(["preflight", "actual"]);
    expect(send()).toEqual(["actual"]);
  });

  it("K4 it is shown after every change", () => {
    const played = fetches(url, preflight({ ...methods, "Access-Control-Allow-Headers": "X-A" }), {
      ...put,
      credentials: "include",
    });
    expect(played.states).toEqual([
      {
        type: "state",
        preflightCache: [{ origin: shop, url, credentials: true, methods: ["PUT"], headers: ["x-a"], expires: 600_000 }],
      },
    ]);
  });
});

describe("where browsers differ on the cache", () => {
  it.each([
    ["chromium", "999999", 7200],
    ["firefox", "999999", 86_400],
    ["webkit", "999999", 600],
    ["chromium", "-1", 0],
    ["firefox", "-1", 0],
    ["webkit", "-1", 0],
    ["chromium", "abc", 5],
    ["firefox", "abc", 0],
    ["webkit", "abc", 5],
    ["firefox", "", 5],
  ] as const)("B1: %s makes of Max-Age %s %i seconds", (profile, asked, maxAge) => {
    const server = preflight({ "Access-Control-Allow-Methods": "PUT", "Access-Control-Max-Age": asked });
    expect(valuesOf(fetches(url, server, put, { profile }), "preflight-cache-store")).toMatchObject({
      maxAge,
      stored: maxAge > 0,
    });
  });

  it.each([
    ["standard", [1, 1, 0]],
    ["chromium", [1, 1, 1]],
    ["firefox", [1, 1, 0]],
    ["webkit", [1, 1, 1]],
  ] as const)("C7, W5: PUT, DELETE, PUT with a reflecting server in %s", (profile, counts) => {
    expect(series(openServer, [put, { method: "DELETE" }, put], profile)).toEqual(counts);
  });

  it.each([
    ["standard", [1, 0]],
    ["chromium", [1, 0]],
    ["firefox", [1, 1]],
    ["webkit", [1, 0]],
  ] as const)("F11: with credentials, then without, in %s", (profile, counts) => {
    expect(series(preflight(methods), [{ ...put, credentials: "include" }, put], profile)).toEqual(counts);
  });

  it("F9: a stored star never hits in Firefox", () => {
    const star = preflight({ "Access-Control-Allow-Methods": "*" });
    expect(series(star, [put, put], "firefox")).toEqual([1, 1]);
    expect(series(star, [put, put], "chromium")).toEqual([1, 0]);
  });

  it("F13: HEAD needs an entry of its own in Firefox", () => {
    const server = preflight({ "Access-Control-Allow-Headers": "x-a" });
    const calls: Init[] = [{ headers: [["X-A", "1"]] }, { method: "HEAD", headers: [["X-A", "1"]] }];
    expect(series(server, calls, "firefox")).toEqual([1, 1]);
    expect(series(server, calls, "standard")).toEqual([1, 0]);
  });

  it.each([
    ["no-store", [0, 1, 1, 0]],
    ["reload", [0, 1, 1, 0]],
    ["no-cache", [0, 1, 0, 0]],
  ] as const)("C5, F15: cache mode %s looks nothing up (standard, chromium, firefox, webkit)", (cache, expected) => {
    const counts = (["standard", "chromium", "firefox", "webkit"] as const).map(
      (profile) => series(preflight(methods), [put, { ...put, cache }], profile)[1],
    );
    expect(counts).toEqual(expected);
  });

  it("C5: no-store fills the cache in Firefox, not in Chromium", () => {
    const calls: Init[] = [{ ...put, cache: "no-store" }, put];
    expect(series(preflight(methods), calls, "chromium")).toEqual([1, 1]);
    expect(series(preflight(methods), calls, "firefox")).toEqual([1, 0]);
  });

  it("C6: a conditional request looks nothing up in Chromium and Firefox", () => {
    const conditional: Init = { headers: [["If-None-Match", '"x"']] };
    const server = preflight({ "Access-Control-Allow-Headers": "if-none-match", "Access-Control-Max-Age": "600" });
    expect(series(server, [conditional, conditional], "chromium")).toEqual([1, 1]);
    expect(series(server, [conditional, conditional], "firefox")).toEqual([1, 1]);
    expect(series(server, [conditional, conditional], "webkit")).toEqual([1, 0]);
  });

  it("C4, W3: Chromium and WebKit keep the entry when the request fails", () => {
    const failing: Server = (request, count) => (request.purpose === "preflight" ? preflight(methods)(request, count) : answer());
    expect(series(failing, [put, put], "standard")).toEqual([1, 1]);
    expect(series(failing, [put, put], "chromium")).toEqual([1, 0]);
    expect(series(failing, [put, put], "firefox")).toEqual([1, 1]);
    expect(series(failing, [put, put], "webkit")).toEqual([1, 0]);
  });

  it("W4: WebKit keeps an answer that refused, for requests it covers", () => {
    const refused: Init = { ...put, headers: [["X-B", "1"]] };
    expect(series(preflight(methods), [refused, put], "webkit")).toEqual([1, 0]);
    expect(series(preflight(methods), [refused, put], "chromium")).toEqual([1, 1]);
  });

  it("an entry that names nothing expires as well", () => {
    const browser = newBrowser("chromium");
    const send = () =>
      purposes(xhrs(url, preflight({}), { method: "POST", body: "x", uploadListener: "before-send" }, { browser })).length;
    const counts = [send(), send()];
    browser.now = 5000;
    expect([...counts, send()]).toEqual([2, 1, 2]);
  });

  it("A3: engines reuse a forced preflight that names no method", () => {
    for (const [profile, expected] of [
      ["chromium", ["actual"]],
      ["firefox", ["actual"]],
      ["webkit", ["actual"]],
      ["standard", ["preflight", "actual"]],
    ] as const) {
      const browser = newBrowser(profile);
      const server = preflight({ "Access-Control-Allow-Methods": "PUT" });
      const send = () => purposes(xhrs(url, server, { method: "POST", body: "x", uploadListener: "before-send" }, { browser }));
      send();
      expect(send()).toEqual(expected);
    }
  });
});
