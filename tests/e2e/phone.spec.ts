import type { Locator, Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

test.use({
  viewport: { width: 390, height: 844 },
  // Touch events come from Chromium only: a stock Firefox cannot be asked for them.
  hasTouch: async ({ browserName }, use) => use(browserName === "chromium"),
});

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the first story can be done with a thumb, and nothing ever scrolls sideways", async ({ page, hasTouch }) => {
  const press = (target: Locator) => (hasTouch ? target.tap() : target.click());
  const play = new Playground(page);
  await play.open();
  await expect(play.title("First blocked request")).toBeInViewport();
  expect(await sideways(page)).toBe(0);

  await test.step("what is pressed with a thumb is at least 24 pixels wide and high", async () => {
    const small = await page.getByRole("button").evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        const name = button.getAttribute("aria-label") ?? button.textContent ?? "";
        return width > 0 && Math.min(width, height) < 24 ? [`${name}: ${Math.round(width)}×${Math.round(height)}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  await test.step("step from the beginning to the end", async () => {
    await play.slider.fill("0");
    await play.expectStep(0);
    const { last } = await play.stop();
    for (let step = 1; step <= last; step++) {
      await press(play.button("Step"));
      await play.expectStep(step);
    }
    await expect(play.verdict).toHaveText("✕ Blocked");
    expect(await sideways(page)).toBe(0);
  });

  await test.step("every tab of the inspector fits", async () => {
    for (const name of ["Request", "Browser", "Message", "Servers"]) {
      await press(play.inspector.getByRole("tab", { name, exact: true }));
      await expect(play.inspector.getByRole("tab", { name, exact: true })).toHaveAttribute("aria-selected", "true");
      expect(await sideways(page), name).toBe(0);
    }
  });

  await test.step("add the header, with the timeline still at hand", async () => {
    await press(play.inspector.getByRole("button", { name: "Add Access-Control-Allow-Origin: https://shop.example" }).first());
    await expect(play.button("Step back")).toBeInViewport();
    await expect(play.verdict).toHaveText("✓ Allowed");
  });

  await test.step("the library fits, and opens another scenario", async () => {
    await press(play.button("Scenarios"));
    expect(await sideways(page)).toBe(0);
    await press(play.library.getByRole("button", { name: "A proxy with two upstreams" }));
    await expect(play.title("A proxy with two upstreams")).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });
});
