import type { Page } from "@playwright/test";
import type { Kept } from "../../../src/works/work.ts";

/** What the page keeps in IndexedDB. */
export function savedIn(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening it would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === "preflight")) return [];
    const database = await answer(indexedDB.open("preflight"));
    if (!database.objectStoreNames.contains("heads")) return [];
    const transaction = database.transaction(["heads", "bodies"]);
    const [heads, bodies] = await Promise.all([
      answer(transaction.objectStore("heads").getAll()),
      answer(transaction.objectStore("bodies").getAll()),
    ]);
    database.close();
    return heads.map((head, i) => ({ head, body: bodies[i] }));
  });
}
