import { describe, expect, it } from "vitest";
import { answer, api, fetches, names, openServer, pageAt, shop, valuesOf, xhrs } from "../browse.ts";

describe("§4.1: what fetch() refuses before anything is sent", () => {
  it.each([
    ["an URL that does not parse", "https://", {}, { field: "url", reason: "unparsable" }],
    ["a body with GET", api, { body: "x" }, { field: "body", reason: "body-with-get-or-head" }],
    ["a body with HEAD", api, { method: "head", body: "x" }, { field: "body", reason: "body-with-get-or-head" }],
    ["PUT in mode no-cors", api, { method: "PUT", mode: "no-cors" }, { field: "mode", reason: "no-cors-needs-simple-method" }],
    [
      "only-if-cached across origins",
      api,
      { cache: "only-if-cached" },
      { field: "cache", reason: "only-if-cached-needs-same-origin" },
    ],
  ] as const)("4.1 fetch() refuses %s", (_what, url, init, values) => {
    const played = fetches(url, openServer, init);
    expect(played.outcome).toMatchObject({ exception: "TypeError", failure: { code: "INVALID_REQUEST", values } });
    expect(played.sent).toEqual([]);
    expect(names(played)).toEqual(["construct-request"]);
    expect(played.steps[0]?.verdict).toBe("fail");
  });

  it("4.1 fetch() refuses a URL with a user name or password", () => {
    const { outcome } = fetches("https://u:p@api.example/", openServer);
    expect(outcome).toMatchObject({ exception: "TypeError", failure: { code: "URL_HAS_CREDENTIALS" } });
  });

  it("4.1 the failing step and the outcome carry the same failure", () => {
    const { outcome, steps } = fetches("https://", openServer);
    expect(outcome.kind === "error" && outcome.failure).toBe(steps[0]?.failure);
  });

  it("4.1 a relative URL is resolved against the page", () => {
    expect(fetches("/x?y#z", openServer).sent[0]?.url).toBe(`${shop}/x?y`);
  });
});

describe("§4.2: XMLHttpRequest", () => {
  it("4.2 it is always in mode cors and follows redirects", () => {
    expect(valuesOf(xhrs(api, openServer), "construct-request")).toMatchObject({ mode: "cors", redirect: "follow" });
  });

  it("4.2 XMLHttpRequest takes a URL with user name and password, and sends it without", () => {
    const played = xhrs("https://u:p@api.example/x", openServer);
    expect(played.sent[0]?.url).toBe("https://api.example/x");
    expect(played.outcome).toMatchObject({ kind: "response" });
  });

  it("4.2 XMLHttpRequest drops the body of a GET", () => {
    expect(xhrs(api, openServer, { body: "x" }).sent[0]?.body).toBeNull();
  });

  it("4.2 withCredentials is credentials mode include, otherwise it is same-origin", () => {
    expect(valuesOf(xhrs(api, openServer, { withCredentials: true }), "construct-request")?.credentials).toBe("include");
    expect(valuesOf(xhrs(api, openServer), "construct-request")?.credentials).toBe("same-origin");
  });

  it("4.2 it sends Accept: */* if script does not set it", () => {
    expect(xhrs(api, openServer).sent[0]?.headers).toContainEqual(["Accept", "*/*"]);
  });

  it("4.2 it corrects the charset of a string body", () => {
    const headers: [string, string][] = [["Content-Type", "text/plain;charset=latin1"]];
    const { sent } = xhrs(api, openServer, { method: "POST", body: "x", headers });
    expect(sent[0]?.headers).toContainEqual(["Content-Type", "text/plain;charset=UTF-8"]);
  });

  it("4.2 it ends in an error event, or in a NetworkError if it is synchronous", () => {
    const silent = () => answer();
    expect(xhrs(api, silent).outcome).toMatchObject({
      exception: "error event",
      failure: { code: "ACAO_MISSING", context: { api: "xhr" } },
    });
    expect(xhrs(api, silent, { sync: true }).outcome).toMatchObject({ exception: "NetworkError" });
  });
});

describe("the context of a failure", () => {
  it("tells the page's origin and the chain of URLs", () => {
    const { outcome } = fetches(`${api}/x`, () => answer(), {}, { page: pageAt(`${shop}/a/b`) });
    expect(outcome).toMatchObject({
      failure: { context: { api: "fetch", pageOrigin: shop, firstUrl: `${api}/x`, lastUrl: `${api}/x` } },
    });
  });
});
