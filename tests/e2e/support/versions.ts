import { expect, type Page } from "@playwright/test";

/** Which version of the site a tab shows. */
export const versionShown = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="preflight-version"]')?.content);

/** Waits until every file of the version is in the worker's cache. */
export async function whole(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(storedFiles), { timeout: 30_000 }).toBeGreaterThan(200);
}

/** How many files the caches of the site hold. */
export async function storedFiles(): Promise<number> {
  const names = await caches.keys();
  const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Waits for the newer version, and lets it take over: of all tabs. */
export async function takeOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) throw new Error("No worker");
    await registration.update();
    const installing = registration.installing ?? registration.waiting;
    if (!installing) throw new Error("No newer version");
    while (installing.state === "installing") await new Promise((resolve) => setTimeout(resolve, 20));
    if (installing.state !== "installed") throw new Error(`The newer version is ${installing.state}`);
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    installing.postMessage({ preflight: "takeOver", with: null });
    await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, 5000))]);
  });
}
