import { describe, expect, it } from "vitest";
import { freshCases, libraryCases } from "../../live/cases.ts";
import { complaints, type Ran } from "../../live/report.ts";
import type { Played } from "../../live/suite.ts";

const fresh = freshCases(1, 1)[0] as Played["of"];
const library = libraryCases()[0] as Played["of"];
const agreed = (of: Played["of"]): Played => ({ became: "agreed", of, codes: [], again: false });
const record = { wire: [], results: [] };
const differs = (of: Played["of"]): Played => {
  const judged = { mapped: of.scenario, simulated: record, real: record, differences: [], codes: [] };
  return { became: "differs", of, ...judged };
};
const ran = (played: readonly Played[]): Ran => ({ browser: "firefox", version: "Firefox 0", played });
const many = (count: number, one: Played) => Array.from({ length: count }, () => one);

describe("what a run complains of", () => {
  it("is more than 1.5 % of the fresh scenarios, never less", () => {
    expect(complaints(ran([...many(148, agreed(fresh)), ...many(2, differs(fresh))]))).toEqual([]);
    expect(complaints(ran([...many(147, agreed(fresh)), ...many(3, differs(fresh))]))).toEqual([
      "firefox: 3 of 150 fresh scenarios differ, more than 1.5 %",
    ]);
    expect(complaints(ran([differs(fresh)]))).toHaveLength(1);
  });

  it("is each of the library that differs", () => {
    expect(complaints(ran([...many(500, agreed(library)), differs(library)]))).toHaveLength(1);
  });

  it("is not hidden by what was not run", () => {
    const lost: Played = { became: "not-run", of: fresh, refused: false, because: "gone" };
    const complained = complaints(ran([...many(100, lost), ...many(3, differs(fresh)), ...many(50, agreed(fresh))]));
    expect(complained).toContain("firefox: 3 of 53 fresh scenarios differ, more than 1.5 %");
    expect(complained).toHaveLength(101);
  });
});
