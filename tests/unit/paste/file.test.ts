import { expect, it } from "vitest";
import { readFile, readText } from "../../../src/paste/file.ts";

const entry = (i: number, method: string, headers: object[] = [], more: object = {}) => ({
  request: {
    method,
    url: `https://api.shop.example/${i}`,
    headers: [{ name: "Origin", value: "https://shop.example" }, ...headers],
  },
  response: { status: method === "OPTIONS" ? 401 : 0, headers: [] },
  ...more,
});

it("a HAR of ten thousand entries is read with its preflights, and says how far it is", () => {
  const asks = [{ name: "Access-Control-Request-Method", value: "PUT" }];
  const entries = Array.from({ length: 5000 }, (_, i) => [
    entry(i % 7, "PUT", [], { _requestId: `${i}` }),
    entry(i % 7, "OPTIONS", asks, { _initiator: { type: "preflight", requestId: `${i}` } }),
  ]).flat();
  const shares: number[] = [];
  const read = readText(JSON.stringify({ log: { entries } }), (share) => shares.push(share));
  if (read.kind !== "har") throw new Error(read.kind);
  expect(read.entries).toHaveLength(5000);
  expect(read.entries.filter(({ preflight }) => preflight?.response.status === 401)).toHaveLength(5000);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(10);
});

it("what is too large, or no text, is said to be so", async () => {
  const file = (size: number, text: string) => ({ size, text: async () => text });
  expect(await readFile(file(9_000_000, ""))).toEqual({ kind: "too-large", megabytes: 9, limit: 8 });
  expect(await readFile(file(10, "a\0b"))).toEqual({ kind: "not-text" });
  expect(await readFile({ size: 1, text: () => Promise.reject(new Error("gone")) })).toEqual({ kind: "unreadable" });
});
