import { describe, expect, it } from "vitest";
import type { LabRecord, WireLine } from "../../../src/lab/protocol/record.ts";
import { isResentPreflight } from "../../live/noise.ts";

const preflight: WireLine = {
  action: 1,
  url: "https://api.shop.example/a",
  method: "OPTIONS",
  headers: { "access-control-request-method": "PUT" },
  body: "",
};
const put: WireLine = { action: 1, url: "https://api.shop.example/a", method: "PUT", headers: {}, body: "" };
const record = (...wire: WireLine[]): LabRecord => ({ wire, results: [] });

describe("a preflight that the cache could have spared", () => {
  it("is noise in Firefox", () => {
    expect(isResentPreflight("firefox", record(put), record(preflight, put))).toBe(true);
  });

  it("and in no other browser", () => {
    expect(isResentPreflight("chromium", record(put), record(preflight, put))).toBe(false);
  });

  it.each([
    ["a preflight that is missing", record(preflight, put), record(put)],
    ["another request that is too many", record(put), record(put, put)],
    ["a preflight that takes the request's place", record(put), record(preflight)],
    ["the same requests", record(put), record(put)],
  ])("%s is no noise", (_what, simulated, real) => {
    expect(isResentPreflight("firefox", simulated, real)).toBe(false);
  });
});
