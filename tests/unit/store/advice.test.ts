import { describe, expect, it } from "vitest";
import { changedItems, isChanged } from "../../../src/store/changed.ts";
import { begin } from "./world.ts";

const actual = ["hosts", 0, "layers", 0, "actual"] as const;

async function advised() {
  const world = begin();
  const advice = await world.store.getState().advise(0);
  const [first] = advice.remedies;
  if (!first) throw new Error("Nothing was offered.");
  return { ...world, advice, first, state: () => world.store.getState() };
}

describe("a remedy", () => {
  it("is one step of undo, and the replay stands at the end of its action", async () => {
    const { first, state } = await advised();
    const before = state().scenario;
    state().applyRemedy(first, 0);
    expect(state().trace.outcomes[0]).toEqual(first.proof.outcome);
    expect(state().cursor).toBe(state().trace.events.length);
    state().undo();
    expect(state().scenario).toBe(before);
  });

  it("marks what it has changed, and nothing else, until something else is changed", async () => {
    const { first, state } = await advised();
    expect(isChanged(state(), actual)).toBe(false);
    state().applyRemedy(first, 0);
    expect(state()).toMatchObject({ tab: "hosts", selection: { kind: "layer", host: "weather", layer: 0 } });
    expect(isChanged(state(), actual)).toBe(true);
    expect(changedItems(state(), actual)).toEqual([0]);
    expect(changedItems(state(), ["hosts", 0, "layers"])).toEqual([0]);
    expect(changedItems(state(), ["actions"])).toEqual([]);
    state().edit({ type: "set", path: ["title"], value: "Mine" });
    expect(isChanged(state(), actual)).toBe(false);
  });

  it("is looked for once for each run", async () => {
    const { state, advice } = await advised();
    expect(await state().advise(0)).toBe(advice);
  });

  it("is not told of a scenario that is gone", async () => {
    const { store } = begin({
      clock: {
        now: (() => {
          let time = 0;
          return () => (time += 100);
        })(),
        pause: async () => {},
      },
    });
    const searching = store.getState().advise(0);
    store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "PUT" });
    await expect(searching).rejects.toThrow(/another one/u);
  });
});
