import { beforeEach, describe, expect, it } from "vitest";
import { withoutDefaults } from "../../../src/scenario/defaults.ts";
import { leave } from "../../../src/works/leftovers.ts";
import { localWorks } from "../../../src/works/local.ts";
import { memoryWorks } from "../../../src/works/memory.ts";
import { takeIn } from "../../../src/works/take-in.ts";
import { decodeBody, encodeBody, headOf, type Kept, type Work } from "../../../src/works/work.ts";
import { sample } from "../scenario/sample.ts";
import { storageOver } from "../store/world.ts";

const v1 = "preflight.works.v1";
const work: Work = { id: "a", scenario: sample, from: "same-origin", original: null, stop: "1.cors-check", tab: "hosts" };
const { original: _, ...ofV1 } = { ...work, scenario: withoutDefaults(sample) };

let stored: Map<string, string>;
let kept: Map<string, Kept>;
let ids = 0;
const surroundings = { newId: () => `new-${++ids}`, now: () => 5000 };
const take = (into = memoryWorks(kept, "IndexedDB")) => takeIn(storageOver(stored), into, surroundings);
const works = () => [...kept].flatMap(([id, { body }]) => decodeBody(id, body)).flatMap((found) => (found.ok ? found.work : []));

beforeEach(() => {
  stored = new Map();
  kept = new Map();
  ids = 0;
});

describe("works of the first version", () => {
  it("come over, the newest first, and leave their old place", async () => {
    stored.set(v1, JSON.stringify([ofV1, { ...ofV1, id: "b" }]));
    expect(await take()).toBe(0);
    expect(works()).toEqual([work, { ...work, id: "b" }]);
    expect([...kept.values()].map(({ head }) => head.savedAt)).toEqual([5000, 4999]);
    expect(stored.size).toBe(0);
  });

  it.each(["", "{", "null", "{}", "[1]", '[{"id":"a","scenario":{"version":1}}]', JSON.stringify([{ scenario: sample }])])(
    "that cannot be read (%j) are kept as they are",
    async (text) => {
      stored.set(v1, text);
      expect(await take()).toBe(1);
      const [{ head, body } = { head: null, body: null }] = kept.values();
      expect(head?.state).toBe("unreadable");
      expect(body).toEqual(text.startsWith("[") ? JSON.parse(text)[0] : text);
      expect(stored.size).toBe(0);
    },
  );

  it("of a later version are kept as such", async () => {
    stored.set(v1, JSON.stringify([{ ...ofV1, scenario: { version: 99 } }]));
    await take();
    expect([...kept.values()].map(({ head }) => head.state)).toEqual(["newer"]);
  });

  it("stay where they are while the new place refuses any of them", async () => {
    const text = JSON.stringify([ofV1, { ...ofV1, id: "b" }]);
    stored.set(v1, text);
    const storage = memoryWorks(kept, "IndexedDB");
    await take({
      ...storage,
      put: async (one, base) => (one.head.id === "b" ? { ok: false, reason: "full" } : storage.put(one, base)),
    });
    expect(stored.get(v1)).toBe(text);
    await take();
    expect(works().map(({ id }) => id)).toEqual(["a", "b"]);
    expect(stored.size).toBe(0);
  });

  it("stay where they are when the new place is gone with the page", async () => {
    stored.set(v1, JSON.stringify([ofV1]));
    await take(memoryWorks(kept));
    expect(works()).toEqual([work]);
    expect(stored.size).toBe(1);
  });

  it("that were moved aside come over, too", async () => {
    stored.set(`${v1}.unreadable`, JSON.stringify([ofV1, 1]));
    expect(await take()).toBe(1);
    expect(works()).toEqual([work]);
    expect(kept.size).toBe(2);
  });
});

describe("an edit that a page has left behind", () => {
  const later: Work = { ...work, scenario: { ...sample, title: "Later" } };
  const left = (base: number | null) =>
    leave(storageOver(stored), "tab", { kept: { head: headOf(later, 2, 1), body: encodeBody(later) }, base });
  const keep = (one: Work, revision: number) => kept.set(one.id, { head: headOf(one, revision, 1), body: encodeBody(one) });

  it("goes on from the state that it knew", async () => {
    keep(work, 1);
    left(1);
    await take();
    expect(works()).toEqual([later]);
    expect(stored.size).toBe(0);
  });

  it("that was saved all the same is taken in once", async () => {
    keep(later, 2);
    left(1);
    await take();
    expect(works()).toEqual([later]);
    expect(stored.size).toBe(0);
  });

  it("does not write over what another tab has made since: both stay", async () => {
    const theirs = { ...work, scenario: { ...sample, title: "Theirs" } };
    keep(theirs, 2);
    left(1);
    await take();
    expect(works()).toEqual([theirs, { ...later, id: "new-1" }]);
  });

  it("to a work that was removed comes back", async () => {
    left(1);
    await take();
    expect(works()).toEqual([later]);
  });

  it("that cannot be read is kept as it is", async () => {
    stored.set("preflight.left.a.tab", "{half");
    expect(await take()).toBe(1);
    expect([...kept.values()].map(({ body }) => body)).toEqual(["{half"]);
  });
});

it("works of a session without IndexedDB come over", async () => {
  const local = await localWorks(storageOver(stored));
  await local.put({ head: headOf(work, 3, 1), body: encodeBody(work) }, null);
  await take();
  expect(works()).toEqual([work]);
  expect(stored.size).toBe(0);
});
