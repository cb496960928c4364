import { expectNoViolations } from "./support/axe.ts";
import { allowTheShop, Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const compare = async (play: Playground) => {
  await play.button("Compare").click();
  const dialog = play.page.getByRole("dialog", { name: "How browsers differ" });
  await expect(dialog.getByRole("table")).toBeVisible();
  return dialog;
};

test("* and Authorization: four verdicts, where they diverge, by which rule, and the run behind a column", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#star-and-authorization");
  await expect(play.title("The star and Authorization")).toBeVisible();
  const dialog = await compare(play);
  await expect(dialog).toContainText("They do not agree: what one allows, another blocks.");
  const cells = dialog.getByRole("cell");
  await expect(cells.filter({ hasText: "✕ Blocked" })).toHaveCount(1);
  const divergence = dialog.getByRole("region", { name: "Where Chrome, Firefox and Safari and the Standard differ" });
  await expect(divergence).toContainText("does not cover Authorization");
  await expect(divergence).toContainText("A * in Access-Control-Allow-Headers allows Authorization too");
  await expect(divergence).toContainText("Recorded case: w-acah-auth-star");

  await dialog.getByRole("button", { name: "The Standard", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Browser" })).toHaveValue("standard");
  await expect(play.verdict).toHaveText("✕ Blocked");
});

test("a step at which they diverge is shown in that browser's run", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#redirect-on-the-preflight");
  await expect(play.title("Redirect on the preflight")).toBeVisible();
  const dialog = await compare(play);
  await expect(dialog).toContainText("The verdicts are the same, for different reasons.");
  await dialog.getByRole("button", { name: "Show this step in Safari" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Browser" })).toHaveValue("webkit");
  await expect(play.thisStep).toContainText("The preflight was answered with 301");
});

test("where all agree it says so; by keyboard alone, and the focus comes back", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await allowTheShop(play);
  await play.button("Compare").press("Enter");
  const dialog = page.getByRole("dialog", { name: "How browsers differ" });
  await expect(dialog.getByRole("status")).toHaveText("They all agree: the same requests are sent, and script sees the same.");
  await expect(dialog.getByRole("cell").filter({ hasText: "✓ Allowed" })).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(play.button("Compare")).toBeFocused();
});

test("a scenario with an impossible value is not compared", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await play.tab("Request");
  await write(play.inspector.getByRole("combobox", { name: "Method" }), "GE T");
  await play.button("Compare").click();
  await expect(page.getByRole("dialog", { name: "How browsers differ" })).toContainText("Put it right, and it can be compared.");
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  for (const theme of ["light", "dark"] as const) {
    test(`${width} wide, ${theme}: no violation of WCAG 2.2 AA, nothing cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const play = new Playground(page);
      await play.open("#star-and-authorization");
      await expect(play.title("The star and Authorization")).toBeVisible();
      const other = play.button(theme === "dark" ? "Dark theme" : "Light theme");
      if (await other.isVisible()) await other.click();
      const dialog = await compare(play);
      await expectNoViolations(page, "the comparison");
      const fits = await dialog
        .getByRole("region", { name: "How browsers differ" })
        .evaluate((box) => box.scrollWidth <= box.clientWidth);
      expect(fits).toBe(true);
    });
  }
}
