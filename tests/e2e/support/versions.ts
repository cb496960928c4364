import { expect, type Page } from "@playwright/test";
import type { Filled } from "../../../src/worker/protocol.ts";

/** Which version of the site a tab shows. */
export const versionShown = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="preflight-version"]')?.content);

/** Waits until every file of the version is in the worker's cache: asks it to fetch what is missing, as the page itself does. */
export async function whole(page: Page): Promise<void> {
  const missing = async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<MessageEvent<Filled>>((resolve) => {
      port1.onmessage = resolve;
    });
    active?.postMessage({ preflight: "fill", with: null }, [port2]);
    const { stored, all } = (await answer).data;
    return all - stored;
  };
  await expect.poll(() => page.evaluate(missing), { timeout: 30_000 }).toBe(0);
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
