import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { HeaderList } from "../../../../src/http/messages.ts";
import {
  answer,
  api,
  fetches,
  headerOf,
  names,
  newBrowser,
  type Played,
  type Server,
  shop,
  valuesOf,
  verdict,
} from "../browse.ts";

const url = `${api}/x`;
const open = { "Access-Control-Allow-Origin": "*" };
const modified = "Wed, 31 Dec 2025 00:00:00 GMT";

type Call = Partial<FetchCall> & { readonly wait?: number };

function series(server: Server, calls: readonly Call[]): Played[] {
  const browser = newBrowser();
  return calls.map(({ wait = 0, ...init }) => {
    browser.now += wait;
    return fetches(url, server, init, { browser });
  });
}

/** Answers 304 with `news` to whoever has the tag already. */
function tagged(headers: Readonly<Record<string, string>>, news: Readonly<Record<string, string>> = {}): Server {
  return (request) =>
    headerOf(request, "if-none-match") === '"1"'
      ? answer(news, 304, "")
      : answer({ ETag: '"1"', "Content-Type": "text/plain", ...headers }, 200, "stored");
}

describe("asking whether it still holds", () => {
  it("with ETag and Last-Modified, once it is stale", () => {
    const server = tagged({ ...open, "Cache-Control": "max-age=60", "Last-Modified": modified });
    const [first, fresh, stale] = series(server, [{}, { wait: 59_999 }, { wait: 1 }]);
    expect([first, fresh, stale].map((played) => played?.sent.length)).toEqual([1, 0, 1]);
    const [request] = stale?.sent ?? [];
    expect(request && headerOf(request, "if-none-match")).toBe('"1"');
    expect(request && headerOf(request, "if-modified-since")).toBe(modified);
    expect(stale?.outcome).toMatchObject({ kind: "response", status: 200, body: "stored" });
  });

  it("each time where no-cache says so", () => {
    const played = series(tagged({ ...open, "Cache-Control": "no-cache, max-age=60" }), [{}, {}]);
    expect(played.map(({ sent }) => sent.length)).toEqual([1, 1]);
    expect(played[1] && valuesOf(played[1], "http-cache-lookup")).toMatchObject({ serves: "revalidate", because: "no-cache" });
  });

  it("needs no permission: the cache's own headers are not script's", () => {
    const [, second] = series(tagged({ ...open, "Cache-Control": "max-age=0" }), [{}, {}]);
    expect(second && valuesOf(second, "preflight-needed")).toMatchObject({ needed: false, unsafeHeaders: [] });
    expect(second?.sent.map(({ purpose }) => purpose)).toEqual(["actual"]);
  });

  it("is over when the answer is a new one", () => {
    const server: Server = (_, count) => answer({ ...open, ETag: `"${count}"`, "Cache-Control": "no-cache" }, 200, "new");
    const [, second] = series(server, [{}, {}]);
    expect(second?.outcome).toMatchObject({ status: 200, body: "new" });
    expect(second && names(second)).not.toContain("http-cache-update");
  });
});

describe("304", () => {
  it("the CORS check runs on the stored headers with the new ones over them", () => {
    const server = tagged({ "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "https://other.example" }, open);
    const played = series(server, [{}, {}]);
    expect(played.map(verdict)).toEqual(["ACAO_MISMATCH", "ok"]);
    expect(played[1] && names(played[1]).slice(-5)).toEqual([
      "append-origin",
      "http-cache-lookup",
      "http-cache-update",
      "cors-check",
      "expose",
    ]);
    expect(played[1] && valuesOf(played[1], "http-cache-update")).toEqual({ url, headers: ["access-control-allow-origin"] });
    expect(played[1]?.states.at(-1)?.httpCache).toMatchObject([{ allowOrigin: "*" }]);
  });

  it("can take away what was allowed, and can leave it as it was", () => {
    const stored = { "Cache-Control": "no-cache", ...open };
    expect(series(tagged(stored, { "Access-Control-Allow-Origin": "null" }), [{}, {}]).map(verdict)).toEqual([
      "ok",
      "ACAO_MISMATCH",
    ]);
    expect(series(tagged(stored), [{}, {}]).map(verdict)).toEqual(["ok", "ok"]);
  });

  it("can expose more, and gives a new life", () => {
    const server = tagged(
      { ...open, "Cache-Control": "max-age=1", "X-A": "1" },
      { "Access-Control-Expose-Headers": "x-a", "Cache-Control": "max-age=60" },
    );
    const played = series(server, [{}, { wait: 1000 }, { wait: 59_999 }]);
    expect(played.map(({ sent }) => sent.length)).toEqual([1, 1, 0]);
    expect(played.map(({ outcome }) => outcome.kind === "response" && outcome.headers.some(([name]) => name === "x-a"))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("says nothing about the body that is stored", () => {
    const news = { "Content-Length": "0", "Content-Type": "text/html", "Content-Encoding": "gzip" };
    const [, second] = series(tagged({ ...open, "Cache-Control": "no-cache" }, news), [{}, {}]);
    expect(second?.outcome).toMatchObject({ body: "stored", headers: expect.arrayContaining([["content-type", "text/plain"]]) });
  });

  it("goes to script when script itself has asked", () => {
    const headers: HeaderList = [["If-None-Match", '"1"']];
    const preflighted: Server = (request, count) =>
      request.purpose === "preflight"
        ? answer({ ...open, "Access-Control-Allow-Headers": "if-none-match" }, 204)
        : tagged({ ...open, "Cache-Control": "max-age=60" }, open)(request, count);
    const [, second] = series(preflighted, [{}, { headers }]);
    expect(second?.outcome).toMatchObject({ kind: "response", status: 304 });
    expect(second && valuesOf(second, "http-cache-lookup")).toMatchObject({ serves: "none", because: "cache-mode" });
  });
});

describe("cache modes", () => {
  const server = tagged({ ...open, "Cache-Control": "max-age=60" }, open);
  const sent = (calls: readonly Call[], from = server) => series(from, calls).map((played) => played.sent.length);

  it("no-store neither looks nor keeps", () => {
    expect(sent([{}, { cache: "no-store" }, {}])).toEqual([1, 1, 0]);
    expect(sent([{ cache: "no-store" }, {}])).toEqual([1, 1]);
  });

  it("reload does not look, and keeps", () => {
    expect(sent([{}, { cache: "reload", wait: 50_000 }, { wait: 50_000 }])).toEqual([1, 1, 0]);
    expect(sent([{ cache: "reload" }, {}])).toEqual([1, 0]);
  });

  it("no-cache asks, however fresh", () => {
    const [, second] = series(server, [{}, { cache: "no-cache" }]);
    const [request] = second?.sent ?? [];
    expect(request && headerOf(request, "if-none-match")).toBe('"1"');
    expect(request && headerOf(request, "cache-control")).toBe("max-age=0");
    expect(second && valuesOf(second, "http-cache-lookup")).toMatchObject({ serves: "revalidate", because: "cache-mode" });
  });

  it("force-cache takes what is there, however old, even what says nothing of its life", () => {
    expect(sent([{}, { cache: "force-cache", wait: 3_600_000 }])).toEqual([1, 0]);
    expect(sent([{}, { cache: "force-cache" }], () => answer(open))).toEqual([1, 0]);
    expect(
      sent([{ cache: "force-cache" }, { cache: "force-cache" }], () => answer({ ...open, "Cache-Control": "no-store" })),
    ).toEqual([1, 1]);
  });

  it("only-if-cached takes that too, or fails", () => {
    const browser = newBrowser();
    const only = (wait: number) => {
      browser.now += wait;
      return fetches(`${shop}/x`, server, { mode: "same-origin", cache: "only-if-cached" }, { browser });
    };
    expect(verdict(only(0))).toBe("NETWORK_ERROR");
    fetches(`${shop}/x`, server, {}, { browser });
    expect(only(3_600_000)).toMatchObject({ sent: [], outcome: { kind: "response", status: 200 } });
  });

  it.each([
    ["Cache-Control", "no-cache", "no-cache"],
    ["Cache-Control", "max-age=10", "stale"],
    ["Pragma", "no-cache", "no-cache"],
  ])("script's own %s: %s asks as well", (name, value, because) => {
    const server: Server = (request, count) =>
      request.purpose === "preflight"
        ? answer({ ...open, "Access-Control-Allow-Headers": "*" }, 204)
        : tagged({ ...open, "Cache-Control": "max-age=60" })(request, count);
    const [, second] = series(server, [{}, { headers: [[name, value]], wait: 11_000 }]);
    expect(second && valuesOf(second, "http-cache-lookup")).toMatchObject({ serves: "revalidate", because });
  });
});
