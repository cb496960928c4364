import { expect, type Page } from "@playwright/test";
import type { Filled } from "../../../src/worker/protocol.ts";
import { Playground } from "./playground.ts";
import { type Release, versionOf } from "./release.ts";

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

/** Throws where the page does not show that release soon. */
export const shows = (page: Page, release: Release) =>
  expect.poll(() => versionShown(page).catch(() => null)).toBe(versionOf(release));

/** Looks for the newer version, and takes it as a reader does who sees the notice. Throws where it does not come. */
export async function takeNewer(page: Page, release: Release): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await new Playground(page).notices.getByRole("button", { name: "Reload" }).click();
  await shows(page, release);
}
