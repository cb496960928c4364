import { describe, expect, it } from "vitest";
import { firstScenario } from "../../../src/library/first.ts";
import { fullPlatform } from "../../../src/run/full-platform.ts";
import { decodeWork, type Work } from "../../../src/scenario/autosave.ts";
import { scenarioOf } from "../../library/content.ts";
import { sample } from "../scenario/sample.ts";
import { allow, asideKey, begin, idle, noticesOf, storyOf, verdictOf, workKey } from "./world.ts";

const work: Work = { scenario: sample, from: "same-origin", cursor: 3, tab: "request" };
const keptIn = (world: ReturnType<typeof begin>) => {
  const kept = decodeWork(world.stored.get(workKey) ?? null);
  return kept.kind === "ok" ? kept.work : null;
};

describe("coming back", () => {
  it("finds the work where it was left: scenario, step and tab", async () => {
    const world = begin({ work });
    await world.store.getState().open("");
    expect(world.store.getState()).toMatchObject({
      scenario: sample,
      from: "same-origin",
      tab: "request",
      changed: true,
      saved: null,
    });
    expect(noticesOf(world)).toEqual([{ kind: "restored" }]);
  });

  it("the first time finds the first scenario, and no message", async () => {
    const world = begin();
    await world.store.getState().open("");
    await storyOf(world);
    expect(world.store.getState()).toMatchObject({ scenario: firstScenario, changed: false });
    expect(noticesOf(world)).toEqual([]);
  });

  it.each(["{", "[]", '{"scenario":{"version":99}}'])(
    "with storage that holds %s finds the first scenario; the text is moved aside",
    async (text) => {
      const world = begin({ work: text });
      await world.store.getState().open("");
      expect(world.store.getState().scenario).toBe(firstScenario);
      expect(noticesOf(world)).toEqual([{ kind: "work-unreadable", movedAside: true }]);
      allow(world);
      await world.settle();
      expect(world.stored.get(asideKey)).toBe(text);
      expect(keptIn(world)?.scenario).toEqual(world.store.getState().scenario);
    },
  );

  it("can go back from the restored work to the scenario of the library that it began from", async () => {
    const world = begin({ work: { ...work, scenario: { ...firstScenario, title: "Mine" }, from: "first-blocked-request" } });
    await world.store.getState().open("");
    await storyOf(world);
    world.store.getState().reset();
    expect(world.store.getState()).toMatchObject({ scenario: firstScenario, changed: false });
  });
});

describe("a browser that stores nothing", () => {
  it("says so at the first edit, once", async () => {
    const world = begin({ storage: null });
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
    expect(world.store.getState()).toMatchObject({ from: "preflight-for-put", changed: false, saved: null });
    expect(world.store.getState().scenario).toEqual(scenarioOf("preflight-for-put"));
  });

  it("opens at the step that a link names", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put&step=7&tab=browser");
    const { trace, cursor, tab } = world.store.getState();
    expect({ event: trace.events[cursor - 1]?.type, tab }).toEqual({ event: "request", tab: "browser" });
  });

  it("says that it has no scenario of that name, and leaves the screen as it is", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-tea");
    expect(noticesOf(world)).toEqual([{ kind: "unknown-scenario", name: "preflight-for-tea" }]);
    expect(world.store.getState().scenario).toBe(firstScenario);
  });

  it("keeps what the reader has changed, to come back to", async () => {
    const world = begin();
    allow(world);
    const mine = world.store.getState().scenario;
    await world.settle();
    await world.store.getState().openLibrary("same-origin");
    expect(world.store.getState().saved?.scenario).toBe(mine);
    world.store.getState().openSaved();
    await idle();
    expect(world.store.getState()).toMatchObject({ scenario: mine, saved: null, changed: true });
    expect(verdictOf(world)).toBe("cors 200");
  });

  it("opened right after an edit does not cost that edit", async () => {
    const world = begin();
    allow(world);
    const mine = world.store.getState().scenario;
    await world.store.getState().openLibrary("same-origin");
    await world.settle();
    expect(keptIn(world)?.scenario).toEqual(mine);
  });

  it("shows the scenario that was asked for last, however long the earlier one takes", async () => {
    const slow = scenarioOf("same-origin").title;
    const world = begin({
      platformFor: async ({ title }) => {
        if (title === slow) await new Promise((resolve) => setTimeout(resolve, 30));
        return fullPlatform;
      },
    });
    const earlier = world.store.getState().openLibrary("same-origin");
    const later = world.store.getState().openLibrary("null-origin");
    await Promise.all([earlier, later]);
    expect(world.store.getState().from).toBe("null-origin");
  });
});
