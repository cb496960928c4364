import { describe, expect, test } from "vitest";
import { newHostsState } from "../../../src/hosts/answer.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { ask, host, type LayerInput, request } from "./ask.ts";

type ForwardInput = Extract<LayerInput, { kind: "forward" }>;
const proxy = (over: Partial<ForwardInput>, before: LayerInput[] = []) =>
  host([...before, { kind: "forward", upstreams: ["https://back.example"], ...over }], {
    id: "proxy",
    origins: ["https://api.example"],
  });

describe("where a proxy sends a request", () => {
  test.each([
    [{}, "/a/b?c=1", "https://back.example/a/b?c=1"],
    [{ prefix: "/api" }, "/api/orders", "https://back.example/api/orders"],
    [{ prefix: "/api", stripPrefix: true }, "/api/orders?x", "https://back.example/orders?x"],
    [{ prefix: "/api/", stripPrefix: true }, "/api/orders", "https://back.example/orders"],
    [{ prefix: "/api", stripPrefix: true }, "/api", "https://back.example/"],
    [{ upstreams: ["https://back.example/v1/"] }, "/orders", "https://back.example/v1/orders"],
    [{ upstreams: ["https://back.example/v1"], prefix: "/api", stripPrefix: true }, "/api", "https://back.example/v1"],
  ])("%j %s", (over, path, url) => {
    expect(ask(proxy(over), request("GET", path)).sent.map((sent) => sent.url)).toEqual([url]);
  });

  test("other paths go on to the next layer", () => {
    const spec = host([
      { kind: "forward", prefix: "/api", upstreams: ["https://back.example"] },
      { kind: "handler", routes: [{ body: "<h1>Shop</h1>" }] },
    ]);
    expect(ask(spec, request("GET", "/")).results).toEqual(["forward passed", "handler answered 200 route"]);
  });

  test("round-robin takes turns over a whole run, each run from the start", () => {
    const upstreams = ["https://a.example", "https://b.example", "no url"];
    const state = newHostsState();
    const turn = () => ask(proxy({ upstreams }), request("GET", "/"), { state }).sent[0]?.url;
    expect([turn(), turn(), turn()]).toEqual(["https://a.example/", "https://b.example/", "https://a.example/"]);
  });

  test("hash sends the same path to the same server, whatever the query", () => {
    const upstreams = ["https://a.example", "https://b.example", "https://c.example"];
    const chosen = (path: string) => new URL(ask(proxy({ upstreams, balance: "hash" }), request("GET", path)).sent[0]!.url).host;
    expect(chosen("/cart/7?x=1")).toBe(chosen("/cart/7?x=2"));
    expect(new Set(["/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8"].map(chosen)).size).toBeGreaterThan(1);
  });
});

describe("what a proxy changes on its own hop", () => {
  const from = request(
    "POST",
    "/",
    [
      ["Origin", "https://shop.example"],
      ["Host", "api.example"],
      ["X-Secret", "1"],
      ["Connection", "close"],
    ],
    "b",
  );
  const headersSent = (over: Partial<ForwardInput>) => ask(proxy(over), from).sent[0]?.headers;

  test("by default only Host, and that it stood between", () => {
    expect(headersSent({})).toEqual([
      ["Host", "back.example"],
      ["Origin", "https://shop.example"],
      ["X-Secret", "1"],
      ["Via", "1.1 proxy"],
    ]);
  });
  test("Host may be kept", () => {
    expect(headersSent({ host: "keep" })).toContainEqual(["Host", "api.example"]);
  });
  test("Origin may be rewritten where it stands, or set where none came", () => {
    expect(headersSent({ origin: "rewrite", originValue: "https://trusted.example" })?.[1]).toEqual([
      "Origin",
      "https://trusted.example",
    ]);
    const sent = ask(proxy({ origin: "rewrite", originValue: "https://trusted.example" }), request("GET", "/")).sent[0];
    expect(sent?.headers).toContainEqual(["Origin", "https://trusted.example"]);
  });
  test("Origin may be removed", () => {
    expect(headersSent({ origin: "remove" })?.map(([name]) => name)).toEqual(["Host", "X-Secret", "Via"]);
  });
  test("headers are removed, then added", () => {
    expect(headersSent({ removeRequestHeaders: ["x-secret", "via"], addRequestHeaders: [["X-Secret", "2"]] })).toEqual([
      ["Host", "back.example"],
      ["Origin", "https://shop.example"],
      ["X-Secret", "2"],
    ]);
  });
  test("the answer's headers too", () => {
    const upstream = () => ({
      status: 200,
      headers: [
        ["Server", "x"],
        ["ETag", "1"],
        ["Keep-Alive", "timeout=5"],
      ] as const,
      body: "",
    });
    const over = {
      removeResponseHeaders: ["server", "absent"],
      addResponseHeaders: [["Access-Control-Allow-Origin", "*"]] as [string, string][],
    };
    const { results, response } = ask(proxy(over), from, { upstream });
    expect(results).toEqual(["forward forwarded https://back.example/", "forward headers +Access-Control-Allow-Origin -server"]);
    expect(response.headers).toEqual([
      ["ETag", "1"],
      ["Access-Control-Allow-Origin", "*"],
    ]);
  });
  test("a CORS layer on the proxy appends to what the server said: two lines, which browsers refuse", () => {
    const upstream = () => ({ status: 200, headers: [["Access-Control-Allow-Origin", "*"]] as const, body: "" });
    const cors: LayerInput = {
      kind: "cors",
      style: "headers",
      actual: [["Access-Control-Allow-Origin", "https://shop.example"]],
    };
    expect(ask(proxy({}, [cors]), from, { upstream }).response.headers).toEqual([
      ["Access-Control-Allow-Origin", "*"],
      ["Access-Control-Allow-Origin", "https://shop.example"],
    ]);
  });
});

describe("when a proxy cannot", () => {
  test("an upstream that does not answer makes a 502 of the proxy's own", () => {
    const { results, response } = ask(proxy({}), request("GET", "/"), {
      upstream: () => ({ failure: "refused", host: "back.example" }),
    });
    expect(results).toEqual(["forward forwarded https://back.example/", "forward answered 502 bad-gateway"]);
    expect(response.body).toBe("Bad Gateway");
  });
  test("without a usable upstream it says 503", () => {
    expect(ask(proxy({ upstreams: ["nonsense", "ftp://x.example"] }), request("GET", "/")).results).toEqual([
      "forward answered 503 no-upstream",
    ]);
  });
  test("the host that notices a loop says 508", () => {
    expect(ask(proxy({}), request("GET", "/"), { hop: limits.forwards - 1 }).sent).toHaveLength(1);
    expect(ask(proxy({}), request("GET", "/"), { hop: limits.forwards }).results).toEqual(["forward answered 508 loop-detected"]);
  });
});
