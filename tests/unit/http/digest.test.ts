import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type DigestName, digest } from "../../../src/http/digest.ts";

const names: readonly DigestName[] = ["sha256", "sha384", "sha512"];

test.each(names)("%s is what OpenSSL computes, at every length around a block", (name) => {
  for (const length of [0, 1, 55, 56, 63, 64, 111, 112, 119, 127, 128, 129, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + 13) % 256);
    expect(digest(name, bytes)).toBe(createHash(name).update(bytes).digest("base64"));
  }
});

test("a long message has many blocks", () => {
  const bytes = new Uint8Array(60_000).fill(97);
  expect(digest("sha512", bytes)).toBe(createHash("sha512").update(bytes).digest("base64"));
});
