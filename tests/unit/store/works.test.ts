import { describe, expect, it, vi } from "vitest";
import { firstScenario } from "../../../src/library/first.ts";
import { fullPlatform } from "../../../src/run/full-platform.ts";
import { lightPlatform, needsFullPlatform } from "../../../src/run/platform.ts";
import { mostWorks, type StorageLike, type Work } from "../../../src/scenario/autosave.ts";
import { applyEdit, type Edit } from "../../../src/scenario/edits.ts";
import { encodeLink } from "../../../src/scenario/link.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";
import { scenarioOf } from "../../library/content.ts";
import { sample } from "../scenario/sample.ts";
import { begin, type Given, idle, keptIn, noticesOf, reload, storageOver, storyOf, verdictOf, type World } from "./world.ts";

const work: Work = { id: "mine", scenario: sample, from: "same-origin", cursor: 3, tab: "request" };
const titled = (title: string): Work => ({ ...work, id: title, scenario: { ...sample, title } });
const title = (world: World, value: string) => world.store.getState().edit({ type: "set", path: ["title"], value });
const spoil = (world: World) =>
  world.store.getState().edit({ type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 7 });
const titlesIn = (world: World) => keptIn(world).map(({ scenario }) => scenario.title);
const screen = (world: World) => world.store.getState().scenario.title;

/** A platform that comes when the test says so. */
function onDemand(slow: (scenario: Scenario) => boolean) {
  const waiting: (() => void)[] = [];
  return {
    platformFor: async (scenario: Scenario) => {
      if (slow(scenario)) await new Promise<void>((resolve) => waiting.push(resolve));
      return fullPlatform;
    },
    /** So many wait for it; a part of the page may have to be loaded before they do. */
    awaited: (count: number) => vi.waitFor(() => expect(waiting).toHaveLength(count), { timeout: 15_000 }),
    come: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await idle();
    },
  };
}

const denied: StorageLike = {
  getItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  removeItem: () => {},
};

/** Holds what it holds, and takes nothing more. */
function fullAfter(stored: Map<string, string>, room: { left: number }): StorageLike {
  const storage = storageOver(stored);
  return {
    ...storage,
    setItem: (key, value) => {
      if (value.length > room.left) throw new DOMException("full", "QuotaExceededError");
      storage.setItem(key, value);
    },
  };
}

describe("while something else is being loaded", () => {
  it("the last asked for is shown, and no work is lost: back to my work, then a library entry", async () => {
    const platform = onDemand(({ title }) => title === "Theirs" || title === scenarioOf("null-origin").title);
    const world = begin({ kept: [titled("Theirs")], platformFor: platform.platformFor });
    await world.store.getState().open("#preflight-for-put", null);
    title(world, "Mine");
    const saved = world.store.getState().openSaved();
    const clicked = world.store.getState().openLibrary("null-origin");
    await platform.awaited(2);
    await platform.come();
    await Promise.all([saved, clicked]);
    expect(world.store.getState()).toMatchObject({ from: "null-origin", workId: null, changed: false });
    expect(world.here()).toEqual({ hash: "#null-origin", workId: null });
    expect(titlesIn(world)).toEqual(["Mine", "Theirs"]);
    expect(world.store.getState().works.map(({ scenario }) => scenario.title)).toEqual(["Mine", "Theirs"]);
  });

  it("edits are kept in the work that was edited, and the address is of what is on the screen", async () => {
    const platform = onDemand((scenario) => scenario.title === scenarioOf("null-origin").title);
    const world = begin({ platformFor: platform.platformFor });
    title(world, "Before");
    const clicked = world.store.getState().openLibrary("null-origin");
    await platform.awaited(1);
    title(world, "Meanwhile");
    const mine = world.here();
    expect(mine).toEqual({ hash: "", workId: world.store.getState().workId });
    await platform.come();
    await clicked;
    expect(world.store.getState()).toMatchObject({ from: "null-origin", changed: false, workId: null });
    expect(world.store.getState().scenario).toEqual(scenarioOf("null-origin"));
    expect(world.here()).toEqual({ hash: "#null-origin", workId: null });
    expect(keptIn(world)).toMatchObject([{ id: mine.workId, scenario: { title: "Meanwhile" }, from: "first-blocked-request" }]);
    await world.settle();
    expect(titlesIn(world)).toEqual(["Meanwhile"]);
  });

  it("back to what still stands there cancels it, and changes nothing", async () => {
    const platform = onDemand((scenario) => scenario.title === scenarioOf("null-origin").title);
    const world = begin({ platformFor: platform.platformFor });
    title(world, "Mine");
    const { workId, history } = world.store.getState();
    const clicked = world.store.getState().openLibrary("null-origin");
    await platform.awaited(1);
    await world.store.getState().open("", workId);
    await platform.come();
    await clicked;
    expect(world.store.getState().history).toBe(history);
    expect(noticesOf(world)).toEqual([]);
  });

  it("the library's entry that stands there still, clicked again, has the address too", async () => {
    const platform = onDemand((scenario) => scenario.title === scenarioOf("null-origin").title);
    const world = begin({ platformFor: platform.platformFor });
    await world.store.getState().openLibrary("same-origin");
    const clicked = world.store.getState().openLibrary("null-origin");
    await platform.awaited(1);
    await world.store.getState().openLibrary("same-origin");
    await platform.come();
    await clicked;
    expect(world.store.getState().from).toBe("same-origin");
    expect(world.here().hash).toBe("#same-origin");
  });
});

describe("keep", () => {
  it("at once, when the page is left, keeps an edit that is younger than the pause", () => {
    const world = begin();
    title(world, "Young");
    expect(titlesIn(world)).toEqual([]);
    world.store.getState().keep();
    expect(keptIn(world)).toMatchObject([{ scenario: world.store.getState().scenario, from: "first-blocked-request" }]);
  });

  it("keeps nothing of what nobody has changed", async () => {
    const world = begin();
    world.store.getState().keep();
    await world.store.getState().openLibrary("same-origin");
    world.store.getState().keep();
    expect([...world.stored]).toEqual([]);
  });

  it("keeps the step and the tab that it was left at", async () => {
    const world = begin();
    title(world, "Mine");
    world.store.getState().seek(2);
    world.store.getState().show("browser");
    const again = await reload(world);
    expect(keptIn(world)).toMatchObject([{ cursor: 2, tab: "browser" }]);
    expect(again.store.getState()).toMatchObject({ cursor: world.store.getState().cursor, tab: "browser" });
  });

  it("keeps the last state that can be read again, where an edit has left what a scenario may be", async () => {
    const world = begin();
    title(world, "Readable");
    const readable = world.store.getState().scenario;
    spoil(world);
    world.store.getState().keep();
    expect(keptIn(world)).toMatchObject([{ scenario: readable }]);
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ scenario: readable, stale: false });
  });

  it("keeps the last state that can be read again, also where it was never kept and something else is opened", async () => {
    const world = begin();
    title(world, "Readable");
    spoil(world);
    await world.store.getState().openLibrary("same-origin");
    expect(titlesIn(world)).toEqual(["Readable"]);
  });

  it("keeps ten works: of eleven the oldest goes", async () => {
    const kept = Array.from({ length: mostWorks }, (_, i) => titled(`${i}`));
    const world = begin({ kept });
    await world.store.getState().open("#null-origin", null);
    title(world, "New");
    world.store.getState().keep();
    const expected = ["New", ...kept.slice(0, -1).map(({ id }) => id)];
    expect(titlesIn(world)).toEqual(expected);
    expect(world.store.getState().works.map(({ scenario }) => scenario.title)).toEqual(expected);
  });

  it("never writes over another work, whatever is opened and edited", async () => {
    const world = begin();
    for (const id of ["same-origin", "null-origin", "preflight-for-put"]) {
      await world.store.getState().openLibrary(id);
      title(world, `Mine of ${id}`);
    }
    await world.settle();
    expect(titlesIn(world)).toEqual(["Mine of preflight-for-put", "Mine of null-origin", "Mine of same-origin"]);
  });
});

describe("where storage takes nothing", () => {
  it.each([
    ["denied", () => denied],
    ["absent", () => null],
    ["full", () => fullAfter(new Map(), { left: 10 })],
  ])("(%s) what was edited can still be gone back to, while the page stands", async (_, storage) => {
    const world = begin({ storage: storage() });
    title(world, "Mine");
    const { scenario } = world.store.getState();
    const { hash, workId } = world.here();
    await world.store.getState().open(await encodeLink(sample, { cursor: null, tab: null }), null);
    expect(world.store.getState().scenario).toEqual(sample);
    await world.store.getState().openSaved();
    expect(world.store.getState()).toMatchObject({ scenario, workId, changed: true });
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().open(hash, workId);
    expect(world.store.getState()).toMatchObject({ scenario, workId });
    expect(noticesOf(world).filter(({ kind }) => kind === "save-failed")).toHaveLength(1);
  });

  it("any more, the later state comes back and not the one that it had still taken", async () => {
    const room = { left: Infinity };
    const world = begin({ storage: fullAfter(new Map(), room) });
    title(world, "Taken");
    world.store.getState().keep();
    room.left = 0;
    title(world, "Refused");
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().openSaved();
    expect(screen(world)).toBe("Refused");
    title(world, "Taken again");
    room.left = Infinity;
    world.store.getState().keep();
    expect(world.store.getState().works.map(({ scenario }) => scenario.title)).toEqual(["Taken again"]);
  });
});

describe("two tabs", () => {
  const twoTabs = (kept: Given["kept"] = []) => {
    const one = begin({ kept });
    const other = begin({ storage: storageOver(one.stored) });
    return { one, other };
  };

  it("keep their works side by side", async () => {
    const { one, other } = twoTabs();
    title(one, "One");
    title(other, "Other");
    await one.settle();
    await other.settle();
    title(one, "One, later");
    await one.settle();
    expect(titlesIn(one)).toEqual(["One, later", "Other"]);
    await other.store.getState().openSaved();
    expect(screen(other)).toBe("One, later");
  });

  it("that show the same work: a look at it does not take back what the other tab has changed", async () => {
    const { one, other } = twoTabs([work]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    title(other, "Changed there");
    await other.settle();
    one.store.getState().keep();
    expect(titlesIn(one)).toEqual(["Changed there"]);
  });

  it("that change the same work: both states stay, each in its tab after a reload", async () => {
    const { one, other } = twoTabs([work]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    title(one, "One");
    await one.settle();
    title(other, "Other");
    await other.settle();
    title(one, "One, later");
    await one.settle();
    title(other, "Other, later");
    await other.settle();
    expect(titlesIn(one)).toEqual(["Other, later", "One, later"]);
    expect(screen(await reload({ ...one }))).toBe("One, later");
    expect(screen(await reload({ ...other, stored: one.stored }))).toBe("Other, later");
  });

  it("that show the same work: changes taken back in one do not take away those of the other", async () => {
    const mine = { ...work, scenario: { ...firstScenario, title: "Mine" }, from: "first-blocked-request" };
    const { one, other } = twoTabs([mine]);
    await one.store.getState().open("", null);
    await other.store.getState().open("", null);
    await storyOf(one);
    title(other, "Changed there");
    await other.settle();
    one.store.getState().reset();
    await one.settle();
    expect(titlesIn(one)).toEqual(["Changed there"]);
  });
});

describe("changes that are all taken back", () => {
  it.each(["undo", "reset"] as const)("by %s are no work any more: a reload shows the library's scenario", async (way) => {
    const world = begin({ kept: [titled("Older")] });
    await world.store.getState().open("#preflight-for-put", null);
    await storyOf(world);
    title(world, "Mine");
    await world.settle();
    expect(titlesIn(world)).toEqual(["Mine", "Older"]);
    world.store.getState()[way]();
    await world.settle();
    expect(world.store.getState().changed).toBe(false);
    expect(titlesIn(world)).toEqual(["Older"]);
    expect(world.store.getState().works.map(({ scenario }) => scenario.title)).toEqual(["Older"]);
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ from: "preflight-for-put", changed: false, workId: null });
    expect(noticesOf(again)).toEqual([]);
  });

  it("and made again are a work again, the same", async () => {
    const world = begin();
    title(world, "Mine");
    await world.settle();
    const [kept] = keptIn(world);
    world.store.getState().undo();
    await world.settle();
    expect(titlesIn(world)).toEqual([]);
    world.store.getState().redo();
    await world.settle();
    expect(keptIn(world)).toEqual([kept]);
    expect(world.here()).toEqual({ hash: "", workId: kept?.id });
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ workId: kept?.id, changed: true });
    expect(screen(again)).toBe("Mine");
  });

  it("before the story has loaded are none: not changed", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put", null);
    title(world, "Mine");
    world.store.getState().undo();
    await storyOf(world);
    await world.settle();
    expect(world.store.getState().changed).toBe(false);
    expect(titlesIn(world)).toEqual([]);
  });

  it("by hand, field by field, are none either", async () => {
    const world = begin();
    title(world, "Mine");
    title(world, firstScenario.title);
    await world.settle();
    expect(world.store.getState().changed).toBe(false);
    expect(titlesIn(world)).toEqual([]);
  });
});

describe("work that began at no scenario of the library", () => {
  const own: Work = { ...work, from: null };

  it("has nothing to be reset to, and stays kept", async () => {
    const world = begin({ kept: [own] });
    await world.store.getState().open("", null);
    const { history } = world.store.getState();
    world.store.getState().reset();
    expect(world.store.getState().history).toBe(history);
    world.store.getState().keep();
    title(world, "Mine");
    world.store.getState().undo();
    await world.settle();
    expect(keptIn(world)).toMatchObject([{ id: "mine", scenario: sample }]);
  });

  it("but with a link stays kept too, although every change is taken back: the link may be gone", async () => {
    const world = begin();
    await world.store.getState().open(await encodeLink(sample, { cursor: null, tab: null }), null);
    title(world, "Mine");
    await world.settle();
    world.store.getState().reset();
    await world.settle();
    expect(world.store.getState().scenario).toEqual(sample);
    expect(keptIn(world)).toMatchObject([{ scenario: sample, from: null }]);
    expect((await reload(world)).store.getState().scenario).toEqual(sample);
  });
});

describe("back and forward", () => {
  it("to the work that is on the screen change nothing: undo stays", async () => {
    const world = begin();
    title(world, "Mine");
    const before = world.store.getState();
    await before.open("", before.workId);
    expect(world.store.getState()).toBe(before);
    before.undo();
    expect(screen(world)).toBe(firstScenario.title);
  });

  it("to the library's entry that is on the screen change nothing but the step that they name", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put", null);
    await storyOf(world);
    world.store.getState().seek(2);
    world.store.getState().select({ kind: "message", message: 0 });
    const before = world.store.getState();
    await before.open("#preflight-for-put", null);
    expect(world.store.getState()).toEqual(before);
    await before.open("#preflight-for-put&step=3&tab=browser", null);
    expect(world.store.getState()).toMatchObject({ tab: "browser", history: before.history, selection: before.selection });
    expect(world.store.getState().cursor).toBeGreaterThan(before.cursor);
  });

  it("open the work that stood there, and not only the newest", async () => {
    const world = begin({ kept: [titled("Newest"), titled("Older")] });
    await world.store.getState().open("#null-origin", null);
    await world.store.getState().open("", "Older");
    expect(world.store.getState()).toMatchObject({ scenario: { title: "Older" }, workId: "Older" });
    expect(world.here()).toEqual({ hash: "", workId: "Older" });
  });

  it("open the work where it was shared, and not the state that the link holds", async () => {
    const world = begin();
    title(world, "Shared");
    await world.store.getState().share();
    const shared = world.here();
    expect(shared).toMatchObject({ hash: expect.stringMatching(/^#step/u), workId: world.store.getState().workId });
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().open(shared.hash, shared.workId);
    expect(world.store.getState()).toMatchObject({ workId: shared.workId, from: "first-blocked-request", changed: true });
  });

  it("to a work that is kept no more fall back to what the address says", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put", "gone");
    expect(world.store.getState()).toMatchObject({ from: "preflight-for-put", workId: null });
  });
});

describe("the full platform", () => {
  const real = ({ store }: World) =>
    store.getState().edit({ type: "set", path: ["hosts", 0, "origins"], value: ["https://api.weather.co.uk"] });

  /** Loads when `come` says so; `refuse` as it does offline. */
  function absent() {
    let here = false;
    let settle: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
    let asked = 0;
    const each = async (act: (one: (typeof settle)[number]) => void) => {
      const all = settle;
      settle = [];
      for (const one of all) act(one);
      await idle();
    };
    const given: Given = {
      platformAtHand: (scenario) => (!needsFullPlatform(scenario) ? lightPlatform : here ? fullPlatform : null),
      platformFor: async (scenario) => {
        if (!needsFullPlatform(scenario)) return lightPlatform;
        asked += 1;
        await new Promise<void>((resolve, reject) => settle.push({ resolve, reject }));
        return fullPlatform;
      },
    };
    return {
      given,
      asked: () => asked,
      come: () => {
        here = true;
        return each(({ resolve }) => resolve());
      },
      refuse: () => each(({ reject }) => reject(new TypeError("Failed to fetch"))),
    };
  }

  it("is waited for with the last good run on the screen, and then runs", async () => {
    const platform = absent();
    const world = begin(platform.given);
    const { trace } = world.store.getState();
    real(world);
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: true });
    expect(world.store.getState().trace).toBe(trace);
    await platform.come();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(world.store.getState().trace).not.toBe(trace);
  });

  it("that cannot be loaded leaves the last good run, says so once, and can be tried again", async () => {
    const platform = absent();
    const world = begin(platform.given);
    const { trace } = world.store.getState();
    real(world);
    title(world, "Typed on");
    await platform.refuse();
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: false });
    expect(world.store.getState().trace).toBe(trace);
    expect(noticesOf(world)).toMatchObject([{ kind: "load-failed" }]);
    const before = platform.asked();
    world.store.getState().runAnyway();
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: true });
    expect(platform.asked()).toBe(before + 1);
    await platform.come();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(verdictOf(world)).not.toBe("none");
  });

  it("is no longer waited for once it is no longer needed", async () => {
    const platform = absent();
    const world = begin(platform.given);
    real(world);
    world.store.getState().undo();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    await platform.refuse();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(noticesOf(world)).toEqual([]);
  });

  it("that cannot be loaded for a work or a link: what is on the screen stays, the work stays kept, and the page says so", async () => {
    const platform = absent();
    const origins: Edit = { type: "set", path: ["hosts", 0, "origins"], value: ["https://api.weather.co.uk"] };
    const kept = [{ ...work, scenario: applyEdit({ ...firstScenario, title: "Far" }, origins) }];
    const world = begin({ ...platform.given, kept });
    const opening = world.store.getState().open("", null);
    await idle();
    await platform.refuse();
    await opening;
    expect(world.store.getState().scenario).toBe(firstScenario);
    expect(noticesOf(world)).toEqual([{ kind: "load-failed", name: "Far" }]);
    expect(keptIn(world)).toEqual(kept);
    expect(world.store.getState().works).toEqual(kept);
  });
});
