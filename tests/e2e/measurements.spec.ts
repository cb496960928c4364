import type { Page } from "@playwright/test";
import { sample } from "../trust-sample.ts";
import { allowTheShop, Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const trust = (page: Page) => page.getByRole("dialog", { name: "How far to trust it" });

test("from a scenario to the measurements and back, forward and back again: the work is as it was", async ({ page }) => {
  // Of the whole context: the worker may have the page already, and then it is the one that asks.
  await page
    .context()
    .route("**/trust.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(sample) }));
  const play = new Playground(page);
  await play.open();
  await allowTheShop(play);
  await play.button("Step back").click();
  const { at } = await play.stop();
  await page.getByRole("link", { name: "How far to trust it" }).click();
  await expect(trust(page)).toBeVisible();
  await expect(page).toHaveURL(/#trust$/);
  await page.keyboard.press("Escape");
  await expect(trust(page)).toBeHidden();
  await expect(page).not.toHaveURL(/#trust$/);
  expect((await play.stop()).at).toBe(at);
  await play.button("Last").click();
  await expect(play.verdict).toHaveText("✓ Allowed");
  await page.evaluate(() => history.forward());
  await expect(trust(page)).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(trust(page)).toBeHidden();
  await expect(play.verdict).toHaveText("✓ Allowed");
});
