import fc from "fast-check";
import { expect, it } from "vitest";
import { memoryWorks } from "../../src/works/memory.ts";
import { takeIn } from "../../src/works/take-in.ts";
import { decodeBody, decodeHead, encodeBody, type Kept } from "../../src/works/work.ts";
import { storageOver } from "../unit/store/world.ts";
import { scenarios } from "./scenario-arbitrary.ts";

const works = fc.record({
  ...{ id: fc.string(), scenario: scenarios, from: fc.option(fc.string()), original: fc.option(scenarios) },
  ...{
    stop: fc.option(fc.oneof(fc.nat(), fc.constantFrom("begin", "1.cors-check", "2.redirect.2"))),
    tab: fc.option(fc.string()),
  },
});

it("saved work comes back as it was", () => {
  fc.assert(
    fc.property(works, (work) => {
      expect(decodeBody(work.id, JSON.parse(JSON.stringify(encodeBody(work))))).toEqual({ ok: true, work });
    }),
  );
});

it("saved work is read totally", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(decodeBody("id", value).ok).toBe(false);
      const head = decodeHead(value);
      if (head) expect(typeof head.id).toBe("string");
    }),
  );
});

it("whatever stood in localStorage is in the new place, once, and what can be read of it can be read there", async () => {
  let ids = 0;
  const surroundings = { newId: () => `new-${++ids}`, now: () => 1 };
  await fc.assert(
    fc.asyncProperty(works, fc.jsonValue(), fc.string(), async (work, other, text) => {
      const list = JSON.stringify([other, { ...work, ...(encodeBody(work) as object) }]);
      const stored = new Map([
        ["preflight.works.v1", list],
        ["preflight.works.v1.unreadable", text],
        ["somebody.elses", text],
      ]);
      const kept = new Map<string, Kept>();
      await takeIn(storageOver(stored), memoryWorks(kept, "IndexedDB"), surroundings);
      expect([...stored]).toEqual([["somebody.elses", text]]);
      const bodies = [...kept.values()].map(({ body }) => body);
      expect(bodies).toContainEqual(JSON.parse(JSON.stringify(other)));
      expect(decodeBody(work.id, kept.get(work.id)?.body)).toEqual({ ok: true, work });
      const before = kept.size;
      stored.set("preflight.works.v1", list);
      await takeIn(storageOver(stored), memoryWorks(kept, "IndexedDB"), surroundings);
      expect(kept.size).toBe(before);
    }),
    { numRuns: 40 },
  );
});
