import { expect, test } from "vitest";
import { typedRequest } from "../../../src/views/picture/board/typed-request.ts";

test("a method before a URL is a method, and says whether a body goes along", () => {
  expect(typedRequest(" put https://api.shop.example/cart ")).toEqual({
    ...{ method: "PUT", url: "https://api.shop.example/cart", json: true },
  });
  expect(typedRequest("GET https://api.shop.example/")?.json).toBe(false);
  expect(typedRequest("https://api.shop.example/")).toBe(null);
  expect(typedRequest("PUT htt")).toBe(null);
});

test("a call that was copied brings its method, headers, body and credentials", () => {
  const call = `await fetch("https://api.shop.example/cart", { method: "PUT", credentials: "include", headers: { "X-A": "1" }, body: '{"tea":2}' })`;
  expect(typedRequest(call)).toMatchObject({
    ...{ url: "https://api.shop.example/cart", method: "PUT", credentials: true, body: '{"tea":2}', headers: [["X-A", "1"]] },
  });
  expect(typedRequest("curl -X DELETE https://api.shop.example/cart")).toMatchObject({ method: "DELETE", json: false });
});
