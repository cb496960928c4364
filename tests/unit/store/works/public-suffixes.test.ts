import { describe, expect, it } from "vitest";
import { first } from "../../../../src/content/first.ts";
import { PartMissing } from "../../../../src/parts/missing.ts";
import { publicSuffixList } from "../../../../src/public-suffixes/list.ts";
import { defaultRule, needsPublicSuffixList } from "../../../../src/run/world.ts";
import { applyEdit, type Edit } from "../../../../src/scenario/edits.ts";
import { begin, type Given, idle, keptIn, verdictOf, type World } from "../world.ts";
import { title, work } from "./support.ts";

describe("the Public Suffix List", () => {
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
      worldFor: (scenario) => {
        if (!needsPublicSuffixList(scenario)) return defaultRule;
        if (here) return publicSuffixList;
        asked += 1;
        return new Promise<void>((resolve, reject) => settle.push({ resolve, reject })).then(() => publicSuffixList);
      },
    };
    return {
      given,
      asked: () => asked,
      come: () => {
        here = true;
        return each(({ resolve }) => resolve());
      },
      refuse: () => each(({ reject }) => reject(new PartMissing("offline"))),
    };
  }

  it("is waited for with the last good run on the screen, and then runs", async () => {
    const list = absent();
    const world = begin(list.given);
    const { trace } = world.store.getState();
    real(world);
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: true });
    expect(world.store.getState().trace).toBe(trace);
    await list.come();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(world.store.getState().trace).not.toBe(trace);
  });

  it("that is waited for twice by the same scenario lets it run once", async () => {
    const list = absent();
    const world = begin(list.given);
    real(world);
    title(world, "Meanwhile");
    world.store.getState().undo();
    const traces: unknown[] = [];
    world.store.subscribe(({ trace }, before) => trace !== before.trace && traces.push(trace));
    await list.come();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(traces).toHaveLength(1);
  });

  it("that cannot be loaded leaves the last good run, says so once, and can be tried again", async () => {
    const list = absent();
    const world = begin(list.given);
    const { trace } = world.store.getState();
    real(world);
    title(world, "Typed on");
    await list.refuse();
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: false });
    expect(world.store.getState().trace).toBe(trace);
    expect(world.store.getState().undone).toMatchObject({ what: { kind: "run" }, why: "offline" });
    const before = list.asked();
    world.store.getState().tryAgain();
    expect(world.store.getState().undone).toBeNull();
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: true });
    expect(list.asked()).toBe(before + 1);
    await list.come();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(verdictOf(world)).not.toBe("none");
  });

  it("is no longer waited for once it is no longer needed", async () => {
    const list = absent();
    const world = begin(list.given);
    real(world);
    world.store.getState().undo();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    await list.refuse();
    expect(world.store.getState()).toMatchObject({ stale: false, waiting: false });
    expect(world.store.getState().undone).toBeNull();
  });

  it("that cannot be loaded for a work or a link: what is on the screen stays, the work stays kept, and the page says so", async () => {
    const list = absent();
    const origins: Edit = { type: "set", path: ["hosts", 0, "origins"], value: ["https://api.weather.co.uk"] };
    const kept = [{ ...work, scenario: applyEdit({ ...first.scenario, title: "Far" }, origins) }];
    const world = begin({ ...list.given, kept });
    const opening = world.store.getState().open("", null);
    await idle();
    await list.refuse();
    await opening;
    expect(world.store.getState().scenario).toBe(first.scenario);
    expect(world.store.getState().undone).toMatchObject({ what: { kind: "open", title: "Far" }, why: "offline" });
    expect(keptIn(world)).toEqual(kept);
    expect(world.store.getState().works).toMatchObject([{ id: "mine" }]);
    world.store.getState().tryAgain();
    await list.come();
    expect(world.store.getState().scenario.title).toBe("Far");
  });
});
