import { describe, expect, it } from "vitest";
import { clauses, clauseUrl, standardCommit } from "../../../src/trace/clauses.ts";

describe("clauses", () => {
  it("link to the one snapshot that was read", () => {
    expect(standardCommit).toMatch(/^[0-9a-f]{40}$/u);
    expect(clauseUrl("cors-check")).toBe(`https://fetch.spec.whatwg.org/commit-snapshots/${standardCommit}/#concept-cors-check`);
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
