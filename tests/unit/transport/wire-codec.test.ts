import { describe, expect, test } from "vitest";
import { encodeRequest, encodeResult } from "../../../src/transport/wire-codec.ts";

describe("what the Network panel shows", () => {
  test("a request under its own names where the platform lets them through, the rest under ours", () => {
    const headers = [
      ["Origin", "https://shop.example"],
      ["Content-Type", "application/json"],
      ["X-A", "1"],
      ["x-a", "2"],
    ] as const;
    expect(encodeRequest({ method: "PUT", url: "https://api.example:8443/a?b=c", headers, body: "{}" }, "id.0")).toEqual({
      method: "PUT",
      url: "https://wire.invalid/https/api.example:8443/a?b=c",
      headers: [
        ["preflight-id", "id.0"],
        ["preflight-0-origin", "https://shop.example"],
        ["content-type", "application/json"],
        ["preflight-2-x-a", "1"],
        ["preflight-3-x-a", "2"],
        ["preflight-order", "Origin=0,Content-Type,X-A=2,x-a=3"],
      ],
      body: "{}",
    });
  });

  test.each([
    [200, 200],
    [204, 204],
    [304, 304],
    [401, 401],
    [404, 404],
    [503, 503],
    [301, 200],
    [308, 200],
    [101, 200],
    [407, 200],
  ])("status %i travels as %i", (status, shown) => {
    const { status: sent, headers } = encodeResult({ status, headers: [], body: "" }, "id.0", "GET");
    expect(sent).toBe(shown);
    expect(headers.some(([name, value]) => name === "preflight-status" && value === String(status))).toBe(status !== shown);
  });

  test("CORS headers of a response are shown as they are: no browser checks what a worker answers", () => {
    const headers = [["Access-Control-Allow-Origin", "https://shop.example"]] as const;
    expect(encodeResult({ status: 200, headers, body: "x" }, "id.0", "GET").headers).toContainEqual([
      "access-control-allow-origin",
      "https://shop.example",
    ]);
  });
});
