import type { Locator } from "@playwright/test";
import { sample } from "../trust-sample.ts";
import { expectNoViolations, expectNoViolationsInBothThemes } from "./support/axe.ts";
import { allowTheShop, Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers } from "./support/wire.ts";

const fits = async (box: Locator) => expect(await box.evaluate((inside) => inside.scrollWidth <= inside.clientWidth)).toBe(true);

// Colours come from the theme's tokens, at every width: dark is looked at on the desktop.
for (const { name, look, ...viewport } of [
  { name: "a desktop", width: 1440, height: 900, look: expectNoViolationsInBothThemes },
  { name: "a phone", width: 390, height: 844, look: expectNoViolations },
]) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test("to watch, and to look inside, has no violation of WCAG 2.2 AA", async ({ page }) => {
      test.slow();
      const play = new Playground(page);
      await play.watch("#preflight-for-put");
      await expect(play.title("Preflight for PUT")).toBeVisible();
      await look(page, "the end, watched");
      await page.keyboard.press("Home");
      await expect(play.picture.getByRole("img", { name: "Picture at rest." })).toBeVisible();
      await look(page, "the picture at rest");
      await play.scene(/preflight/iu).click();
      await look(page, "a scene in the middle");
      await play.button("Look inside").click();
      for (const sheet of ["Sequence", "This step", "Messages"]) {
        await play.inside.getByRole("tab", { name: sheet, exact: true }).click();
        await expect(play.inside.getByRole("tabpanel").locator(":visible").first()).toBeVisible();
        await look(page, `looking inside: ${sheet}`);
      }
      await play.inside.getByRole("button", { name: "Close" }).click();
      await play.button("Steps").click();
      await expect(play.timeline).toBeVisible();
      await look(page, "step by step, watched");
    });

    test("no screen of the Workbench and no dialog has a violation of WCAG 2.2 AA, and nothing in a dialog is cut off", async ({
      page,
    }) => {
      // Some twenty screens.
      test.setTimeout(200_000);
      await page
        .context()
        .route("**/trust.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(sample) }));
      const play = new Playground(page);
      await play.open("#preflight-refused-by-method");
      await expect(play.title("Preflight refused by method")).toBeVisible();
      await look(page, "the end of a run that was blocked");

      await play.button("Share").click();
      await expect(page.getByRole("dialog", { name: "Share" }).getByRole("img")).toBeVisible();
      await look(page, "Share");
      await page.keyboard.press("Escape");

      await play.sequence.getByRole("button", { name: /^Preflight: OPTIONS/ }).click();
      await look(page, "a message on its way");
      for (const tab of ["Request", "Browser", "Message"]) {
        await play.tab(tab);
        await look(page, `the tab ${tab}`);
      }

      await play.open("#star-and-authorization");
      await expect(play.title("The star and Authorization")).toBeVisible();
      const dialog = (name: string) => page.getByRole("dialog", { name });

      await play.button("Scenarios").click();
      await expect(play.library).toBeVisible();
      await look(page, "the library");
      await page.keyboard.press("Escape");

      await play.button("My works").click();
      await expect(dialog("My works").getByRole("searchbox")).toBeVisible();
      await look(page, "the list of works");
      await page.keyboard.press("Escape");

      await play.button("Compare").click();
      const compared = dialog("How browsers differ");
      await expect(compared.getByRole("table")).toBeVisible();
      await look(page, "the comparison");
      await fits(compared.getByRole("region", { name: "How browsers differ" }));
      await page.keyboard.press("Escape");

      await page.goto("./#trust");
      const measured = dialog("How far to trust it");
      await expect(measured.getByRole("heading", { name: "Not covered" })).toBeVisible();
      await look(page, "the measurements");
      await fits(measured.getByRole("region", { name: "How far to trust it" }));
    });
  });
}

test("nor have the parts of the Request tab, an impossible value, an allowed run, a scenario without a request; nor elements, their forms and gates, and what a page and its user allow", async ({
  page,
  complaints,
}) => {
  test.setTimeout(200_000);
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
  await expect(play.picture.getByRole("status")).not.toBeEmpty();
  await expectNoViolations(page, "an impossible value");
  await play.tab("Browser");
  await play.button("Remove page Shop").click();
  await expect(play.sequence).toContainText("This scenario has no requests yet");
  await expectNoViolations(page, "a scenario without a request");

  await play.open("#corp-stops-embedding");
  await expectNoViolationsInBothThemes(page, "shown, and not readable");
  await play.showRequest(0);
  await expectNoViolationsInBothThemes(page, "stopped at the gate of CORP");
  await play.tab("Request");
  await play.inspector.getByText(/^More: referrer policy/).click();
  await expectNoViolationsInBothThemes(page, "the form of an element");
  await play.inspector.getByRole("tab", { name: "Code" }).click();
  await expectNoViolationsInBothThemes(page, "the code of an element");
  await play.tab("Browser");
  await play.inspector.getByText(/^More: Content-Security-Policy/).click();
  await play.inspector.getByText(/^More: third-party cookies/).click();
  await expectNoViolationsInBothThemes(page, "what a page and its user allow");
  forgiveAnswers(complaints);
});
