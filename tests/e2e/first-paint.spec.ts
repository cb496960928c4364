import type { Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

/** What makes the page answer comes only once the function is called. */
async function keepBack(page: Page): Promise<() => void> {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  await page.route("**/assets/watch-*.js", async (route) => {
    await given;
    await route.continue();
  });
  // A service worker would bring by itself what is held back.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
  return () => give();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a scenario is read and seen, and leads on", async ({ page }) => {
    const play = new Playground(page);
    await page.goto("./scenarios/preflight-for-put/");
    await expect(page).toHaveTitle("Preflight for PUT · Preflight");
    await expect(play.title("Preflight for PUT")).toBeVisible();
    await expect(play.picture.getByRole("img")).toBeVisible();
    await expect(play.picture.getByRole("img")).toHaveCount(1);
    await expect(play.verdict).toHaveText("✓ Allowed");
    await expect(page.getByText("What is the first one?")).toBeVisible();
    // What nothing would happen at is not offered.
    await expect(page.getByRole("button")).toHaveCount(0);
    await page.getByRole("navigation", { name: "In the order of reading" }).getByRole("link", { name: /^Next/u }).click();
    await expect(page).toHaveURL(/\/scenarios\/preflight-for-json\/$/u);
    await expect(play.picture.getByRole("img")).toBeVisible();
  });
});

test("what is pressed before the page answers is done once it does; the picture stays where it was", { tag: "@both" }, async ({
  page,
}) => {
  const give = await keepBack(page);
  const play = new Playground(page);
  await page.goto("./scenarios/preflight-for-put/");
  await expect(page.locator("#root")).not.toHaveAttribute("aria-busy");
  const before = await play.picture.boundingBox();
  await play.button("Dark theme").click();
  await expect(page.locator("#root")).toHaveAttribute("aria-busy", "true");
  await page.keyboard.press("Home");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  give();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await play.expectScene(0);
  await expect(page.locator("#root")).not.toHaveAttribute("aria-busy");
  await expect(play.button("Light theme")).toBeFocused();
  expect(await play.picture.boundingBox()).toEqual(before);
});

test("old links go on working, and no other scenario is seen meanwhile", async ({ page }) => {
  const give = await keepBack(page);
  const play = new Playground(page);
  await page.goto("./#preflight-for-put&browser=firefox");
  // The shell is there, and not the scenario that the root holds.
  await expect(play.button("Scenarios")).toBeVisible();
  await expect(page.getByText("First blocked request")).toBeHidden();
  give();
  await expect(play.title("Preflight for PUT")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Browser" })).toHaveValue("firefox");
  await expect(page).toHaveURL(/\/scenarios\/preflight-for-put\/#browser=firefox$/u);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Browser" })).toHaveValue("firefox");
  await page.goto("./");
  await expect(play.title("First blocked request")).toBeVisible();
});
