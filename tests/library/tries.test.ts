import { describe, expect, it } from "vitest";
import { platformFor } from "../../src/run/platform.ts";
import { runInMemory } from "../../src/run/run.ts";
import { applyEdit, type Edit } from "../../src/scenario/edits.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { problemsOf } from "../../src/scenario/problems.ts";
import type { ProfileName } from "../../src/scenario/schema.ts";
import { folders, scenarioOf, text } from "./content.ts";
import { observed } from "./observed.ts";

/** What the prose invites to try, as edits, and what it says will happen. Absent counts are not promised. */
interface Try {
  readonly does: string;
  readonly edits: readonly Edit[];
  readonly profile?: ProfileName;
  readonly outcomes: readonly string[];
  /** Messages from the browser or a client in the whole run; a proxy's own hops are not counted. */
  readonly messages?: number;
  readonly effects?: number;
  /** Headers that the first action's script can read. */
  readonly reads?: readonly string[];
}

describe.each(folders)("%s", (id) => {
  const tries = JSON.parse(text(id, "tries.json")) as Try[];

  it.each(tries)("$does", async ({ edits, profile, outcomes, messages, effects, reads }) => {
    const before = scenarioOf(id, profile);
    const scenario = edits.reduce(applyEdit, before);
    for (const [i, edit] of edits.entries())
      expect(applyEdit(edits.slice(0, i).reduce(applyEdit, before), edit)).not.toBe(before);
    expect(parseScenario(scenario)).toMatchObject({ ok: true });
    // The editor lets it be typed without a complaint; a bad method is the engine's to refuse.
    expect(problemsOf(scenario)).toEqual([]);
    const seen = observed(runInMemory(scenario, await platformFor(scenario)));
    expect(seen.map((action) => action.outcome)).toEqual(outcomes);
    if (messages !== undefined)
      expect(seen.flatMap((action) => action.wire).filter((hop) => !hop.startsWith(" "))).toHaveLength(messages);
    if (effects !== undefined) expect(seen.flatMap((action) => action.effects)).toHaveLength(effects);
    if (reads !== undefined) expect(seen[0]?.reads?.headers).toEqual(reads);
  });
});
