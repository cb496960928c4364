import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pathsOf } from "../../../scripts/standard-index/paths.ts";
import type { StandardIndex } from "../../../scripts/standard-index/read.ts";
import { clauses, clauseUrl, standardCommit } from "../../../src/trace/clauses.ts";

describe("clauses", () => {
  it("link to the one snapshot that was read", () => {
    expect(standardCommit).toMatch(/^[0-9a-f]{40}$/u);
    expect(clauseUrl("cors-check")).toBe(`https://fetch.spec.whatwg.org/commit-snapshots/${standardCommit}/#concept-cors-check`);
  });

  it("are steps that the Standard has at that commit", () => {
    const index = JSON.parse(readFileSync("tests/standard/fetch.json", "utf8")) as StandardIndex;
    expect(index.commit).toBe(standardCommit);
    const missing = Object.entries(clauses).flatMap(([name, { standard, algorithm, path }]) =>
      standard === undefined
        ? pathsOf(path).flatMap((step) =>
            index.algorithms[algorithm]?.[step] === undefined ? `${name}: ${algorithm} ${step}` : [],
          )
        : [],
    );
    expect(missing).toEqual([]);
    expect(index.algorithms["concept-main-fetch"]?.["12, 11th case"]).toBeUndefined();
  });

  it("of another standard lead there", () => {
    expect(clauseUrl("embed")).toBe("https://html.spec.whatwg.org/#cors-same-origin");
    expect(clauseUrl("http-cache-store")).toBe("https://www.rfc-editor.org/rfc/rfc9111.html#section-3");
  });

  it("have an anchor and a title", () => {
    for (const [name, { algorithm, title }] of Object.entries(clauses)) {
      expect([name, algorithm]).toEqual([name, expect.stringMatching(/^[a-z0-9.-]+$/u)]);
      expect(title).not.toBe("");
    }
  });
});
