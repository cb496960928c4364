import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// It gives up after a second, which no setting changes; expect.poll and the testing library's waitFor wait as long as is set for them all.
test("no test waits by vi.waitFor or vi.waitUntil", () => {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file));
  const using = files.filter((file) => /\bvi\.wait(?:For|Until)\(/u.test(readFileSync(`tests/${file}`, "utf8")));
  expect(using).toEqual([]);
});
