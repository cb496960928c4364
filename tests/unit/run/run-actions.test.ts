import { describe, expect, test } from "vitest";
import { limits } from "../../../src/scenario/limits.ts";
import { type Parts, play, story } from "./play.ts";

type HostInput = NonNullable<Parts["hosts"]>[number];

const api: HostInput = {
  id: "api",
  origins: ["https://api.example", "https://api2.example:8443"],
  layers: [
    { kind: "cors", style: "policy", origins: ["https://shop.example"], methods: ["PUT"], maxAge: 5, credentials: true },
    {
      kind: "handler",
      routes: [{ path: "/cart", body: "{}", effect: "fills the cart", cookies: ["cart=1; Secure; SameSite=None"] }],
    },
  ],
};
const proxy: HostInput = {
  id: "proxy",
  role: "proxy",
  origins: ["https://shop.example"],
  layers: [{ kind: "forward", prefix: "/api", stripPrefix: true, upstreams: ["https://api.example"] }],
};
const put = { kind: "fetch", page: "shop", url: "https://api.example/cart", method: "PUT" } as const;

describe("a run, event by event", () => {
  test("preflight passes, the request follows, the cache serves the next one until it expires", () => {
    const trace = play({ hosts: [api], actions: [put, { ...put, wait: 4999 }, { ...put, wait: 1 }] });
    expect(story(trace)).toEqual([
      "0: page:shop at 0",
      "#0 preflight browser → host:api: OPTIONS https://api.example/cart",
      "#0 api/0 answered",
      "#0 host:api → browser: 204",
      "preflight cache",
      "#1 actual browser → host:api: PUT https://api.example/cart",
      "#1 api/1 answered",
      "#1 api: fills the cart",
      "#1 api/0 headers",
      "#1 host:api → browser: 200",
      "= cors 200",
      "1: page:shop at 4999",
      "#2 actual browser → host:api: PUT https://api.example/cart",
      "#2 api/1 answered",
      "#2 api: fills the cart",
      "#2 api/0 headers",
      "#2 host:api → browser: 200",
      "= cors 200",
      "2: page:shop at 5000",
      "#3 preflight browser → host:api: OPTIONS https://api.example/cart",
      "#3 api/0 answered",
      "#3 host:api → browser: 204",
      "preflight cache",
      "#4 actual browser → host:api: PUT https://api.example/cart",
      "#4 api/1 answered",
      "#4 api: fills the cart",
      "#4 api/0 headers",
      "#4 host:api → browser: 200",
      "= cors 200",
    ]);
  });

  test("page to proxy to API and back: the page's own origin, so nothing is checked, and the proxy's hop has no browser", () => {
    const trace = play({ hosts: [proxy, api], actions: [{ ...put, url: "/api/cart" }] });
    expect(story(trace)).toEqual([
      "0: page:shop at 0",
      "#0 actual browser → host:proxy: PUT https://shop.example/api/cart",
      "#0 proxy/0 forwarded",
      "#1 forward host:proxy → host:api: PUT https://api.example/cart",
      "#1 api/1 answered",
      "#1 api: fills the cart",
      "#1 api/0 headers",
      "#1 host:api → host:proxy: 200",
      "#0 host:proxy → browser: 200",
      "cookies cart",
      "= basic 200",
    ]);
  });

  test("the same request from curl meets no gate", () => {
    const trace = play({
      hosts: [api],
      actions: [{ kind: "client", url: "https://api.example/cart", method: "PUT", headers: [["X-A", "1"]] }],
    });
    expect(story(trace)).toEqual([
      "0: client:curl at 0",
      "#0 client client:curl → host:api: PUT https://api.example/cart",
      "#0 api/1 answered",
      "#0 api: fills the cart",
      "#0 api/0 headers",
      "#0 host:api → client:curl: 200",
      "= client 200",
    ]);
    expect(trace.events[1]).toMatchObject({
      request: {
        headers: [
          ["Host", "api.example"],
          ["User-Agent", "curl"],
          ["Accept", "*/*"],
          ["X-A", "1"],
        ],
      },
    });
  });

  test("an injected request that is blocked has done its work all the same", () => {
    const evil = { id: "evil", url: "https://evil.example/" };
    const trace = play({
      pages: [evil],
      hosts: [api],
      actions: [{ kind: "fetch", page: "evil", url: "https://api.example/cart", method: "POST" }],
    });
    expect(story(trace)).toContain("#0 api: fills the cart");
    expect(story(trace).at(-1)).toBe("= TypeError ACAO_MISSING");
  });
});

describe("hosts are found by origin", () => {
  test.each([
    ["https://api2.example:8443/cart", "host:api", "= client 200"],
    ["https://api.example:443/cart", "host:api", "= client 200"],
    ["http://api.example/cart", "null", "= client unknown-host"],
    ["https://nobody.example/", "null", "= client unknown-host"],
  ])("%s", (url, to, outcome) => {
    const told = story(play({ hosts: [api], actions: [{ kind: "client", url }] }));
    expect(told[1]).toContain(`→ ${to}:`);
    expect(told.at(-1)).toBe(outcome);
  });

  test.each([
    ["refused", "https://api.example/cart", "refused"],
    ["name-not-found", "https://api.example/cart", "name-not-found"],
    ["reset", "https://api.example/cart", "reset"],
    ["timeout", "https://api.example/cart", "timeout"],
    ["certificate", "https://api.example/cart", "certificate"],
    ["certificate", "http://api.example/cart", null],
    ["blocked-by-extension", "https://api.example/cart", "blocked-by-extension"],
  ] as const)("a host with %s fails %s so: %s", (failure, url, reason) => {
    const host = { ...api, origins: ["https://api.example", "http://api.example"], failure };
    const { events, outcomes } = play({
      pages: [{ id: "shop", url: "http://shop.example/" }],
      hosts: [host],
      actions: [{ kind: "fetch", page: "shop", url, mode: "no-cors" }],
    });
    const [outcome] = outcomes;
    const failed = outcome?.kind === "error" ? outcome.failure : null;
    expect(failed?.code === "NETWORK_ERROR" ? failed.values.reason : null).toBe(reason);
    const sent = events.filter((event) => event.type === "request").length;
    expect(sent, "an extension lets nothing out").toBe(failure === "blocked-by-extension" ? 0 : 1);
  });

  test("an extension blocks what is asked before it, and no program but the browser", () => {
    const host = { ...api, failure: "blocked-by-extension" } as const;
    const told = story(play({ hosts: [host], actions: [put, { kind: "client", url: "https://api.example/cart" }] }));
    expect(told.filter((line) => line.includes("→"))).toEqual([
      "#0 client client:curl → host:api: GET https://api.example/cart",
      "#0 host:api → client:curl: 200",
    ]);
  });

  test("a host that is down is known and does not answer", () => {
    const told = story(play({ hosts: [{ ...api, failure: "refused" }], actions: [{ ...put, method: "GET" }] }));
    expect(told).toEqual([
      "0: page:shop at 0",
      "#0 actual browser → host:api: GET https://api.example/cart",
      "#0 host:api → browser: refused",
      "= TypeError NETWORK_ERROR",
    ]);
  });
});

describe("the browser's memory", () => {
  test("cookies given in the scenario are there before the first action", () => {
    const cookies = [
      { url: "https://api.example/", line: "sid=9; Secure; SameSite=None" },
      { url: "nonsense", line: "a=1" },
    ];
    const trace = play({
      browser: { profile: "standard", cookies },
      hosts: [api],
      actions: [{ ...put, method: "GET", credentials: "include" }],
    });
    expect(story(trace)[0]).toBe("cookies sid");
    expect(trace.events.find((event) => event.type === "request")?.request.headers).toContainEqual(["Cookie", "sid=9"]);
  });

  test("one run knows nothing of the one before", () => {
    const parts: Parts = { hosts: [api], actions: [put] };
    expect(play(parts)).toEqual(play(parts));
  });
});

describe("what cannot be played is told, never thrown", () => {
  test("a page without a usable URL has an opaque origin", () => {
    const trace = play({ pages: [{ id: "shop", url: "no url" }], hosts: [api], actions: [{ ...put, method: "GET" }] });
    expect(trace.outcomes[0]).toMatchObject({ kind: "error", failure: { code: "ACAO_MISSING", values: { origin: "null" } } });
  });
  test("a host whose origin does not parse is never found", () => {
    expect(play({ hosts: [{ ...api, origins: ["nonsense", "ftp://api.example"] }], actions: [put] }).outcomes[0]).toMatchObject({
      kind: "error",
    });
  });
  test("a client with nowhere to go", () => {
    expect(play({ actions: [{ kind: "client", url: "/relative" }] }).outcomes).toEqual([
      { kind: "client", result: { failure: "unknown-host", host: "/relative" } },
    ]);
  });
  test("a client's password becomes an Authorization header, its fragment stays at home", () => {
    const trace = play({ hosts: [api], actions: [{ kind: "client", url: "https://me:a%20b@api.example/cart#top" }] });
    expect(trace.events[1]).toMatchObject({
      request: {
        url: "https://api.example/cart",
        headers: expect.arrayContaining([["Authorization", `Basic ${btoa("me:a b")}`]]),
      },
    });
  });
});

describe("limits", () => {
  const loop: HostInput = {
    id: "loop",
    role: "proxy",
    origins: ["https://loop.example"],
    layers: [{ kind: "forward", upstreams: ["https://loop.example"] }],
  };

  test("a proxy that forwards to itself is stopped by itself", () => {
    const trace = play({ hosts: [loop], actions: [{ kind: "client", url: "https://loop.example/" }] });
    expect(trace.events.filter((event) => event.type === "request")).toHaveLength(limits.forwards + 1);
    expect(story(trace).at(-1)).toBe("= client 508");
  });

  test("a run that leaves too many events is ended, and every action still has an outcome", () => {
    // Ten hosts in a row, many layers each; the last one sends the browser back to the first.
    const idle = Array.from({ length: 9 }, () => ({
      kind: "forward" as const,
      prefix: "/never",
      upstreams: [],
    }));
    const chain = Array.from({ length: 9 }, (_, i): HostInput => {
      const forward = { kind: "forward" as const, upstreams: [`https://h${i + 1}.example`] };
      return { id: `h${i}`, origins: [`https://h${i}.example`], layers: [...idle, forward] };
    });
    const back = {
      kind: "redirect",
      to: "location",
      status: 307,
      location: "https://h0.example/",
    } as const;
    const last: HostInput = {
      id: "h9",
      origins: ["https://h9.example"],
      layers: [{ kind: "cors", style: "policy", origins: "any" }, back],
    };
    const actions = Array.from({ length: limits.actions }, (_, i) =>
      i % 2
        ? ({ kind: "fetch", page: "shop", url: "https://h0.example/" } as const)
        : ({ kind: "client", url: "https://h0.example/" } as const),
    );
    const trace = play({ hosts: [...chain, last], actions });
    expect(trace.outcomes[1]).toMatchObject({ kind: "error", failure: { code: "REDIRECT_LIMIT" } });
    expect(trace.outcomes).toHaveLength(limits.actions);
    expect(trace.outcomes.at(-1)).toMatchObject({
      kind: "error",
      failure: { code: "RUN_LIMIT", values: { exhausted: "events", limit: limits.events } },
    });
    expect(trace.outcomes.at(-2)).toEqual({ kind: "client", result: { failure: "limit", host: "h0.example" } });
    expect(trace.events.length).toBeLessThan(limits.events + 1000);
  });
});

test.each(["about:blank", "mailto:shop@shop.example"])("a frame to %s reaches no network, and no user is asked", (url) => {
  const page = { id: "shop", url: "https://shop.example/", addressSpace: "public" } as const;
  const trace = play({ pages: [page], browser: { localNetwork: "not-yet" }, actions: [{ kind: "iframe", page: "shop", url }] });
  expect(trace.events.some((event) => event.type === "step" && event.step.gate === "local-network")).toBe(false);
  expect(trace.outcomes[0]?.kind).not.toBe("pending");
});
