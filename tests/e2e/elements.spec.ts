import { expectNoViolations } from "./support/axe.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers } from "./support/wire.ts";

test("an image with crossorigin is blocked; one header makes it readable", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#image-shown-but-not-readable");
  await play.showRequest(0);
  await expect(play.verdict).toHaveText("◐ Allowed, not readable");
  await expect(play.readout("The script sees")).toContainText("getImageData(): SecurityError");
  await expect(play.diagram.getByRole("button", { name: /^Response blocking \(ORB\)\s*: open\./ })).toBeVisible();

  await play.showRequest(1);
  await expect(play.verdict).toHaveText("✕ Blocked");
  await expect(play.readout("The script sees")).toHaveText(/error event$/);
  await expect(play.diagram.getByRole("button", { name: /Response blocking/ })).toHaveCount(0);

  await play.tab("Servers");
  await play.inspector.getByRole("button", { name: "Add Access-Control-Allow-Origin: https://shop.example" }).first().click();
  await expect(play.verdict).toHaveText("✓ Allowed");
  await expect(play.thisStep).toContainText("Script may read its pixels.");
  await expect(play.readout("The script sees")).toContainText("getImageData(): the pixels");
});

test("a form reaches the server and runs there, although nothing may be read", async ({ page, complaints }) => {
  const play = new Playground(page);
  await play.open("#form-needs-no-permission");
  await expect(play.readout("The server did")).toContainText("transfers 100 €");
  await expect(play.verdict).toHaveText("◐ Allowed, not readable");
  await expect(play.readout("The script sees")).toContainText("contentDocument: null");
  await page.getByRole("button", { name: /^Submit it from/ }).click();
  await expect(play.readout("The server did")).toContainText("answered with 401");
  await expect(play.readout("The server did")).not.toContainText("transfers 100 €");
  forgiveAnswers(complaints);
});

test("a request changes what it is made with, and keeps where it goes", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await play.tab("Request");
  const madeWith = play.inspector.getByRole("combobox", { name: "Made with" });
  const url = play.inspector.getByRole("textbox", { name: "URL" });
  const before = await url.inputValue();

  await madeWith.selectOption("image: <img>");
  await expect(play.thisStep).toContainText("The image gets an error event and nothing else");
  const crossorigin = play.inspector.getByRole("combobox", { name: "crossorigin" });
  await expect(crossorigin).toHaveValue("anonymous");
  await play.inspector.getByRole("tab", { name: "Code" }).click();
  await expect(play.inspector).toContainText(`<img id="media" alt="" src="${before}" crossorigin="anonymous">`);
  await play.inspector.getByRole("tab", { name: "Form", exact: true }).click();

  await madeWith.selectOption("form: <form>");
  await expect(play.inspector.getByRole("group", { name: "Fields" })).toBeVisible();
  await expect(url).toHaveValue(before);
  await madeWith.selectOption("fetch()");
  await expect(url).toHaveValue(before);
});

for (const theme of ["light", "dark"] as const) {
  test(`elements, their forms and gates have no violation of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
    test.slow();
    const play = new Playground(page);
    await play.open("#corp-stops-embedding");
    const other = play.button(theme === "dark" ? "Dark theme" : "Light theme");
    if (await other.isVisible()) await other.click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expectNoViolations(page, "shown, and not readable");
    await play.showRequest(0);
    await expectNoViolations(page, "stopped at the gate of CORP");

    await play.tab("Request");
    await play.inspector.getByText(/^More: referrer policy/).click();
    await expectNoViolations(page, "the form of an element");
    await play.inspector.getByRole("tab", { name: "Code" }).click();
    await expectNoViolations(page, "the code of an element");
    await play.tab("Browser");
    await play.inspector.getByText(/^More: Content-Security-Policy/).click();
    await play.inspector.getByText(/^More: local network/).click();
    await expectNoViolations(page, "what a page and its user allow");
  });
}

test("without a page there is no request; the way out is one press", async ({ page, complaints }) => {
  const play = new Playground(page);
  await play.open();
  await play.tab("Browser");
  await play.button("Remove page Shop").click();
  await expect(play.sequence).toContainText("Nobody asks anything in this scenario");
  await expectNoViolations(page, "a scenario without a request");
  await play.button("Add a request").click();
  await expect(play.verdict).toHaveText("✕ Blocked");
  await expect(play.inspector.getByRole("combobox", { name: "Page" })).toBeVisible();
  forgiveAnswers(complaints);
});
