import { describe, expect, it } from "vitest";
import type { Expected } from "../../src/content/schema.ts";
import { briefOf } from "../../src/judge/brief.ts";
import { observe } from "../../src/judge/observe.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import type { ProfileName } from "../../src/scenario/schema.ts";
import { expectedOf, folders, profiles, scenarioOf } from "./content.ts";

/** Replays a lesson and holds it to its promise. Rejects where they differ. */
async function hold(id: string, profile: ProfileName, expected: Expected): Promise<void> {
  const scenario = scenarioOf(id, profile);
  const trace = runInMemory(scenario, publicSuffixList);
  expect(briefOf(observe(scenario, trace))).toEqual(expected[profile] ?? expected.everywhere);
}

describe.each(folders)("%s", (id) => {
  it.each(profiles)("does what it says in %s", async (profile) => {
    await hold(id, profile, expectedOf(id));
  });

  it("names only those profiles that differ", () => {
    const { everywhere, ...others } = expectedOf(id);
    for (const other of Object.values(others)) expect(other).not.toEqual(everywhere);
  });
});

describe("a wrong promise is noticed", () => {
  const right = expectedOf("first-blocked-request");
  const [action] = right.everywhere;
  it.each([
    ["another outcome", { ...action, outcome: "cors 200" }],
    ["an effect that never was", { ...action, effects: ["transfers 100 €"] }],
    ["a preflight", { ...action, preflights: 1 }],
    ["something to read", { ...action, reads: { headers: [], body: "" } }],
    ["another wire", { ...action, wire: [] }],
  ])("%s", async (_, wrong) => {
    await expect(hold("first-blocked-request", "firefox", { everywhere: [wrong] } as Expected)).rejects.toThrow();
  });

  it("an action too many", async () => {
    await expect(
      hold("first-blocked-request", "firefox", { everywhere: [...right.everywhere, ...right.everywhere] }),
    ).rejects.toThrow();
  });
});
