import { describe, expect, test } from "vitest";
import { type HostsState, newHostsState } from "../../../src/hosts/answer.ts";
import type { HeaderList } from "../../../src/http/messages.ts";
import { ask, host, type LayerInput, preflight, request } from "./ask.ts";

const fromShop: HeaderList = [["Origin", "https://shop.example"]];
const fromPartner: HeaderList = [["Origin", "https://partner.example"]];

function site(
  headers: [string, string][],
  cache: Partial<LayerInput & { kind: "cache" }> = {},
  rest: Partial<{ status: number; methods: string[] }> = {},
) {
  return host([
    { kind: "cache", ...cache },
    { kind: "cors", style: "policy", origins: "reflect", vary: false },
    { kind: "handler", routes: [{ path: "/*", headers, body: "made", ...rest }] },
  ]);
}

function newState(): HostsState {
  return newHostsState();
}

const kept = ["cache miss nothing-kept", "handler answered 200 route", "cors headers +Access-Control-Allow-Origin", "cache kept"];

/** What the cache layer did, request after request; a number lets milliseconds pass. */
function series(spec: ReturnType<typeof site>, requests: readonly (ReturnType<typeof request> | number)[]) {
  const state = newState();
  return requests.flatMap((one) => {
    if (typeof one === "number") {
      state.now += one;
      return [];
    }
    return [ask(spec, one, { state })];
  });
}

const get = (headers: HeaderList = [], path = "/a") => request("GET", path, headers);
const told = (played: ReturnType<typeof series>) =>
  played.map(({ results }) => results.filter((result) => result.startsWith("cache")).join(", "));

describe("a shared cache", () => {
  test("answers from what it has kept, with its age", () => {
    const [first, second] = series(site([["Cache-Control", "max-age=60"]]), [get(fromShop), 30_000, get(fromShop)]);
    expect(first?.results).toEqual(kept);
    expect(second?.results).toEqual(["cache hit 30"]);
    expect(second?.response.headers).toContainEqual(["Age", "30"]);
    expect(second?.response.body).toBe("made");
  });

  test.each([
    ["max-age", "max-age=60", 60],
    ["s-maxage before max-age", "max-age=600, s-maxage=60", 60],
  ])("%s: until it is stale", (_, value, seconds) => {
    const played = series(site([["Cache-Control", value]]), [get(), (seconds - 1) * 1000, get(), 1000, get()]);
    expect(told(played)).toEqual([
      "cache miss nothing-kept, cache kept",
      `cache hit ${seconds - 1}`,
      "cache miss stale, cache kept",
    ]);
  });

  test.each([
    ["no-store", [["Cache-Control", "no-store"]], [], "no-store"],
    ["private", [["Cache-Control", "private, max-age=60"]], [], "private"],
    ["nothing is said", [], [], "no-lifetime"],
    [
      "Vary: *",
      [
        ["Cache-Control", "max-age=60"],
        ["Vary", "*"],
      ],
      [],
      "vary-star",
    ],
    ["someone's own", [["Cache-Control", "max-age=60"]], [["Authorization", "Bearer a"]], "authorization"],
  ] as [string, [string, string][], HeaderList, string][])("does not keep it: %s", (_, headers, asked, because) => {
    expect(told(series(site(headers), [get(asked), get(asked)]))).toEqual([
      `cache miss nothing-kept, cache not-kept ${because}`,
      `cache miss nothing-kept, cache not-kept ${because}`,
    ]);
  });

  test.each(["public, max-age=60", "s-maxage=60", "must-revalidate, max-age=60"])(
    "keeps what Authorization has brought with %s",
    (value) => {
      const authorized: HeaderList = [["Authorization", "Bearer a"]];
      expect(told(series(site([["Cache-Control", value]]), [get(authorized), get()]))[1]).toBe("cache hit 0");
    },
  );

  test("keeps what sets a cookie, as the RFC allows", () => {
    expect(
      told(
        series(
          site([
            ["Cache-Control", "max-age=60"],
            ["Set-Cookie", "a=1"],
          ]),
          [get(), get()],
        ),
      )[1],
    ).toBe("cache hit 0");
  });

  test("by a lifetime of its own, where nothing is said", () => {
    const spec = site([], { defaultMaxAge: 10 });
    expect(told(series(spec, [get(), 9999, get(), 1, get()]))).toEqual([
      "cache miss nothing-kept, cache kept",
      "cache hit 9",
      "cache miss stale, cache kept",
    ]);
    expect(told(series(site([], { defaultMaxAge: 10 }, { status: 500 }), [get()]))).toEqual([
      "cache miss nothing-kept, cache not-kept status",
    ]);
  });

  test("hands one origin's answer to another where Vary is missing", () => {
    const played = series(site([["Cache-Control", "max-age=60"]]), [get(fromShop), get(fromPartner)]);
    expect(played[1]?.results).toEqual(["cache hit 0"]);
    expect(played[1]?.response.headers).toContainEqual(["Access-Control-Allow-Origin", "https://shop.example"]);
  });

  test("keeps them apart by Vary, unless it takes no notice", () => {
    const headers: [string, string][] = [
      ["Cache-Control", "max-age=60"],
      ["Vary", "Origin"],
    ];
    const requests = [get(fromShop), get(fromPartner), get(fromShop)];
    expect(told(series(site(headers), requests))).toEqual([
      "cache miss nothing-kept, cache kept origin",
      "cache miss varies, cache kept origin",
      "cache hit 0 origin",
    ]);
    expect(told(series(site(headers, { ignoreVary: true }), requests)).slice(1)).toEqual(["cache hit 0", "cache hit 0"]);
  });

  test("lets preflights pass, and forgets what another method has changed", () => {
    const spec = site([["Cache-Control", "max-age=60"]], {}, { methods: ["GET", "PUT"] });
    const played = series(spec, [get(), preflight("/a"), get(), request("PUT", "/a"), get()]);
    expect(told(played)).toEqual([
      "cache miss nothing-kept, cache kept",
      "cache passed",
      "cache hit 0",
      "cache passed, cache forgot",
      "cache miss nothing-kept, cache kept",
    ]);
  });

  test("HEAD is served from what GET has brought", () => {
    const [, head] = series(site([["Cache-Control", "max-age=60"]]), [get(), request("HEAD", "/a")]);
    expect(head).toMatchObject({ results: ["cache hit 0"], response: { status: 200, body: "" } });
  });

  test("a request that insists is not served from it", () => {
    const played = series(site([["Cache-Control", "max-age=60"]]), [
      get(),
      get([["Cache-Control", "no-cache"]]),
      get([["Cache-Control", "max-age=0"]]),
    ]);
    expect(told(played).slice(1)).toEqual(["cache miss no-cache, cache kept", "cache miss no-cache, cache kept"]);
  });
});

describe("what still holds", () => {
  const tagged: [string, string][] = [
    ["Cache-Control", "max-age=60"],
    ["ETag", '"1"'],
  ];

  test("a stale answer with a validator is asked about", () => {
    const [, second, third] = series(site(tagged), [get(fromShop), 60_000, get(fromShop), get(fromShop)]);
    expect(second?.results).toEqual([
      "cache miss stale",
      "handler answered 304 not-modified",
      "cors headers +Access-Control-Allow-Origin",
      "cache revalidated",
    ]);
    expect(second?.response).toMatchObject({ status: 200, body: "made" });
    expect(third?.results).toEqual(["cache hit 0"]);
  });

  test("an asker that has it already gets 304 from the cache", () => {
    const [, second] = series(site(tagged), [get(), get([["If-None-Match", 'W/"1"']])]);
    expect(second).toMatchObject({ results: ["cache hit 0"], response: { status: 304, body: "" } });
    expect(second?.response.headers.map(([name]) => name)).not.toContain("Content-Type");
  });

  test.each([
    ["If-None-Match", '"1"', 304],
    ["If-None-Match", '"0", W/"1"', 304],
    ["If-None-Match", "*", 304],
    ["If-None-Match", '"2"', 200],
    ["If-Modified-Since", "Wed, 31 Dec 2025 00:00:00 GMT", 304],
    ["If-Modified-Since", "Tue, 30 Dec 2025 00:00:00 GMT", 200],
    ["If-Modified-Since", "soon", 200],
  ])("a server answers %s: %s with %i", (name, value, status) => {
    const spec = host([
      {
        kind: "handler",
        routes: [
          {
            path: "/*",
            body: "made",
            headers: [
              ["ETag", '"1"'],
              ["Last-Modified", "Wed, 31 Dec 2025 00:00:00 GMT"],
            ],
          },
        ],
      },
    ]);
    expect(ask(spec, get([[name, value]]), { state: newState() }).response.status).toBe(status);
  });
});
