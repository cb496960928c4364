import { expectNoViolations } from "./support/axe.ts";
import { allowTheShop, Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const sizes = [
  { name: "a desktop", width: 1440, height: 900 },
  { name: "a phone", width: 390, height: 844 },
] as const;

for (const { name, ...viewport } of sizes) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`on ${name}, ${theme}`, () => {
      test.use({ viewport });

      test("no screen has a violation of WCAG 2.2 AA", async ({ page }) => {
        test.slow();
        const play = new Playground(page);
        await play.open("#preflight-refused-by-method");
        await expect(play.title("Preflight refused by method")).toBeVisible();
        // By the page's own button: a stock Firefox ignores what the test asks of the system.
        const other = play.button(theme === "dark" ? "Dark theme" : "Light theme");
        if (await other.isVisible()) await other.click();
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
        await expectNoViolations(page, "the end of a run that was blocked");

        await play.button("Share").click();
        await expect(play.notices).toContainText(/Link copied|Copy this link/);
        // A message that would leave by itself stays while the focus is in it: the scan may take longer.
        const dismiss = play.notices.getByRole("button", { name: "Dismiss" });
        await dismiss.focus();
        await expectNoViolations(page, "a notice");
        await dismiss.click();

        await play.sequence.getByRole("button", { name: /^Preflight: OPTIONS/ }).click();
        await expectNoViolations(page, "a message on its way");

        for (const tab of ["Request", "Browser", "Message"]) {
          await play.tab(tab);
          await expectNoViolations(page, `the tab ${tab}`);
        }
        await play.button("Scenarios").click();
        await expect(play.library).toBeVisible();
        await expectNoViolations(page, "the library");
        await page.keyboard.press("Escape");

        await play.button("My works").click();
        await expect(page.getByRole("dialog", { name: "My works" }).getByRole("searchbox")).toBeVisible();
        await expectNoViolations(page, "the list of works");
      });
    });
  }
}

test("the parts of the Request tab, an impossible value and an allowed run have no violation either", async ({ page }) => {
  test.slow();
  const play = new Playground(page);
  await play.open();
  await allowTheShop(play);
  await expect(play.verdict).toHaveText("✓ Allowed");
  await expectNoViolations(page, "an allowed run");
  await play.tab("Request");
  for (const part of ["Code", "Who adds what"]) {
    await play.inspector.getByRole("tab", { name: part }).click();
    await expectNoViolations(page, part);
  }
  await play.inspector.getByRole("tab", { name: "Form" }).click();
  await write(play.inspector.getByRole("combobox", { name: "Method" }), "GE T");
  await expect(play.diagram.getByRole("status")).not.toBeEmpty();
  await expectNoViolations(page, "an impossible value");
});

test("the verdict of an edit is announced, and the page has its landmarks", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Preflight");
  await expect(play.verdict).toHaveRole("status");
});
