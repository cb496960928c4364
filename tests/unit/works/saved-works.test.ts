import { beforeEach, describe, expect, it } from "vitest";
import { later } from "../../../src/app/later.ts";
import { memoryWorks } from "../../../src/works/memory.ts";
import { createSavedWorks, type News, type SavedWorks } from "../../../src/works/saved-works.ts";
import type { WorkStorage } from "../../../src/works/storage.ts";
import { encodeBody, headOf, type Kept, type Work } from "../../../src/works/work.ts";
import { titled } from "../store/works/support.ts";

const named = (title: string): Work => ({ ...titled(title), id: "mine" });
const keptAs = (work: Work, revision: number): Kept => ({ head: headOf(work, revision, revision), body: encodeBody(work) });

describe("the saved works, as one tab knows them", () => {
  let kept: Map<string, Kept>;
  let news: News[];
  /** Runs while a work is on its way into storage. */
  let during: () => void;
  let works: SavedWorks;
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
    works = createSavedWorks(
      {
        storage: Promise.resolve(storage),
        notes: null,
        channel: null,
        now: () => 1,
        newId: () => `new-${++ids}`,
        onFirst: () => {},
        takeIn: later.takeIn,
      },
      (one) => news.push(one),
    );
  });

  it("does not take itself for another tab when it is asked to save while it saves", async () => {
    let second: Promise<void> | undefined;
    during = () => {
      during = () => {};
      works.keep(named("Two"));
      second = works.save();
    };
    works.keep(named("One"));
    await works.save();
    await second;
    expect([forks(), titles()]).toEqual([[], ["Two"]]);
  });

  it.each([0, 1])("nor when a work (saved %i times before) is taken while it is being saved", async (before) => {
    if (before > 0) {
      works.keep(named("Before"));
      await works.save();
    }
    works.keep(named("One"));
    const saved = works.save();
    const read = await works.read("mine");
    await saved;
    if (!read || typeof read === "string") throw new Error("It was there.");
    works.opened(read);
    works.keep(named("Two"));
    await works.save();
    expect([forks(), titles()]).toEqual([[], ["Two"]]);
  });

  it("keeps an edit that came while it learnt that another tab has changed what was only looked at here", async () => {
    works.keep(named("One"));
    await works.save();
    kept.set("mine", keptAs(named("Theirs"), 2));
    during = () => {
      during = () => {};
      works.keep(named("Mine"));
    };
    works.keep({ ...named("One"), stop: "1.start" });
    await works.save();
    expect(titles().sort()).toEqual(["Mine", "Theirs"]);
  });
});
