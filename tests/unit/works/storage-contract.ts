import { mostWorks, type WorkStorage } from "../../../src/works/storage.ts";
import type { Kept } from "../../../src/works/work.ts";

/** What every place for works does. Plain functions, so that a browser can run them too; each throws where a promise is broken. */
export const contract: Readonly<Record<string, (storage: WorkStorage) => Promise<void>>> = {
  "gives back what was put, until it is removed": async (storage) => {
    same(await storage.put(kept("a", 1), null), { ok: true });
    same(await storage.read("a"), kept("a", 1));
    same(await storage.heads(), [kept("a", 1).head]);
    same(await storage.remove("a", 1), true);
    same(await storage.read("a"), null);
    same(await storage.heads(), []);
  },
  "takes the next state from who knows the last one": async (storage) => {
    await storage.put(kept("a", 1), null);
    same(await storage.put(kept("a", 2), 1), { ok: true });
    same(await storage.read("a"), kept("a", 2));
  },
  "writes over nothing that the writer has not seen, and says what stands there": async (storage) => {
    await storage.put(kept("a", 1), null);
    await storage.put(kept("a", 2), 1);
    same(await storage.put(kept("a", 2, "mine"), 1), { ok: false, reason: "changed", theirs: kept("a", 2) });
    same(await storage.put(kept("a", 1, "mine"), null), { ok: false, reason: "changed", theirs: kept("a", 2) });
    same(await storage.put(kept("b", 2), 1), { ok: false, reason: "changed", theirs: null });
    same(await storage.remove("a", 1), false);
    same(await storage.read("a"), kept("a", 2));
  },
  "of two that write at the same time lets one through": async (storage) => {
    await storage.put(kept("a", 1), null);
    const both = await Promise.all([storage.put(kept("a", 2, "one"), 1), storage.put(kept("a", 2, "other"), 1)]);
    same(both.map(({ ok }) => ok).sort(), [false, true]);
  },
  "drops nothing to make room": async (storage) => {
    for (let i = 0; i < mostWorks; i++) await storage.put(kept(`${i}`, 1), null);
    same(await storage.put(kept("one more", 1), null), { ok: false, reason: "too-many" });
    same(await storage.put(kept("0", 2), 1), { ok: true });
    same((await storage.heads()).length, mostWorks);
  },
  "erases all, and says how many": async (storage) => {
    for (const id of ["a", "b", "c"]) await storage.put(kept(id, 1), null);
    same(await storage.erase(), 3);
    same(await storage.heads(), []);
    same(await storage.put(kept("a", 1), null), { ok: true });
  },
};

function kept(id: string, revision: number, body: unknown = { revision }): Kept {
  return { head: { id, revision, savedAt: 1, title: "", line: "", state: "good" }, body };
}

function same(got: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} instead of ${b}`);
}
