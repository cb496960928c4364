import { describe, expect, it } from "vitest";
import { answer, api, fetches, headerOf, openServer, purposes, shop, valuesOf, verdict, xhrs } from "./browse.ts";

describe("M1, M2: methods that cannot be asked for", () => {
  it.each(["", "GE T", "GET,POST", "gét"])("`%s` is no token: fetch() throws a TypeError", (method) => {
    const { outcome, sent } = fetches(api, openServer, { method });
    expect(outcome).toMatchObject({
      kind: "error",
      exception: "TypeError",
      failure: { code: "INVALID_REQUEST", values: { field: "method", reason: "not-a-token", value: method } },
    });
    expect(sent).toEqual([]);
  });

  it.each(["CONNECT", "trace", "Track"])("%s is forbidden: TypeError in fetch(), SecurityError in open()", (method) => {
    const failure = { code: "INVALID_REQUEST", values: { field: "method", reason: "forbidden-method" } };
    expect(fetches(api, openServer, { method }).outcome).toMatchObject({ exception: "TypeError", failure });
    expect(xhrs(api, openServer, { method }).outcome).toMatchObject({ exception: "SecurityError", failure });
  });

  it("XMLHttpRequest throws a SyntaxError where fetch() throws a TypeError", () => {
    expect(xhrs(api, openServer, { method: "GE T" }).outcome).toMatchObject({ exception: "SyntaxError" });
  });
});

describe("M3: normalisation", () => {
  it.each(["delete", "get", "head", "options", "post", "put"])("%s is upper-cased, and a step says so", (method) => {
    const played = fetches(api, openServer, { method });
    expect(played.sent.at(-1)?.method).toBe(method.toUpperCase());
    expect(valuesOf(played, "method-normalized")).toEqual({ from: method, to: method.toUpperCase() });
  });

  it.each(["patch", "Patch", "foo"])("%s keeps its case all the way to the wire", (method) => {
    const played = fetches(api, openServer, { method });
    expect(headerOf(played.sent[0]!, "access-control-request-method")).toBe(method);
    expect(played.sent[1]?.method).toBe(method);
    expect(valuesOf(played, "method-normalized")).toBeUndefined();
  });
});

describe("M4: who needs a preflight", () => {
  it.each(["GET", "HEAD", "POST"])("%s does not", (method) => {
    expect(purposes(fetches(api, openServer, { method }))).toEqual(["actual"]);
  });

  it.each(["OPTIONS", "PUT", "DELETE", "PATCH", "FOO"])("%s does", (method) => {
    expect(purposes(fetches(api, openServer, { method }))).toEqual(["preflight", "actual"]);
  });

  it("nobody does at home", () => {
    expect(purposes(fetches(`${shop}/x`, openServer, { method: "DELETE", headers: [["X-A", "1"]] }))).toEqual(["actual"]);
  });
});

describe("M5: Access-Control-Allow-Methods is compared with case", () => {
  const allowing = (methods: string) => () =>
    answer({ "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": methods }, 204);

  it("patch is not PATCH", () => {
    expect(verdict(fetches(api, allowing("PATCH"), { method: "patch" }))).toBe("P_METHOD_NOT_ALLOWED");
    expect(verdict(fetches(api, allowing("PATCH"), { method: "PATCH" }))).toBe("ok");
  });

  it("put is sent as PUT and not covered by `put`", () => {
    expect(verdict(fetches(api, allowing("put"), { method: "put" }))).toBe("P_METHOD_NOT_ALLOWED");
  });
});
