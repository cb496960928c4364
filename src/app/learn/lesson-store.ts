import { original } from "../../content/told-in.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { createStore, type PlaygroundStore } from "../../store/create-store.ts";
import { memoryWorks } from "../../works/memory.ts";
import { copy } from "../clipboard.ts";
import { clock } from "../clock.ts";
import { timer } from "../keeping.ts";
import { later } from "../later.ts";
import { worldFor } from "../worlds.ts";

/**
 * A playground of its own for one step of a lesson: what stands in the reader's own playground stays as it is, nothing of a lesson is
 * kept among the works, and nothing goes over the service worker.
 */
export async function lessonStore(scenario: Scenario): Promise<PlaygroundStore> {
  await worldFor(scenario);
  const { title } = scenario;
  return createStore({
    storage: Promise.resolve(memoryWorks()),
    notes: null,
    channel: null,
    timer,
    onFirstKept: () => {},
    address: { withHash: (hash) => hash, replace: () => {}, push: () => {}, reload: () => location.reload() },
    later,
    library: {
      opening: {
        entry: { id: "lesson", title, question: "", told: original.tag },
        ...{ scenario, opens: null, prose: [], tries: [], goals: [], neighbours: { previous: null, next: null } },
      },
      first: "lesson",
      load: async () => null,
    },
    clipboard: copy,
    worldFor,
    connect: () => Promise.reject(new Error("A lesson is played in memory.")),
    newId: () => "lesson",
    eraser: async () => (await import("../erase.ts")).eraseRest,
    debounce: () => () => {},
    clock,
  });
}
