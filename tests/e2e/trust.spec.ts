import type { Page } from "@playwright/test";
import { sample } from "../trust-sample.ts";
import { expectNoViolations } from "./support/axe.ts";
import { allowTheShop, Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const trust = (page: Page) => page.getByRole("dialog", { name: "How far to trust it" });

/** What stands beside the page as trust.json. Of the whole context: the worker may have the page already, and then it is the one that asks. */
async function serve(page: Page, status: number, body: string) {
  await page.context().route("**/trust.json", (route) => route.fulfill({ status, contentType: "application/json", body }));
}

test("the measurements have an address of their own: figures, commands, differences, limits", async ({ page }) => {
  await serve(page, 200, JSON.stringify(sample));
  await page.goto("./#trust");
  const dialog = trust(page);
  const recorded = dialog.getByRole("region", { name: "Recorded: fetch() and XMLHttpRequest, at random" });
  await expect(recorded.getByRole("row", { name: /Chrome/ })).toContainText(/100 %\s*10 of 10\s*90 %\s*9 of 10\s*80 %/);
  await expect(recorded).toContainText("npm run truth -- tests/truth/corpus/random.json");
  const live = dialog.getByRole("region", { name: "Live, against real browsers" });
  await expect(live.getByRole("row", { name: /Safari’s engine/ })).toContainText(/100 %\s*4 of 4\s*1\s*7\s*2026-01-02/);
  await expect(dialog.getByRole("region", { name: "Recorded: elements, forms, frames, cookies" })).toContainText(
    "Not measured in the last run.",
  );
  await expect(dialog.getByRole("region", { name: "For scale: other programs" })).toContainText("peer 1.2.3, XMLHttpRequest");
  await expect(dialog.getByRole("region", { name: "Known differences" })).toContainText(/Because\..*Firefox: a/);
  await expect(dialog.getByRole("region", { name: "Not covered" })).toContainText("Windows, macOS");

  // Whoever came by the link gets the playground when the page is closed.
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
  await expect(new Playground(page).title("First blocked request")).toBeVisible();
});

test("from a scenario there and back: the work is as it was", async ({ page }) => {
  await serve(page, 200, JSON.stringify(sample));
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
  // Forward and back again, as by the browser's own buttons. NOTE Not `goForward()`: with a stock Firefox it waits for a load.
  await page.evaluate(() => history.forward());
  await expect(trust(page)).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(trust(page)).toBeHidden();
  await expect(play.verdict).toHaveText("✓ Allowed");
});

const broken = [
  ["no such file", 404, "", "Nothing has been measured for this copy yet"],
  ["a file that is no JSON", 200, "<!doctype html>", "The measurements cannot be read"],
  ["a file of another shape", 200, '{"corpora":[{"both":"all"}]}', "The measurements cannot be read"],
] as const;

for (const [what, status, body, says] of broken) {
  test(`${what}: it says so, and how there will be one`, async ({ page, complaints }) => {
    await serve(page, status, body);
    await page.goto("./#trust");
    await expect(trust(page).getByRole("alert")).toContainText(says);
    await expect(trust(page)).toContainText("npm test");
    // The browser itself reports the 404.
    if (status === 404) complaints.splice(0);
  });
}

test("without a network it says so and tries again", async ({ page, complaints }) => {
  await page.context().route("**/trust.json", (route) => route.abort());
  await page.goto("./#trust");
  await expect(trust(page).getByRole("alert")).toContainText("What was measured could not be loaded.");
  await page.context().unroute("**/trust.json");
  await serve(page, 200, JSON.stringify(sample));
  await trust(page).getByRole("button", { name: "Try again" }).click();
  await expect(trust(page).getByRole("heading", { name: "Not covered" })).toBeVisible();
  complaints.splice(0);
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  for (const theme of ["light", "dark"] as const) {
    test(`${width} wide, ${theme}: no violation of WCAG 2.2 AA, nothing cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await serve(page, 200, JSON.stringify(sample));
      const play = new Playground(page);
      await play.open();
      const other = play.button(theme === "dark" ? "Dark theme" : "Light theme");
      if (await other.isVisible()) await other.click();
      await page.goto("./#trust");
      await expect(trust(page).getByRole("heading", { name: "Not covered" })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expectNoViolations(page, "the measurements");
      const box = trust(page).getByRole("region", { name: "How far to trust it" });
      expect(await box.evaluate((inside) => inside.scrollWidth <= inside.clientWidth)).toBe(true);
    });
  }
}
