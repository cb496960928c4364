import { describe, expect, test } from "vitest";
import { ask, host, type LayerInput, preflight, request } from "./ask.ts";

const cors: LayerInput = { kind: "cors", style: "headers", preflight: {}, actual: [["Access-Control-Allow-Origin", "*"]] };
const auth: LayerInput = { kind: "auth", needs: "cookie", value: "sid" };
const handler: LayerInput = { kind: "handler", routes: [{ path: "/orders", body: "[]", effect: "reads the orders" }] };
const broken = (earlierHeaders: "discarded" | "kept"): LayerInput => ({
  ...{ kind: "answer", status: 500, body: "Internal Server Error", earlierHeaders },
  unless: [{ of: "preflight" }],
});
const allowOrigin = ["Access-Control-Allow-Origin", "*"];

describe("the order of layers decides", () => {
  test("a request meets the layers in order, its answer meets them backwards", () => {
    const { results, response } = ask(host([cors, auth, handler]), request("GET", "/orders", [["Cookie", "sid=1"]]));
    expect(results).toEqual([
      "auth passed",
      "handler answered 200 route",
      "effect reads the orders",
      "cors headers +Access-Control-Allow-Origin",
    ]);
    expect(response).toEqual({
      status: 200,
      headers: [["Content-Type", "application/json"], ["Content-Length", "2"], allowOrigin],
      body: "[]",
    });
  });

  test("a preflight that meets auth first gets 401, because it never carries a cookie", () => {
    const { results, response } = ask(host([auth, cors, handler]), preflight("/orders"));
    expect(results).toEqual(["auth answered 401 unauthenticated"]);
    expect(response.headers).not.toContainEqual(allowOrigin);
  });

  test("auth that exempts OPTIONS lets the preflight reach the CORS layer", () => {
    const { results } = ask(host([{ ...auth, exemptOptions: true }, cors, handler]), preflight("/orders"));
    expect(results).toEqual(["auth passed", "cors answered 204 preflight"]);
  });

  test("a 401 from behind the CORS layer carries its headers", () => {
    const { results, response } = ask(host([cors, auth, handler]), request("GET", "/orders"));
    expect(results).toEqual(["auth answered 401 unauthenticated", "cors headers +Access-Control-Allow-Origin"]);
    expect(response.headers).toContainEqual(allowOrigin);
  });

  test("an error page that discards headers takes those of the CORS layer with it", () => {
    const { results, response } = ask(host([cors, broken("discarded"), handler]), request("GET", "/orders"));
    expect(results).toEqual(["answer answered 500 error-page", "cors passed"]);
    expect(response.headers).toEqual([
      ["Content-Type", "text/plain;charset=utf-8"],
      ["Content-Length", "21"],
    ]);
  });

  test("an error page that keeps headers stays readable", () => {
    const { response } = ask(host([cors, broken("kept"), handler]), request("GET", "/orders"));
    expect(response).toMatchObject({ status: 500, headers: expect.arrayContaining([allowOrigin]) });
  });

  test("what fails before the CORS layer never hears of it", () => {
    expect(ask(host([broken("kept"), cors, handler]), request("GET", "/orders")).results).toEqual(["answer answered 500 answer"]);
  });

  test("failures let preflights pass, so that only the actual request breaks", () => {
    expect(ask(host([broken("kept"), cors]), preflight("/orders")).results).toEqual([
      "answer not meant: unless preflight",
      "cors answered 204 preflight",
    ]);
  });

  test("a layer that is off is not there", () => {
    expect(ask(host([{ ...auth, off: true }, handler]), request("GET", "/orders")).results).toEqual([
      "handler answered 200 route",
      "effect reads the orders",
    ]);
  });

  test("where no layer answers the host says 404", () => {
    expect(ask(host([cors]), request("GET", "/")).response.status).toBe(404);
    expect(ask(host([]), request("GET", "/")).response.status).toBe(404);
  });

  test("a host that is down does not answer", () => {
    expect(ask(host([handler], { failure: "refused" }), request("GET", "/")).result).toEqual({
      failure: "refused",
      host: "api.example",
    });
  });
});
