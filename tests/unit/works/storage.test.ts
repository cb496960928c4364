import { describe, expect, it, vi } from "vitest";
import { localWorks } from "../../../src/works/local.ts";
import { memoryWorks } from "../../../src/works/memory.ts";
import { openWorks } from "../../../src/works/open.ts";
import { denied } from "../store/works/support.ts";
import { storageOver } from "../store/world.ts";
import { contract } from "./storage-contract.ts";

// IndexedDB keeps the same contract, in real browsers: tests/e2e/saving.spec.ts.
describe.each([
  ["memory", async () => memoryWorks()],
  ["localStorage", () => localWorks(storageOver(new Map()))],
] as const)("works in %s", (_, make) => {
  it.each(Object.entries(contract))("%s", async (_name, promise) => promise(await make()));
});

describe("the place for works", () => {
  const refuses = (name: string) => () =>
    ({
      open: () => {
        throw new DOMException("no", name);
      },
    }) as unknown as IDBFactory;

  it.each(["SecurityError", "InvalidStateError", "QuotaExceededError"])(
    "is localStorage where IndexedDB throws %s",
    async (name) => {
      const works = await openWorks(refuses(name), storageOver(new Map()), async () => localWorks);
      expect(works).toMatchObject({ place: "localStorage", missing: null });
    },
  );

  it("is localStorage where a later version has changed the database, and says so", async () => {
    const works = await openWorks(refuses("VersionError"), storageOver(new Map()), async () => localWorks);
    expect(works).toMatchObject({ place: "localStorage", missing: "newer-version" });
  });

  it("is localStorage where the database does not open in time, and says so", async () => {
    vi.useFakeTimers();
    const opening = openWorks(
      () => ({ open: () => ({}) }) as unknown as IDBFactory,
      storageOver(new Map()),
      async () => localWorks,
    );
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect(await opening).toMatchObject({ place: "localStorage", missing: "late" });
  });

  it.each([
    ["denied", denied],
    ["absent", null],
  ])("is memory where localStorage is %s, too", async (_, notes) => {
    const factory = () => {
      throw new DOMException("no", "SecurityError");
    };
    expect((await openWorks(factory, notes, async () => localWorks)).place).toBe("memory");
  });

  it.each(["", "{", "null", "7", "[]", '{"head":{}}', '{"head":{"id":7},"body":1}', '{"head":null,"body":{}}'])(
    "in localStorage is read although something else (%j) stands there",
    async (text) => {
      const stored = new Map([["preflight.work.x", text]]);
      const works = await localWorks(storageOver(stored));
      expect(await works.heads()).toEqual([]);
      expect(await works.read("x")).toBeNull();
      expect(stored.get("preflight.work.x")).toBe(text);
    },
  );
});
