import { beforeEach, describe, expect, it } from "vitest";
import {
  asideKey,
  dropWork,
  encodeWorks,
  keepWork,
  loadWorks,
  mostWorks,
  type StorageLike,
  type Work,
  worksKey,
} from "../../../src/scenario/autosave.ts";
import { sample } from "./sample.ts";

/** A localStorage that holds `room` characters. */
function storageOf(room = Infinity): StorageLike & { readonly content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    removeItem: (key) => void content.delete(key),
    setItem(key, value) {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      content.set(key, value);
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
  removeItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
};

const work: Work = { id: "a", scenario: sample, from: "same-origin", cursor: 7, tab: "hosts" };
const another: Work = { ...work, id: "b", from: null };

describe("autosave", () => {
  let storage: ReturnType<typeof storageOf>;
  beforeEach(() => {
    storage = storageOf();
  });

  it("brings the work back, until it is forgotten", () => {
    expect(loadWorks(storage)).toEqual({ kind: "ok", works: [] });
    expect(keepWork(storage, work)).toEqual({ ok: true });
    expect(loadWorks(storage)).toEqual({ kind: "ok", works: [work] });
    expect(dropWork(storage, work.id)).toEqual({ ok: true });
    expect(loadWorks(storage)).toEqual({ kind: "ok", works: [] });
  });

  it("keeps every work beside the others, the newest first", () => {
    keepWork(storage, work);
    keepWork(storage, another);
    expect(loadWorks(storage).works).toEqual([another, work]);
    const later = { ...work, cursor: 2 };
    keepWork(storage, later);
    expect(loadWorks(storage).works).toEqual([later, another]);
    dropWork(storage, another.id);
    expect(loadWorks(storage).works).toEqual([later]);
  });

  it("keeps ten: of eleven the oldest goes", () => {
    for (let i = 0; i <= mostWorks; i++) keepWork(storage, { ...work, id: `${i}` });
    expect(loadWorks(storage).works.map(({ id }) => id)).toEqual(["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"]);
  });

  it.each([
    ...["", "{", "null", "{}", "[1]", '[{"id":"a","scenario":{"version":1}}]', '[{"id":"a","scenario":{"version":99}}]'],
    // Without an id nobody could say which it is.
    JSON.stringify([{ scenario: sample }]),
  ])("moves %j aside instead of losing it, and starts afresh", (value) => {
    storage.setItem(worksKey, value);
    expect(loadWorks(storage)).toEqual({ kind: "corrupt", movedAside: true, works: [] });
    expect(storage.content.get(asideKey)).toBe(value);
    expect(loadWorks(storage)).toEqual({ kind: "ok", works: [] });
  });

  it("keeps the works that can be read among what cannot, and all of it aside", () => {
    const text = JSON.stringify([{ id: "x" }, ...JSON.parse(encodeWorks([work, another]))]);
    storage.setItem(worksKey, text);
    expect(loadWorks(storage)).toEqual({ kind: "corrupt", movedAside: true, works: [work, another] });
    expect(storage.content.get(asideKey)).toBe(text);
    expect(loadWorks(storage)).toEqual({ kind: "ok", works: [work, another] });
  });

  it("does not write over what it could not read, although nobody has loaded it before", () => {
    storage.setItem(worksKey, "{");
    keepWork(storage, work);
    expect(storage.content.get(asideKey)).toBe("{");
    expect(loadWorks(storage)).toEqual({ kind: "ok", works: [work] });
  });

  it("keeps the work although its step or tab make no sense", () => {
    storage.setItem(worksKey, JSON.stringify([{ id: "a", scenario: sample, cursor: -1, tab: 5 }]));
    const works = [{ id: "a", scenario: sample, from: null, cursor: null, tab: null }];
    expect(loadWorks(storage)).toEqual({ kind: "ok", works });
  });

  it("leaves an unreadable value where it is when there is no other place", () => {
    const narrow = storageOf();
    narrow.setItem(worksKey, "{");
    const setItem = narrow.setItem;
    narrow.setItem = (key, value) => {
      if (key === asideKey) throw new DOMException("full", "QuotaExceededError");
      setItem(key, value);
    };
    expect(loadWorks(narrow)).toEqual({ kind: "corrupt", movedAside: false, works: [] });
    expect(narrow.getItem(worksKey)).toBe("{");
  });

  it("says that storage is full, or that there is none", () => {
    expect(keepWork(storageOf(10), work)).toEqual({ ok: false, reason: "full" });
    for (const nowhere of [denied, null]) {
      expect(keepWork(nowhere, work)).toEqual({ ok: false, reason: "unavailable" });
      expect(dropWork(nowhere, work.id)).toEqual({ ok: false, reason: "unavailable" });
      expect(loadWorks(nowhere)).toEqual({ kind: "unavailable", works: [] });
    }
  });
});
