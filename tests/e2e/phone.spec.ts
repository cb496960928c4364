import type { Locator, Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

test.use({
  viewport: { width: 390, height: 844 },
  // Touch events come from Chromium only: a stock Firefox cannot be asked for them.
  hasTouch: async ({ browserName }, use) => use(browserName === "chromium"),
});

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is pressed with a thumb and is less than 24 pixels wide or high. */
const small = (page: Page) =>
  page.getByRole("button").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      const name = button.getAttribute("aria-label") ?? button.textContent ?? "";
      return width > 0 && Math.min(width, height) < 24 ? [`${name}: ${Math.round(width)}×${Math.round(height)}`] : [];
    }),
  );

test("the first story is watched, looked into and done with a thumb, 390 and 320 pixels wide, and nothing ever scrolls sideways", async ({
  page,
  hasTouch,
}) => {
  const press = (target: Locator) => (hasTouch ? target.tap() : target.click());
  const play = new Playground(page);
  /** At either width. */
  const fits = async (what: string) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => sideways(page), `${what}, ${width} pixels wide`).toBe(0);
    }
  };
  const thumbs = async (what: string) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => small(page), `${what}, ${width} pixels wide`).toEqual([]);
    }
  };

  await test.step("it opens with what it is about, and what moves it", async () => {
    await play.watch();
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(play.title("First blocked request")).toBeInViewport();
      await expect(play.toggle).toBeInViewport();
    }
    await thumbs("watched");
    await fits("watched");
  });

  await test.step("back to the beginning, scene by scene, and on to the end", async () => {
    await page.setViewportSize({ width: 320, height: 844 });
    const count = await play.scenes.getByRole("button").count();
    for (let scene = count - 1; scene >= 0; scene--) {
      await press(play.button("Previous scene"));
      await play.expectScene(scene);
    }
    for (let scene = 1; scene <= count; scene++) {
      await press(play.button("Next scene"));
      await play.expectScene(scene);
      await fits(`scene ${scene}`);
    }
    await expect(play.verdict).toHaveText("✕ Blocked");
    await page.setViewportSize({ width: 320, height: 844 });
    await press(play.scene(1));
    await play.expectScene(1);
  });

  await test.step("look inside, and close it", async () => {
    await press(play.button("Look inside"));
    for (const sheet of ["Sequence", "This step", "Messages"]) {
      await press(play.inside.getByRole("tab", { name: sheet, exact: true }));
      await fits(sheet);
    }
    await thumbs("looked into");
    await page.setViewportSize({ width: 320, height: 844 });
    await press(play.inside.getByRole("button", { name: "Close" }));
  });

  await test.step("step by step", async () => {
    await press(play.button("Steps"));
    await expect(play.timeline).toBeVisible();
    await fits("step by step");
  });

  await test.step("the Workbench fits", async () => {
    await page.setViewportSize({ width: 320, height: 844 });
    await press(play.button("Workbench"));
    await expect(play.inspector).toBeVisible();
    await fits("the Workbench");
  });

  await test.step("another visit begins in the Workbench: what is pressed with a thumb is at least 24 pixels wide and high", async () => {
    await page.reload();
    await play.workbench();
    await expect(play.title("First blocked request")).toBeInViewport();
    await fits("the Workbench at first");
    expect(await small(page)).toEqual([]);
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
    await press(play.library.getByRole("link", { name: "A proxy with two upstreams" }));
    await expect(play.title("A proxy with two upstreams")).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });
});
