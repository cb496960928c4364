import { describe, expect, it } from "vitest";
import { answer, api, fetches, headerOf, openServer, purposes, shop, valuesOf, verdict, xhrs } from "../browse.ts";

describe("M1, M2: methods that cannot be asked for", () => {
  it.each(["", "GE T", "GET,POST", "gét"])("M1 `%s` is no token: fetch() throws a TypeError", (method) => {
    const { outcome, sent } = fetches(api, openServer, { method });
    expect(outcome).toMatchObject({
      kind: "error",
      exception: "TypeError",
      failure: { code: "INVALID_REQUEST", values: { field: "method", reason: "not-a-token", value: method } },
    });
    expect(sent).toEqual([]);
  });

  it.each(["CONNECT", "trace", "Track"])("M2 %s is forbidden: TypeError in fetch(), SecurityError in open()", (method) => {
    const failure = { code: "INVALID_REQUEST", values: { field: "method", reason: "forbidden-method" } };
    expect(fetches(api, openServer, { method }).outcome).toMatchObject({ exception: "TypeError", failure });
    expect(xhrs(api, openServer, { method }).outcome).toMatchObject({ exception: "SecurityError", failure });
  });

  it("M1 XMLHttpRequest throws a SyntaxError where fetch() throws a TypeError", () => {
    expect(xhrs(api, openServer, { method: "GE T" }).outcome).toMatchObject({ exception: "SyntaxError" });
  });
});

describe("M3: normalisation", () => {
  it.each(["delete", "get", "head", "options", "post", "put"])("M3 %s is upper-cased, and a step says so", (method) => {
    const played = fetches(api, openServer, { method });
    expect(played.sent.at(-1)?.method).toBe(method.toUpperCase());
    expect(valuesOf(played, "method-normalized")).toEqual({ from: method, to: method.toUpperCase() });
  });

  it.each(["patch", "Patch", "foo"])("M3 %s keeps its case all the way to the wire", (method) => {
    const played = fetches(api, openServer, { method });
    expect(headerOf(played.sent[0]!, "access-control-request-method")).toBe(method);
    expect(played.sent[1]?.method).toBe(method);
    expect(valuesOf(played, "method-normalized")).toBeUndefined();
  });
});

describe("M4: who needs a preflight", () => {
  it.each(["GET", "HEAD", "POST"])("M4 %s needs no preflight", (method) => {
    expect(purposes(fetches(api, openServer, { method }))).toEqual(["actual"]);
  });

  it.each(["OPTIONS", "PUT", "DELETE", "PATCH", "FOO"])("M4 %s needs a preflight", (method) => {
    expect(purposes(fetches(api, openServer, { method }))).toEqual(["preflight", "actual"]);
  });

  it("M4 at home nothing needs one", () => {
    expect(purposes(fetches(`${shop}/x`, openServer, { method: "DELETE", headers: [["X-A", "1"]] }))).toEqual(["actual"]);
  });
});

describe("M5: Access-Control-Allow-Methods is compared with case", () => {
  const allowing = (methods: string) => () =>
    answer({ "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": methods }, 204);

  it("M5 patch is not PATCH", () => {
    expect(verdict(fetches(api, allowing("PATCH"), { method: "patch" }))).toBe("P_METHOD_NOT_ALLOWED");
    expect(verdict(fetches(api, allowing("PATCH"), { method: "PATCH" }))).toBe("ok");
  });

  it("M5 put is sent as PUT and not covered by `put`", () => {
    expect(verdict(fetches(api, allowing("put"), { method: "put" }))).toBe("P_METHOD_NOT_ALLOWED");
  });
});
