import { describe, expect, it, test } from "vitest";
import type { Header } from "../../../src/http/messages.ts";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { ask, host, type LayerInput, preflight, request } from "./ask.ts";

type ConditionInput = NonNullable<LayerInput["when"]>[number];

const handler: LayerInput = { kind: "handler", routes: [{ body: "here" }] };
const refusal = (parts: Partial<Pick<LayerInput, "when" | "unless">>): LayerInput => ({ kind: "answer", status: 403, ...parts });

/** Whether a layer with this condition meant the request. */
function means(condition: ConditionInput, method: string, path: string, headers: Header[] = []): boolean {
  const asked = method === "preflight" ? preflight(path) : request(method, path, headers);
  const { response } = ask(host([refusal({ when: [condition] }), handler]), asked);
  const { response: other } = ask(host([refusal({ unless: [condition] }), handler]), asked);
  // What `when` lets in, `unless` keeps out.
  expect(response.status === 403).toBe(other.status !== 403);
  return response.status === 403;
}

describe("a layer that is for some requests only", () => {
  it.each<[ConditionInput, string, string, Header[], boolean]>([
    [{ of: "preflight" }, "preflight", "/", [], true],
    [{ of: "preflight" }, "OPTIONS", "/", [], false],
    [{ of: "method", in: ["POST", "PUT"] }, "PUT", "/", [], true],
    [{ of: "method", in: ["POST", "PUT"] }, "GET", "/", [], false],
    [{ of: "path", test: "begins", value: "/api" }, "GET", "/api/x?y", [], true],
    [{ of: "path", test: "equals", value: "/api" }, "GET", "/api/x", [], false],
    [{ of: "path", test: "matches", value: "^/v[12]/" }, "GET", "/v2/x", [], true],
    [
      { of: "header", name: "content-type", test: "begins", value: "application/json" },
      "POST",
      "/",
      [["Content-Type", "application/json;charset=utf-8"]],
      true,
    ],
    [
      { of: "header", name: "Content-Type", test: "equals", value: "application/json" },
      "POST",
      "/",
      [["Content-Type", "text/plain"]],
      false,
    ],
    [{ of: "header", name: "X-Token", test: "present" }, "GET", "/", [["X-Token", ""]], true],
    [{ of: "header", name: "X-Token", test: "absent" }, "GET", "/", [], true],
    [{ of: "header", name: "X-Token", test: "contains", value: "" }, "GET", "/", [], false],
    [
      { of: "header", name: "Sec-Fetch-Site", test: "equals", value: "cross-site" },
      "GET",
      "/",
      [["Sec-Fetch-Site", "cross-site"]],
      true,
    ],
    [{ of: "header", name: "Host", test: "present" }, "GET", "/", [], true],
    [{ of: "header", name: "host", test: "equals", value: "api.example" }, "GET", "/", [], true],
    [{ of: "header", name: "Host", test: "equals", value: "api.example" }, "GET", "/", [["Host", "shop.example"]], false],
    [
      { of: "header", name: "Origin", test: "own-origin" },
      "POST",
      "/",
      [
        ["Host", "api.example"],
        ["Origin", "https://api.example"],
      ],
      true,
    ],
    // Another name reached it, such as a proxy's.
    [
      { of: "header", name: "Origin", test: "own-origin" },
      "POST",
      "/",
      [
        ["Host", "inner.example"],
        ["Origin", "https://api.example"],
      ],
      false,
    ],
    [{ of: "cookie", name: "sid", test: "present" }, "GET", "/", [["Cookie", "a=1; sid=2"]], true],
    [{ of: "cookie", name: "si", test: "present" }, "GET", "/", [["Cookie", "a=1; sid=2"]], false],
    [{ of: "cookie", name: "sid", test: "ends", value: "=9" }, "GET", "/", [["Cookie", "sid=2=9"]], true],
    [
      { of: "header", name: "X-CSRF-Token", test: "same-as-cookie", value: "csrf" },
      "POST",
      "/",
      [
        ["Cookie", "csrf=t"],
        ["X-CSRF-Token", "t"],
      ],
      true,
    ],
    [{ of: "header", name: "X-CSRF-Token", test: "same-as-cookie", value: "csrf" }, "POST", "/", [["Cookie", "csrf=t"]], false],
    [{ of: "header", name: "X-CSRF-Token", test: "same-as-cookie", value: "csrf" }, "POST", "/", [["X-CSRF-Token", "t"]], false],
  ])("%o: %s %s", (condition, method, path, headers, expected) => {
    expect(means(condition, method, path, headers)).toBe(expected);
  });

  test("all of `when` must hold, and none of `unless`; what decided is told", () => {
    const layer = refusal({
      when: [
        { of: "path", test: "begins", value: "/api" },
        { of: "method", in: ["POST"] },
      ],
      unless: [{ of: "header", name: "X-CSRF-Token", test: "present" }],
    });
    const seen = (method: string, path: string, headers: Header[] = []) =>
      ask(host([layer, handler]), request(method, path, headers)).results[0];
    expect(seen("POST", "/api")).toBe("answer answered 403 answer");
    expect(seen("GET", "/api")).toBe("answer not meant: when method");
    expect(seen("POST", "/other")).toBe("answer not meant: when path");
    expect(seen("POST", "/api", [["X-CSRF-Token", "1"]])).toBe("answer not meant: unless header");
  });
});

describe("headers of a CORS layer", () => {
  const open: [string, string][] = [["Access-Control-Allow-Origin", "*"]];
  const policy: LayerInput = { kind: "cors", style: "policy", origins: "any" };
  const auth: LayerInput = { kind: "auth", needs: "bearer", value: "t" };
  const broken: LayerInput = { kind: "answer", status: 500 };
  const allows = (layers: LayerInput[], asked: Parameters<typeof ask>[1]) =>
    ask(host(layers), asked).response.headers.some(([name]) => name === "Access-Control-Allow-Origin");

  test.each<LayerInput>([{ kind: "cors", style: "headers", actual: open }, policy])(
    "stand on errors too, or on successes only",
    (layer) => {
      const onlySuccess = { ...layer, onStatuses: "success" } as LayerInput;
      expect(allows([layer, broken], request("GET", "/"))).toBe(true);
      expect(allows([onlySuccess, broken], request("GET", "/"))).toBe(false);
      expect(ask(host([onlySuccess, broken]), request("GET", "/")).results[1]).toBe(
        "cors left out 500 Access-Control-Allow-Origin",
      );
      expect(allows([onlySuccess, handler], request("GET", "/"))).toBe(true);
      const redirects: LayerInput = { kind: "redirect", to: "location", location: "/x" };
      expect(allows([onlySuccess, redirects], request("GET", "/"))).toBe(true);
    },
  );

  test("can stand on answers to preflights that others give", () => {
    const layer: LayerInput = { kind: "cors", style: "headers", actual: open };
    expect(allows([layer, auth], preflight("/"))).toBe(false);
    expect(allows([{ ...layer, onPreflights: true }, auth], preflight("/"))).toBe(true);
  });

  test("a policy that passes preflights on puts its permissions on what comes back", () => {
    const { results, response } = ask(host([{ ...policy, preflights: "pass", methods: ["PUT"] }, auth]), preflight("/"));
    expect(results).toEqual([
      "auth answered 401 unauthenticated",
      "cors headers +Access-Control-Allow-Origin +Access-Control-Allow-Methods",
    ]);
    expect(response.status).toBe(401);
  });

  test("a proxy adds its headers to successes only", () => {
    const proxy: LayerInput = {
      kind: "forward",
      upstreams: ["https://up.example"],
      addResponseHeaders: open,
      onStatuses: "success",
    };
    const answering = (status: number) =>
      ask(host([proxy]), request("GET", "/"), { upstream: () => ({ status, headers: [], body: "" }) });
    expect(answering(404).response.headers).toEqual([]);
    expect(answering(200).response.headers).toEqual(open);
  });
});

describe("a CORS policy as real servers have it", () => {
  type Policy = Extract<LayerInput, { style: "policy" }>;
  const allowed = (over: Partial<Policy>, origin: string) =>
    ask(
      host([{ kind: "cors", style: "policy", ...over }, handler]),
      request("GET", "/", [
        ["Host", "api.example"],
        ["Origin", origin],
      ]),
    ).response.headers.find(([name]) => name === "Access-Control-Allow-Origin")?.[1] ?? null;

  it.each<[NonNullable<Policy["rules"]>[number], string, boolean]>([
    [{ test: "sub-domains-of", value: "https://shop.example" }, "https://a.b.shop.example", true],
    [{ test: "sub-domains-of", value: "https://shop.example" }, "https://shop.example", false],
    [{ test: "sub-domains-of", value: "https://shop.example" }, "http://a.shop.example", false],
    [{ test: "sub-domains-of", value: "https://shop.example" }, "https://a.shop.example:8443", false],
    [{ test: "sub-domains-of", value: "https://shop.example" }, "https://evilshop.example", false],
    [{ test: "sub-domains-of", value: "https://shop.example" }, "null", false],
    // The three classic holes.
    [{ test: "ends", value: "shop.example" }, "https://evilshop.example", true],
    [{ test: "begins", value: "https://shop.example" }, "https://shop.example.evil.example", true],
    [{ test: "matches", value: "^https://shop.example$" }, "https://shop-example", true],
    [{ test: "contains", value: "shop" }, "https://workshop.example", true],
  ])("%o on %s", (rule, origin, expected) => {
    expect(allowed({ rules: [rule] }, origin)).toBe(expected ? origin : null);
  });

  test("whoever is not known gets *, or is refused", () => {
    expect(allowed({ origins: ["https://shop.example"], unknownOrigin: "any" }, "https://forum.example")).toBe("*");
    expect(allowed({ origins: ["https://shop.example"], unknownOrigin: "any" }, "https://shop.example")).toBe(
      "https://shop.example",
    );
  });

  test("a policy that refuses may exempt the server's own origin, told by Host", () => {
    const refusing: Policy = { kind: "cors", style: "policy", origins: ["https://shop.example"], unknownOrigin: "refuse" };
    const own = (over: Partial<Policy>, hostName: string) =>
      ask(
        host([{ ...refusing, ...over }, handler]),
        request("POST", "/", [
          ["Host", hostName],
          ["Origin", "https://api.example"],
        ]),
      ).response.status;
    expect(own({}, "api.example")).toBe(403);
    expect(own({ ownOrigin: "exempt" }, "api.example")).toBe(200);
    expect(own({ ownOrigin: "exempt" }, "inner.example")).toBe(403);
  });

  test("what the preflight asks for may be echoed", () => {
    const echoing: ScenarioInput["hosts"][number]["layers"] = [
      { kind: "cors", style: "policy", origins: "any", credentials: true, methods: "echo", headers: "echo" },
    ];
    const asked = preflight("/");
    const { headers } = ask(host(echoing), {
      ...asked,
      headers: [...asked.headers, ["Access-Control-Request-Headers", "x-a,x-b"]],
    }).response;
    expect(headers).toContainEqual(["Access-Control-Allow-Headers", "x-a,x-b"]);
    expect(headers.find(([name]) => name === "Access-Control-Allow-Methods")?.[1]).toBe(
      asked.headers.find(([name]) => name.toLowerCase() === "access-control-request-method")?.[1],
    );
  });
});
