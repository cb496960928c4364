import { describe, expect, it } from "vitest";
import { isReached } from "../../scripts/content/challenges/played.ts";
import { readChallenges } from "../../scripts/content/challenges/read.ts";
import { tried } from "../../src/content/tried.ts";
import { differences } from "../../src/scenario/differences.ts";
import { keepsLocked } from "../../src/scenario/locks.ts";
import { profiles } from "../../src/scenario/schema.ts";
import { cheats } from "./cheats.ts";

/** Reading them plays them: what a folder promises is held by the build, see scripts/content/challenges/played.ts. */
const { folders } = readChallenges();
const phases = folders.flatMap((folder) =>
  folder.phases.map((phase) => ({ ...phase, name: `${folder.id}, ${phase.name}`, phase, level: folder.meta.level })),
);

describe.each(phases)("$name", ({ phase, start, best, others, open, goals, level }) => {
  const locks = { start, open };
  const solved = tried(start, best);

  it("begins unsolved; our solution and another one solve it; ours needs each of its edits", () => {
    expect(isReached(phase, start)).toBe(false);
    expect(isReached(phase, solved)).toBe(true);
    for (const other of others) expect(isReached(phase, tried(start, other))).toBe(true);
    for (const i of best.keys())
      expect(isReached(phase, tried(start, best.toSpliced(i, 1))), `without edit ${i + 1}`).toBe(false);
  });

  it("is solved without what is locked, by as many changes as are counted", () => {
    for (const edits of [best, ...others]) expect(keepsLocked(locks, tried(start, edits))).toBe(true);
    expect(differences(start, solved).length).toBe(best.length);
    if (phase.name === "mend" && level === 3) expect(best.length).toBeGreaterThanOrEqual(3);
  });

  it("cannot be solved by switching off, by letting everybody in, or by deleting", () => {
    // An attacker needs no care.
    if (phase.name === "exploit") return;
    for (const [name, cheated] of cheats(start))
      expect(keepsLocked(locks, cheated) && isReached(phase, cheated), name).toBe(false);
  });

  it("judges in both directions, by what was read where somebody must not read", () => {
    if (phase.name === "exploit") return;
    expect(goals.some(({ atLeast }) => atLeast !== undefined)).toBe(true);
    expect(goals.some(({ atMost }) => atMost !== undefined)).toBe(true);
    // What must be read is told from any other answer.
    for (const { what, atLeast } of goals)
      if (atLeast !== undefined && "reads" in what)
        expect(what.reads.body ?? what.reads.status ?? what.reads.header).toBeDefined();
    for (const { profiles: named = profiles } of goals) expect(named.length).toBeGreaterThan(0);
  });
});

it("there are thirty and more in three levels, six of which combine faults", () => {
  expect(folders.length).toBeGreaterThanOrEqual(30);
  expect(new Set(folders.map(({ meta }) => meta.level))).toEqual(new Set([1, 2, 3]));
  const combined = folders.filter(({ meta, phases: own }) => meta.level === 3 && own.length === 1);
  expect(combined.length).toBeGreaterThanOrEqual(6);
});
