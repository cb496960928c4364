import { describe, expect, it } from "vitest";
import { consoleLines } from "../../../src/consoles/index.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import type { TraceEvent } from "../../../src/trace/events.ts";
import { inHands } from "../../../src/views/readouts/in-hands.ts";
import { trace } from "../../../src/words/en/trace/index.ts";
import { eventWords } from "../../../src/words/trace/events.ts";
import { namesOf } from "../../../src/words/trace/names.ts";
import { english } from "../../english.tsx";
import { folders, profiles, scenarioOf } from "../../library/content.ts";
import { expectSound } from "./sound.ts";

const seen = new Set<TraceEvent["type"]>();

describe.each(folders)("%s", (id) => {
  it.each(profiles)("every event of its run in %s has words", (profile) => {
    const scenario = scenarioOf(id, profile);
    const names = namesOf(trace, scenario);
    for (const event of runInMemory(scenario, publicSuffixList).events) {
      seen.add(event.type);
      const { title, why } = eventWords(trace, event, names);
      expectSound(title, `${event.type}: title`);
      expectSound(why, `${event.type}: why`, "sentence");
      if (event.type !== "outcome" || event.outcome.kind !== "error") continue;
      expectSound(inHands(english.of("frame").readouts.script, event.outcome, profile), "exception");
      for (const line of consoleLines(event.outcome.failure, profile)) expectSound(line, "console");
    }
  });
});

it("all kinds of events came up", () => {
  const kinds = ["action", "effect", "layer", "outcome", "request", "response", "state", "step"];
  expect([...seen].sort()).toEqual(kinds);
});
