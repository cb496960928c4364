import type { Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

// A stock Firefox ignores emulated media features, so the system's wish cannot be made known to it.
test.skip(({ browserName }) => browserName !== "chromium", "only Chromium can be asked for reduced motion");

/** The longest animation or transition under way in the diagram, in milliseconds. */
const longest = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      0,
      ...document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0)),
    ),
  );

async function toTheRequest(play: Playground): Promise<void> {
  await play.sequence.getByRole("button", { name: "Origin: https://shop.example" }).click();
  await play.button("Step").click();
  await expect(play.currentRow()).toHaveAccessibleName(/^GET \/today/);
}

test("a message travels where motion is welcome", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await toTheRequest(play);
  expect(await longest(page)).toBeGreaterThan(200);
});

test("with reduced motion the message stands where it would arrive, and stepping works as ever", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const play = new Playground(page);
  await play.open();
  await toTheRequest(play);
  expect(await longest(page)).toBeLessThan(20);
  await expect(play.diagram.getByRole("button", { name: /GET \/today/ })).toBeVisible();
  await play.stepThrough();
  await expect(play.verdict).toHaveText("✕ Blocked");
  await play.playToTheEnd();
  await expect(play.verdict).toHaveText("✕ Blocked");
});
