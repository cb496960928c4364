import { test as base, expect } from "@playwright/test";
import { type Complaints, watch } from "./watch.ts";

interface Watching {
  /**
   * What the watch has seen so far. A test that provokes an error on purpose takes its line out again:
   * `complaints.splice(0)` after having looked at it.
   */
  readonly complaints: Complaints;
  /**
   * The reader's browser saves data: the worker carries messages as ever, and fetches no file ahead. On, because a journey that is not
   * about what is kept would fetch, hash and store some hundred files in passing. Only Chromium knows such a wish.
   */
  readonly savesData: boolean;
}

/**
 * Use this `test` instead of Playwright's: it fails on any error on the console, on any uncaught exception and on any request that
 * leaves the machine, in every page of the test's context. A context that a test makes by itself it watches with `watch(context)`.
 *
 * NOTE In a stock Firefox `page.emulateMedia` and the options `colorScheme`, `reducedMotion`, `forcedColors`, `contrast` do nothing:
 * tests of dark mode and reduced motion use the page's own switches, or `test.skip(browserName === "firefox", …)`.
 */
export const test = base.extend<Watching>({
  savesData: [true, { option: true }],
  context: async ({ context, browserName, savesData }, use) => {
    // As the worker sees it; one that has begun to fetch goes on.
    if (savesData && browserName === "chromium")
      context.on("serviceworker", (worker) => void worker.evaluate(wishToSave).catch(() => {}));
    await use(context);
  },
  complaints: [
    async ({ context }, use) => {
      const complaints = watch(context);
      await use(complaints);
      expect(complaints, "errors and requests that left the machine").toEqual([]);
    },
    { auto: true },
  ],
});

function wishToSave(): void {
  const { connection } = navigator as unknown as { readonly connection: object };
  Object.defineProperty(connection, "saveData", { value: true });
}

export { expect, watch };
