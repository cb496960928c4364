import { beforeEach, describe, expect, it } from "vitest";
import { createSaver, saveEvery } from "../../../src/works/saver.ts";

/** A clock that goes when the test says so. */
function fakeClock() {
  let time = 1_000_000;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds: number, task: () => void) => {
      const one = { at: time + milliseconds, task };
      tasks.push(one);
      return () => {
        tasks = tasks.filter((other) => other !== one);
      };
    },
    go: async (milliseconds: number) => {
      const end = time + milliseconds;
      for (;;) {
        const [next] = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        tasks = tasks.filter((one) => one !== next);
        time = Math.max(time, next.at);
        next.task();
        await settled();
      }
      time = end;
      await settled();
    },
    setBack: (milliseconds: number) => {
      time -= milliseconds;
    },
  };
}

const settled = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe("the saver", () => {
  let clock: ReturnType<typeof fakeClock>;
  /** When each save began. */
  let begun: number[];
  const start = 1_000_000;
  const save = async () => void begun.push(clock.now() - start);
  beforeEach(() => {
    clock = fakeClock();
    begun = [];
  });

  it("saves at the first change at once", async () => {
    const { changed } = createSaver(save, clock);
    changed();
    expect(begun).toEqual([]);
    await clock.go(0);
    expect(begun).toEqual([0]);
  });

  it("saves a steady typist all the while, and the last change too", async () => {
    const { changed } = createSaver(save, clock);
    for (let key = 0; key < 20; key++) {
      changed();
      await clock.go(100);
    }
    await clock.go(1000);
    expect(begun).toEqual([0, 250, 500, 750, 1000, 1250, 1500, 1750, 2000]);
  });

  it("after a pause saves at once again, and nothing when nothing has changed", async () => {
    const { changed } = createSaver(save, clock);
    changed();
    await clock.go(5000);
    changed();
    await clock.go(0);
    await clock.go(5000);
    expect(begun).toEqual([0, 5000]);
  });

  it("never saves twice at a time: what changed meanwhile is saved as soon as the slow one has ended", async () => {
    const ends: (() => void)[] = [];
    const { changed } = createSaver(async () => {
      begun.push(clock.now() - start);
      await new Promise<void>((resolve) => ends.push(resolve));
    }, clock);
    changed();
    await clock.go(100);
    changed();
    await clock.go(900);
    expect(begun).toEqual([0]);
    ends.pop()?.();
    await settled();
    expect(begun).toEqual([0, 1000]);
    ends.pop()?.();
    await clock.go(1000);
    expect(begun).toEqual([0, 1000]);
  });

  it("flushes at once, and resolves when nothing is left", async () => {
    const { changed, flush } = createSaver(save, clock);
    changed();
    await clock.go(0);
    changed();
    await flush();
    expect(begun).toEqual([0, 0]);
    await clock.go(1000);
    expect(begun).toEqual([0, 0]);
  });

  it("does not wait for hours where the clock was set back", async () => {
    const { changed } = createSaver(save, clock);
    changed();
    await clock.go(0);
    clock.setBack(3_600_000);
    changed();
    await clock.go(saveEvery);
    expect(begun).toHaveLength(2);
  });

  it("goes on after a save that failed", async () => {
    const { changed, flush } = createSaver(async () => {
      await save();
      if (begun.length === 1) throw new Error("storage is gone");
    }, clock);
    changed();
    await clock.go(0);
    changed();
    await clock.go(saveEvery);
    await flush();
    expect(begun).toEqual([0, 250, 250]);
  });
});
