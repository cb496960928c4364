import { afterEach, expect, test, vi } from "vitest";

const root = "https://host.example/";

afterEach(() => vi.unstubAllGlobals());

/** A worker that keeps something, and says in which order it was asked to let go. */
async function worker(unregister: () => Promise<boolean>, forget: () => Promise<boolean>) {
  const deleted: string[] = [];
  const removed = vi.fn(unregister);
  vi.stubGlobal("self", { registration: { scope: root, unregister: removed }, fetch: async () => new Response() });
  vi.stubGlobal("SITE", { version: "1", files: {}, first: [] });
  vi.stubGlobal("caches", {
    keys: async () => [`preflight ${root} 1`, "somebody else's"],
    delete: (name: string) => {
      deleted.push(name);
      return forget();
    },
  });
  vi.resetModules();
  const { remove } = await import("../../../src/worker/inside/withdrawal.ts");
  const { isForgotten } = await import("../../../src/worker/inside/app-cache.ts");
  return { remove, isForgotten, deleted, removed };
}

const works = async () => true;
const fails = () => Promise.reject(new Error("no"));

test("a worker that the browser does not unregister forgets its files all the same", async () => {
  const { remove, isForgotten, deleted } = await worker(fails, works);
  await remove();
  expect(deleted).toEqual([`preflight ${root} 1`]);
  expect(isForgotten()).toBe(true);
});

test("one whose cache cannot be deleted is unregistered all the same", async () => {
  const { remove, removed } = await worker(works, fails);
  await remove();
  expect(removed).toHaveBeenCalledOnce();
});

test("it keeps nothing from the moment on at which it was told to go", async () => {
  const { remove, isForgotten } = await worker(() => new Promise(() => {}), works);
  void remove();
  expect(isForgotten()).toBe(true);
});
