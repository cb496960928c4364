import { describe, expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { stopNameAt } from "../../../src/trace/stop-names.ts";
import { stopAt } from "../../../src/trace/stops.ts";
import { memoryWorks } from "../../../src/works/memory.ts";
import type { Work } from "../../../src/works/work.ts";
import { scenarioOf } from "../../library/content.ts";
import { sample } from "../scenario/sample.ts";
import { allow, begin, keptIn, noticesOf, storyOf, verdictOf } from "./world.ts";

const work: Work = { id: "mine", scenario: sample, from: "same-origin", original: null, stop: 3, tab: "request" };

/** The items of a list are kept one by one, anything else as the text that it is. */
const readable = (text: string): unknown => (text.startsWith("[") ? JSON.parse(text)[0] : text);

describe("coming back", () => {
  it("finds the work where it was left: scenario, step and tab", async () => {
    const world = begin({ kept: [work] });
    await world.store.getState().open("", null);
    expect(world.store.getState()).toMatchObject({
      scenario: sample,
      from: "same-origin",
      tab: "request",
      changed: true,
      workId: "mine",
    });
    expect(noticesOf(world)).toEqual([{ kind: "restored" }]);
  });

  it("the first time finds the first scenario, and no message", async () => {
    const world = begin();
    await world.store.getState().open("", null);
    await storyOf(world);
    expect(world.store.getState()).toMatchObject({ scenario: first.scenario, changed: false });
    expect(noticesOf(world)).toEqual([]);
  });

  it.each(["{", "{}", '[{"scenario":{"version":99}}]'])(
    "with storage that holds %s finds the first scenario; the text stays kept",
    async (text) => {
      const world = begin({ stored: new Map([["preflight.works.v1", text]]) });
      await world.store.getState().open("", null);
      expect(world.store.getState().scenario).toBe(first.scenario);
      expect(noticesOf(world)).toEqual([{ kind: "work-unreadable", count: 1 }]);
      allow(world);
      await world.settle();
      expect([...world.kept.values()].map(({ body }) => body)).toContainEqual(readable(text));
      expect(keptIn(world)[0]?.scenario).toEqual(world.store.getState().scenario);
    },
  );

  it("can go back from the restored work to the scenario of the library that it began from", async () => {
    const world = begin({ kept: [{ ...work, scenario: { ...first.scenario, title: "Mine" }, from: "first-blocked-request" }] });
    await world.store.getState().open("", null);
    await storyOf(world);
    world.store.getState().reset();
    expect(world.store.getState()).toMatchObject({ scenario: first.scenario, changed: false });
  });
});

describe("a browser that stores nothing", () => {
  it("says so at the first edit, once", async () => {
    const world = begin({ storage: memoryWorks() });
    for (const origin of ["https://a.example", "https://b.example"]) {
      allow(world, origin);
      await world.settle();
    }
    expect(noticesOf(world)).toEqual([{ kind: "save-failed", reason: "unavailable" }]);
  });
});

describe("the library", () => {
  it("opens a scenario with its prose, in the address with a way back", async () => {
    const world = begin();
    await world.store.getState().openLibrary("preflight-for-put");
    await storyOf(world);
    expect(world.address).toEqual(["push #preflight-for-put"]);
    expect(world.store.getState()).toMatchObject({ from: "preflight-for-put", changed: false, workId: null, works: [] });
    expect(world.store.getState().scenario).toEqual(scenarioOf("preflight-for-put"));
  });

  it("opens where its question is answered, unless a link names another step", async () => {
    const world = begin();
    const shown = () => {
      const { trace, cursor } = world.store.getState();
      return stopNameAt(trace, stopAt(trace, cursor));
    };
    await world.store.getState().openLibrary("preflight-cache");
    expect(shown()).toBe("2.outcome");
    await world.store.getState().open("#preflight-cache&step=1.preflight-sent", null);
    expect(shown()).toBe("1.preflight-sent");
    await world.store.getState().openLibrary("preflight-for-json");
    expect(shown()).toBe("2.outcome");
  });

  it("opens at the step that a link names", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put&step=7&tab=browser", null);
    const { trace, cursor, tab } = world.store.getState();
    expect({ event: trace.events[cursor - 1]?.type, tab }).toEqual({ event: "request", tab: "browser" });
  });

  it("says that it has no scenario of that name, and leaves the screen as it is", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-tea", null);
    expect(noticesOf(world)).toEqual([{ kind: "unknown-scenario", name: "preflight-for-tea" }]);
    expect(world.store.getState().scenario).toBe(first.scenario);
  });

  it("keeps what the reader has changed, to come back to", async () => {
    const world = begin();
    allow(world);
    const mine = world.store.getState().scenario;
    await world.settle();
    await world.store.getState().openLibrary("same-origin");
    expect(world.store.getState().works).toMatchObject([{ title: mine.title }]);
    await world.store.getState().openSaved();
    expect(world.store.getState()).toMatchObject({ scenario: mine, changed: true, workId: world.store.getState().works[0]?.id });
    expect(verdictOf(world)).toBe("cors 200");
  });

  it("opened right after an edit does not cost that edit", async () => {
    const world = begin();
    allow(world);
    const mine = world.store.getState().scenario;
    await world.store.getState().openLibrary("same-origin");
    await world.settle();
    expect(keptIn(world)).toMatchObject([{ scenario: mine }]);
  });

  it("shows the scenario that was asked for last, however long the earlier one takes", async () => {
    const slow = scenarioOf("same-origin").title;
    const world = begin({
      worldFor: async ({ title }) => {
        if (title === slow) await new Promise((resolve) => setTimeout(resolve, 30));
        return publicSuffixList;
      },
    });
    const earlier = world.store.getState().openLibrary("same-origin");
    const later = world.store.getState().openLibrary("null-origin");
    await Promise.all([earlier, later]);
    expect(world.store.getState().from).toBe("null-origin");
  });
});
