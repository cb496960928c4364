import { beforeEach, describe, expect, it } from "vitest";
import { asideKey, forgetWork, loadWork, type StorageLike, saveWork, workKey } from "../../../src/scenario/autosave.ts";
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

const work = { scenario: sample, from: "same-origin", cursor: 7, tab: "hosts" };

describe("autosave", () => {
  let storage: ReturnType<typeof storageOf>;
  beforeEach(() => {
    storage = storageOf();
  });

  it("brings the work back", () => {
    expect(loadWork(storage)).toEqual({ kind: "none" });
    expect(saveWork(storage, work)).toEqual({ ok: true });
    expect(loadWork(storage)).toEqual({ kind: "ok", work });
    forgetWork(storage);
    expect(loadWork(storage)).toEqual({ kind: "none" });
  });

  it.each(["", "{", "null", "[]", "{}", '{"scenario":{"version":1}}', '{"scenario":{"version":99}}'])(
    "moves %j aside instead of losing it, and starts afresh",
    (value) => {
      storage.setItem(workKey, value);
      expect(loadWork(storage)).toMatchObject({ kind: "corrupt", movedAside: true });
      expect(storage.content).toEqual(new Map([[asideKey, value]]));
      expect(loadWork(storage)).toEqual({ kind: "none" });
    },
  );

  it("keeps the work although its step or tab make no sense", () => {
    storage.setItem(workKey, JSON.stringify({ scenario: sample, cursor: -1, tab: 5 }));
    expect(loadWork(storage)).toEqual({ kind: "ok", work: { scenario: sample, from: null, cursor: null, tab: null } });
  });

  it("leaves an unreadable value where it is when there is no other place", () => {
    const narrow = storageOf();
    narrow.setItem(workKey, "{");
    const setItem = narrow.setItem;
    narrow.setItem = (key, value) => {
      if (key === asideKey) throw new DOMException("full", "QuotaExceededError");
      setItem(key, value);
    };
    expect(loadWork(narrow)).toMatchObject({ kind: "corrupt", movedAside: false });
    expect(narrow.getItem(workKey)).toBe("{");
  });

  it("says that storage is full, or that there is none", () => {
    expect(saveWork(storageOf(10), work)).toEqual({ ok: false, reason: "full" });
    expect(saveWork(denied, work)).toEqual({ ok: false, reason: "unavailable" });
    expect(saveWork(null, work)).toEqual({ ok: false, reason: "unavailable" });
    expect(loadWork(denied)).toEqual({ kind: "unavailable" });
    expect(loadWork(null)).toEqual({ kind: "unavailable" });
    forgetWork(denied);
  });
});
