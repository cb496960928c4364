import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/content/loader.ts";
import { original } from "../../src/content/told-in.ts";
import { tried } from "../../src/content/tried.ts";
import { briefOf } from "../../src/judge/brief.ts";
import { leaksIn } from "../../src/judge/leaks.ts";
import { observe } from "../../src/judge/observe.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { problemsOf } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Trace } from "../../src/trace/events.ts";
import { folderOf, folders } from "./content.ts";

describe.each(folders)("%s", (id) => {
  const { tries, words, scenario: before } = folderOf(id);
  const labels = words["en"]?.tries ?? {};

  it.each(tries)("$id", async ({ edits, outcomes, messages, effects, reads, wire }) => {
    const scenario = tried(before, edits);
    // Whole: an edit's value goes into the scenario as it is, without the schema's defaults.
    expect(parseScenario(scenario)).toMatchObject({ ok: true, scenario });
    // The editor lets it be typed without a complaint; a bad method is the engine's to refuse.
    expect(problemsOf(scenario)).toEqual([]);
    const seen = briefOf(observe(scenario, await play(scenario)));
    expect(seen.map((action) => action.outcome)).toEqual(outcomes);
    const hops = seen.flatMap((action) => action.wire);
    if (messages !== undefined) expect(hops.filter((hop) => !hop.startsWith(" "))).toHaveLength(messages);
    if (effects !== undefined) expect(seen.flatMap((action) => action.effects)).toHaveLength(effects);
    if (reads !== undefined) expect(seen[0]?.reads?.headers).toEqual(reads);
    if (wire !== undefined) expect(hops).toEqual(wire);
  });

  it("says of no change that it helps which does not", async () => {
    const loaded = await loadScenario(id, original);
    const readable = (scenario: Scenario, trace: Trace) =>
      observe(scenario, trace).actions.map((action) => action.failure === null);
    for (const { edits, helps, mends } of loaded?.tries ?? []) {
      const after = tried(before, edits);
      const trace = await play(after);
      for (const action of helps) expect(readable(after, trace)[action]).toBe(true);
      if (!mends) continue;
      const leaks = leaksIn(loaded?.goals ?? [], after, trace);
      expect(leaks.read.size + leaks.done.size).toBe(0);
    }
  });

  it("offers two to four buttons, each with a short text of its own", async () => {
    const offered = (await loadScenario(id, original))?.tries ?? [];
    const promised = tries.filter((one) => one.offered !== false);
    expect(offered.map(({ label, edits }) => ({ label, edits }))).toEqual(
      promised.map(({ id, edits }) => ({ label: labels[id], edits })),
    );
    expect(offered.length).toBeGreaterThanOrEqual(2);
    expect(offered.length).toBeLessThanOrEqual(4);
    for (const { label } of offered) {
      expect(label).toMatch(/^[A-Z][^`]*(?:`[^`]+`[^`]*)*$/u);
      expect(label).not.toMatch(/\.$/u);
      expect(label.split(" ").length).toBeLessThanOrEqual(9);
    }
  });

  it("the first button changes what is to be seen", async () => {
    const [first] = (await loadScenario(id, original))?.tries ?? [];
    const after = await play(tried(before, first?.edits ?? []));
    expect(visible(after)).not.toEqual(visible(await play(before)));
  });
});

async function play(scenario: Scenario): Promise<Trace> {
  return runInMemory(scenario, publicSuffixList);
}

/** Messages, effects and outcomes: what a reader sees who opens no step. */
function visible({ events, outcomes }: Trace): unknown {
  return [outcomes, events.filter((event) => ["request", "response", "effect"].includes(event.type))];
}
