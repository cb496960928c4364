import { describe, expect, it } from "vitest";
import type { Browser } from "../../../../src/engine/model/browser.ts";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { Page } from "../../../../src/engine/model/page.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import { scenarioStart } from "../../../../src/http/http-date.ts";
import {
  answer,
  api,
  fetches,
  headerOf,
  loads,
  names,
  newBrowser,
  openServer,
  type Played,
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

const url = `${api}/x`;
const open = { "Access-Control-Allow-Origin": "*" };
const everybody: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];

type Call = Partial<FetchCall> & { readonly page?: Page; readonly at?: string; readonly wait?: number };

/** Performs the calls one after the other in one browser. */
function series(server: Server, calls: readonly Call[], profile: ProfileName = "standard"): Played[] {
  const browser = newBrowser(profile);
  return calls.map((call) => perform(browser, server, call));
}

function perform(browser: Browser, server: Server, { page = pageAt(`${shop}/`), at = url, wait = 0, ...init }: Call): Played {
  browser.now += wait;
  return fetches(at, server, init, { browser, page });
}

/** How many requests each call has sent. */
function sent(played: readonly Played[]): number[] {
  return played.map((one) => one.sent.length);
}

const answering =
  (headers: Readonly<Record<string, string>>, status = 200): Server =>
  () =>
    answer({ ...open, ...headers }, status);

/** HTTP-date, seconds after the scenario's start. */
const date = (seconds: number) => new Date(scenarioStart + seconds * 1000).toUTCString();

describe("freshness", () => {
  it.each([
    ["max-age", { "Cache-Control": "max-age=60" }, 60],
    ["in quotes and among others", { "Cache-Control": 'public, Max-Age="60"' }, 60],
    ["private", { "Cache-Control": "private, max-age=60" }, 60],
    ["s-maxage is for shared caches", { "Cache-Control": "s-maxage=600, max-age=60" }, 60],
    ["max-age before Expires", { "Cache-Control": "max-age=60", Expires: date(600) }, 60],
    ["Expires, from when it came", { Expires: date(60) }, 60],
    ["Expires, from its Date", { Expires: date(3660), Date: date(3600) }, 60],
    ["Age counts", { "Cache-Control": "max-age=100", Age: "40" }, 60],
    ["a tenth of the time since it was modified", { "Last-Modified": date(-600) }, 60],
  ])("%s", (_, headers, lifetime) => {
    const server = answering(headers);
    expect(sent(series(server, [{}, { wait: (lifetime - 1) * 1000 }]))).toEqual([1, 0]);
    expect(sent(series(server, [{}, { wait: lifetime * 1000 }]))).toEqual([1, 1]);
  });

  it.each([
    ["nothing is said", {}],
    ["no-store", { "Cache-Control": "no-store, max-age=60" }],
    ["max-age=0", { "Cache-Control": "max-age=0" }],
    ["a max-age that is none", { "Cache-Control": "max-age=soon" }],
    ["Expires: 0", { Expires: "0" }],
    ["Expires in the past", { Expires: date(-1) }],
    ["Vary: *", { "Cache-Control": "max-age=60", Vary: "*" }],
  ])("nothing is used again: %s", (_, headers) => {
    const played = series(answering(headers), [{}, {}]);
    expect(sent(played)).toEqual([1, 1]);
    expect(played.flatMap(names).filter((name) => name.startsWith("http-cache"))).toEqual([]);
  });

  it("an error with a lifetime is kept, one without is not", () => {
    expect(sent(series(answering({ "Cache-Control": "max-age=60" }, 500), [{}, {}]))).toEqual([1, 0]);
    expect(sent(series(answering({ "Last-Modified": date(-600) }, 500), [{}, {}]))).toEqual([1, 1]);
    expect(sent(series(answering({ "Last-Modified": date(-600) }, 404), [{}, {}]))).toEqual([1, 0]);
  });
});

describe("what is served", () => {
  const server: Server = (_, count) => answer({ ...open, "Cache-Control": "max-age=60" }, 200, `body ${count}`);

  it("the stored response, judged again", () => {
    const [, second] = series(server, [{}, { wait: 30_000 }]);
    expect(second && names(second)).toEqual([
      "construct-request",
      "compare-origins",
      "preflight-needed",
      "append-origin",
      "http-cache-lookup",
      "cors-check",
      "expose",
    ]);
    expect(second && valuesOf(second, "http-cache-lookup")).toEqual({ url, serves: "fresh", because: "fresh", age: 30 });
    expect(second?.outcome).toMatchObject({ kind: "response", status: 200, body: "body 0" });
  });

  it("to XMLHttpRequest as well, and whatever the fragment", () => {
    const browser = newBrowser();
    fetches(url, server, {}, { browser });
    expect(xhrs(`${url}#part`, server, {}, { browser }).sent).toEqual([]);
    expect(xhrs(`${url}?part`, server, {}, { browser }).sent).toHaveLength(1);
  });

  it("a HEAD from what GET has brought, not the other way round", () => {
    const head: Call = { method: "HEAD" };
    expect(sent(series(server, [{}, head]))).toEqual([1, 0]);
    expect(sent(series(server, [head, head]))).toEqual([1, 0]);
    expect(sent(series(server, [head, {}]))).toEqual([1, 1]);
  });

  it("a redirect, which is followed again", () => {
    const redirecting: Server = (request) =>
      request.url === url
        ? answer({ ...open, "Cache-Control": "max-age=60", Location: "/y" }, 302)
        : answer({ ...open, "Cache-Control": "no-store" });
    expect(sent(series(redirecting, [{}, {}]))).toEqual([2, 1]);
  });

  it("no part of it, and no part is kept", () => {
    const range: Call = { headers: [["Range", "bytes=0-1"]] };
    const played = series(server, [{}, range, range, {}]);
    expect(sent(played)).toEqual([1, 1, 1, 0]);
    expect(played[1] && valuesOf(played[1], "http-cache-lookup")).toMatchObject({ serves: "none", because: "range" });
  });

  it("nothing once another method has changed the resource", () => {
    const server: Server = (request, count) =>
      request.purpose === "preflight" || request.method === "PUT"
        ? openServer(request, count)
        : answer({ ...open, "Cache-Control": "max-age=60" });
    const played = series(server, [{}, { method: "PUT" }, {}]);
    expect(sent(played)).toEqual([1, 2, 1]);
    expect(played[1] && valuesOf(played[1], "http-cache-store")).toMatchObject({ stored: false, because: "method" });
    expect(played[1]?.states).toContainEqual({ type: "state", httpCache: [] });
  });

  it("but a method that failed changes nothing", () => {
    const server: Server = (request) =>
      request.method === "POST" ? answer(open, 500) : answer({ ...open, "Cache-Control": "max-age=60" });
    expect(sent(series(server, [{}, { method: "POST" }, {}]))).toEqual([1, 1, 0]);
  });

  it("is visible", () => {
    const [first] = series(answering({ "Cache-Control": "max-age=60", Vary: "Origin", ETag: '"1"' }), [{ wait: 1000 }]);
    expect(first && valuesOf(first, "http-cache-store")).toEqual({
      url,
      stored: true,
      because: "fresh",
      maxAge: 60,
      vary: ["origin"],
    });
    expect(first?.states).toEqual([
      {
        type: "state",
        httpCache: [
          {
            method: "GET",
            url,
            partition: shop,
            apart: null,
            status: 200,
            vary: [["origin", shop]],
            stored: 1000,
            freshUntil: 61_000,
            validator: '"1"',
            allowOrigin: "*",
          },
        ],
      },
    ]);
  });
});

describe("the cache does not remember who has passed", () => {
  /** Speaks of CORS to those that ask. */
  const asked: Server = (request) => {
    const origin = headerOf(request, "origin");
    return answer({ "Cache-Control": "max-age=60", ...(origin !== null && { "Access-Control-Allow-Origin": origin }) });
  };
  const careful: Server = (request, count) => {
    const plain = asked(request, count);
    return "headers" in plain ? { ...plain, headers: [...plain.headers, ["Vary", "Origin"]] } : plain;
  };
  const noCors: Call = { mode: "no-cors", credentials: "include" };

  it.each(everybody)("what a request without Origin has brought fails the check of one with it (%s)", (profile) => {
    const played = series(asked, [noCors, { credentials: "include" }], profile);
    expect(played.map(verdict)).toEqual(["ok", "ACAO_MISSING"]);
    expect(sent(played)).toEqual([1, 0]);
  });

  it("Vary: Origin keeps the two apart", () => {
    const played = series(careful, [noCors, {}]);
    expect(sent(played)).toEqual([1, 1]);
    expect(played[1] && valuesOf(played[1], "http-cache-lookup")).toEqual({
      url,
      serves: "none",
      because: "vary",
      varies: { name: "origin", stored: null, now: shop },
    });
  });

  it("what another origin of the site has brought does not match", () => {
    const played = series(asked, [{}, { page: pageAt(`${sister}/`) }]);
    expect(played.map(verdict)).toEqual(["ok", "ACAO_MISMATCH"]);
    expect(sent(series(careful, [{}, { page: pageAt(`${sister}/`) }, {}]))).toEqual([1, 1, 0]);
  });

  it("a response that failed the check is kept as well", () => {
    const played = series(() => answer({ "Cache-Control": "max-age=60" }), [{}, {}]);
    expect(played.map(verdict)).toEqual(["ACAO_MISSING", "ACAO_MISSING"]);
    expect(sent(played)).toEqual([1, 0]);
  });
});

describe("partitions", () => {
  const server = answering({ "Cache-Control": "max-age=60" });

  it("another top-level site has a cache of its own", () => {
    const played = series(server, [{}, { page: pageAt(`${third}/`) }, {}]);
    expect(sent(played)).toEqual([1, 1, 0]);
    expect(played[1] && valuesOf(played[1], "http-cache-lookup")).toMatchObject({ serves: "none", because: "partition" });
  });

  it.each([
    ["standard", [1, 0]],
    ["chromium", [1, 0]],
    ["firefox", [1, 1]],
    ["webkit", [1, 0]],
  ] as const)("F17: without credentials, then with them, in %s", (profile, counts) => {
    const server: Server = (request) =>
      answer({
        "Cache-Control": "max-age=60",
        "Access-Control-Allow-Origin": headerOf(request, "origin") ?? "",
        "Access-Control-Allow-Credentials": "true",
      });
    expect(sent(series(server, [{}, { credentials: "include" }], profile))).toEqual(counts);
    expect(sent(series(server, [{ credentials: "include" }, { credentials: "omit" }], profile))).toEqual(counts);
  });

  it.each([
    ["standard", [1, 0]],
    ["chromium", [1, 1]],
    ["firefox", [1, 0]],
    ["webkit", [1, 0]],
  ] as const)("C19: a sandboxed frame, then its parent, in %s", (profile, counts) => {
    expect(sent(series(server, [{ page: sandboxed() }, {}], profile))).toEqual(counts);
  });

  it("an anonymous element, then fetch(): apart in Firefox", () => {
    const counts = everybody.map((profile) => {
      const browser = newBrowser(profile);
      const cached = answering({ "Cache-Control": "max-age=60", ...open });
      const element = loads("img", url, cached, { crossorigin: "anonymous" }, { browser });
      const again = loads("img", url, cached, { crossorigin: "anonymous" }, { browser });
      return sent([element, again, fetches(url, cached, {}, { browser })]);
    });
    expect(counts).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 1],
      [1, 0, 0],
    ]);
  });

  it("GET, then HEAD: Firefox asks, and keeps the answer for HEAD alone; WebKit asks each time", () => {
    const calls = [{}, { method: "HEAD" }, { method: "HEAD" }];
    expect(everybody.map((profile) => sent(series(server, calls, profile)))).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ]);
  });
});
