import { beforeEach, describe, expect, it } from "vitest";
import { memoryWorks } from "../../../src/works/memory.ts";
import { createShelf, type News, type Shelf } from "../../../src/works/shelf.ts";
import type { WorkStorage } from "../../../src/works/storage.ts";
import { encodeBody, headOf, type Kept, type Work } from "../../../src/works/work.ts";
import { titled } from "../store/works/support.ts";

const named = (title: string): Work => ({ ...titled(title), id: "mine" });
const keptAs = (work: Work, revision: number): Kept => ({ head: headOf(work, revision, revision), body: encodeBody(work) });

describe("one tab's shelf", () => {
  let kept: Map<string, Kept>;
  let news: News[];
  /** Runs while a work is on its way into storage. */
  let during: () => void;
  let shelf: Shelf;
  const forks = () => news.filter(({ kind }) => kind === "changed-elsewhere");
  const titles = () => [...kept.values()].map(({ head }) => head.title);

  beforeEach(() => {
    kept = new Map();
    news = [];
    during = () => {};
    const memory = memoryWorks(kept, "IndexedDB");
    const storage: WorkStorage = {
      ...memory,
      put: async (one, base) => {
        await new Promise((resolve) => setTimeout(resolve, 0));
        during();
        return memory.put(one, base);
      },
    };
    let ids = 0;
    shelf = createShelf(
      {
        storage: Promise.resolve(storage),
        notes: null,
        channel: null,
        now: () => 1,
        newId: () => `new-${++ids}`,
        onFirst: () => {},
      },
      (one) => news.push(one),
    );
  });

  it("does not take itself for another tab when it is asked to save while it saves", async () => {
    let second: Promise<void> | undefined;
    during = () => {
      during = () => {};
      shelf.keep(named("Two"));
      second = shelf.drain();
    };
    shelf.keep(named("One"));
    await shelf.drain();
    await second;
    expect([forks(), titles()]).toEqual([[], ["Two"]]);
  });

  it.each([0, 1])("nor when a work (saved %i times before) is taken while it is being saved", async (before) => {
    if (before > 0) {
      shelf.keep(named("Before"));
      await shelf.drain();
    }
    shelf.keep(named("One"));
    const saved = shelf.drain();
    const taken = await shelf.take("mine");
    await saved;
    if (!taken || typeof taken === "string") throw new Error("It was there.");
    shelf.took(taken);
    shelf.keep(named("Two"));
    await shelf.drain();
    expect([forks(), titles()]).toEqual([[], ["Two"]]);
  });

  it("keeps an edit that came while it learnt that another tab has changed what was only looked at here", async () => {
    shelf.keep(named("One"));
    await shelf.drain();
    kept.set("mine", keptAs(named("Theirs"), 2));
    during = () => {
      during = () => {};
      shelf.keep(named("Mine"));
    };
    shelf.keep({ ...named("One"), stop: "1.start" });
    await shelf.drain();
    expect(titles().sort()).toEqual(["Mine", "Theirs"]);
  });
});
