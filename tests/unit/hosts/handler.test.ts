import { describe, expect, test } from "vitest";
import { ask, host, preflight, request } from "./ask.ts";

const api = host([
  {
    kind: "handler",
    routes: [
      { path: "/orders", methods: ["GET", "POST"], body: "[1]", cookies: ["a=1", "b=2"] },
      { path: "/orders", methods: ["DELETE"], status: 204, body: "gone" },
      {
        path: "/any/*",
        body: "hé",
        headers: [
          ["X-A", " 1 "],
          ["Bad Name", "x"],
          ["X-Split", "a\r\nb"],
          ["Content-Length", "9000"],
        ],
      },
      { path: "/own", methods: ["OPTIONS"], status: 200, headers: [["Access-Control-Allow-Origin", "*"]] },
    ],
  },
]);

describe("the handler", () => {
  test("sets every cookie on a line of its own", () => {
    expect(ask(api, request("GET", "/orders?page=2")).response.headers).toEqual([
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
      ["Content-Type", "application/json"],
      ["Content-Length", "3"],
    ]);
  });

  test("answers HEAD like GET, without the body", () => {
    const { status, headers, body } = ask(api, request("HEAD", "/orders")).response;
    expect({ status, length: headers.at(-1), body }).toEqual({ status: 200, length: ["Content-Length", "3"], body: "" });
  });

  test("sends neither body nor length with 204", () => {
    expect(ask(api, request("DELETE", "/orders")).response).toEqual({ status: 204, headers: [], body: "" });
  });

  test("tells an unknown path from an unknown method", () => {
    expect(ask(api, request("GET", "/nothing")).results).toEqual(["handler answered 404 no-route"]);
    const { results, response } = ask(api, request("PUT", "/orders"));
    expect(results).toEqual(["handler answered 405 method-not-allowed"]);
    expect(response.headers[0]).toEqual(["Allow", "GET, HEAD, POST, DELETE"]);
  });

  test("does not take a preflight for any method: that is the CORS layer's work", () => {
    const { results, response } = ask(api, preflight("/any/thing"));
    expect(results).toEqual(["handler answered 405 method-not-allowed"]);
    expect(response.headers[0]).toEqual(["Allow", "GET, HEAD, POST, PUT, PATCH, DELETE"]);
    expect(ask(api, request("OPTIONS", "/any/thing")).response.status).toBe(200);
  });

  test("answers a preflight where a route lists OPTIONS", () => {
    expect(ask(api, preflight("/own")).results).toEqual(["handler answered 200 route"]);
  });

  test("compares methods with regard to case", () => {
    expect(ask(api, request("post", "/orders")).response.status).toBe(405);
  });

  test("writes only what can stand on a wire, and the true length in bytes", () => {
    expect(ask(api, request("GET", "/any/")).response.headers).toEqual([
      ["X-A", "1"],
      ["Content-Type", "text/plain;charset=utf-8"],
      ["Content-Length", "3"],
    ]);
  });
});

describe("auth", () => {
  const with_ = (needs: "cookie" | "bearer", value: string) =>
    host([
      { kind: "auth", needs, value },
      { kind: "handler", routes: [{}] },
    ]);
  test.each([
    ["cookie", "sid", [["Cookie", "a=1; sid=9"]], 200],
    ["cookie", "sid", [["Cookie", "a=1; sidecar=9"]], 401],
    ["cookie", "sid=9", [["Cookie", "sid=9"]], 200],
    ["cookie", "sid=9", [["Cookie", "sid=8"]], 401],
    ["bearer", "t0k", [["Authorization", "bearer t0k"]], 200],
    ["bearer", "t0k", [["Authorization", "Basic t0k"]], 401],
    ["bearer", "", [["Authorization", "Bearer anything"]], 200],
    ["bearer", "", [], 401],
  ] as const)("%s %s with %j: %i", (needs, value, headers, status) => {
    expect(ask(with_(needs, value), request("GET", "/", headers)).response.status).toBe(status);
  });

  test("a 401 carries a challenge", () => {
    expect(ask(with_("bearer", "x"), request("GET", "/")).response.headers[0]).toEqual(["WWW-Authenticate", "Bearer"]);
  });
});

describe("redirect", () => {
  const redirecting = (when: Parameters<typeof host>[0][number] & { kind: "redirect" }) =>
    host([when, { kind: "handler", routes: [{}] }]);
  const location = (...args: Parameters<typeof ask>) => ask(...args).response.headers.find(([name]) => name === "Location")?.[1];

  test("from http to https, by the name in Host", () => {
    const spec = redirecting({ kind: "redirect", to: "https" });
    const wire = { ...request("GET", "/a?b"), url: "http://inner:8080/a?b", headers: [["Host", "api.example"]] as const };
    expect(location(spec, wire)).toBe("https://api.example/a?b");
    expect(location(spec, request("GET", "/a"))).toBeUndefined();
  });

  test("to the path with a slash, preflights too", () => {
    const spec = redirecting({ kind: "redirect", to: "trailing-slash", status: 308 });
    expect(location(spec, preflight("/orders?x=1"))).toBe("/orders/?x=1");
    expect(location(spec, request("GET", "/orders/"))).toBeUndefined();
  });

  test("from one path to another place", () => {
    const spec = redirecting({
      kind: "redirect",
      to: "location",
      when: [{ of: "path", test: "begins", value: "/old/" }],
      location: "https://other.example/",
    });
    expect(ask(spec, request("GET", "/old/1")).results).toEqual(["redirect answered 301 redirect"]);
    expect(location(spec, request("GET", "/old/1"))).toBe("https://other.example/");
    expect(ask(spec, request("GET", "/new")).results).toEqual(["redirect not meant: when path", "handler answered 200 route"]);
  });
});
