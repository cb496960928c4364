import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { notApplicable, ruleIds } from "./ids.ts";

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder).filter((name) => /^\d.*\.test\.ts$/u.test(name));
const known = new Set(ruleIds);

/** What tests are called, and the rows of tables after which some are called. */
const title = /(?:\bit\(|\)\(|^ +\[)\s*(["'`])((?:(?!\1).)+)\1/gmu;
const names = files.flatMap((file) => {
  const source = readFileSync(new URL(file, folder), "utf8");
  const found = [...source.matchAll(title)].map(([, , name]) => name ?? "");
  // The rows of section 10 are shown behind its number.
  return file.startsWith("10-") ? found.map((name) => (/^\d /u.test(name) ? `10.${name}` : name)) : found;
});
const tested = new Set(names.flatMap(rulesOf));

/** The numbers that a name begins with, one or more: "P6 P8 with credentials …". */
function rulesOf(name: string): string[] {
  const words = name.split(" ");
  const end = words.findIndex((word) => !known.has(word));
  return words.slice(0, end);
}

describe("every rule has a test whose name begins with it", () => {
  it("and they are looked for where they are", () => {
    expect(files.length).toBeGreaterThanOrEqual(11);
    expect(rulesOf("P6 P8 with credentials")).toEqual(["P6", "P8"]);
    expect(rulesOf("with P6")).toEqual([]);
  });

  it.each(ruleIds)("%s", (id) => {
    expect(tested.has(id)).toBe(!(id in notApplicable));
  });
});
