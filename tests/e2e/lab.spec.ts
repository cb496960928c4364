import type { Locator, Page } from "@playwright/test";
import { serveOnLoopback } from "../../scripts/lib/serve.mjs";
import { expectNoViolations } from "./support/axe.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

async function openPanel(page: Page, hash: string): Promise<Locator> {
  await new Playground(page).open(hash);
  await page.getByRole("button", { name: "Run it in this browser" }).click();
  return page.getByRole("dialog", { name: "Run it in this browser" });
}

const cells = async (panel: Locator, row: RegExp) => panel.getByRole("row", { name: row }).getByRole("cell").allInnerTexts();

test("this browser plays the scenario in a window of its own, and what it did stands beside the simulation", {
  tag: ["@lab", "@both"],
}, async ({ page }) => {
  const panel = await openPanel(page, "#preflight-for-json");
  const opened = page.waitForEvent("popup");
  await panel.getByRole("button", { name: "Run it" }).click();
  const popup = await opened;
  await expect(panel.getByText("They agree.")).toBeVisible();
  // It has closed itself.
  await expect.poll(() => popup.isClosed()).toBe(true);
  for (const row of [/^Request 1/u, /^Script sees/u]) {
    const [simulated, real] = await cells(panel, row);
    expect(real).toBe(simulated);
    expect(real).not.toBe("");
  }
  await expectNoViolations(page, "the lab's result");
});

test("a scenario that does not fit onto this machine: before anybody presses, why, and what to change", { tag: "@lab" }, async ({
  page,
}) => {
  const panel = await openPanel(page, "#only-the-scheme-differs");
  await expect(panel.getByText("This scenario cannot be run here.")).toBeVisible();
  await expect(panel.getByText(/http and https side by side.* the same scheme/u)).toBeVisible();
  await expect(panel.getByRole("button", { name: /^Run it/u })).toHaveCount(0);
});

test("where the browser opens no window there is a link that does", { tag: "@lab" }, async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const panel = await openPanel(page, "#first-request-fixed");
  await panel.getByRole("button", { name: "Run it" }).click();
  const opened = page.waitForEvent("popup");
  await panel.getByRole("link", { name: "Open it yourself" }).click();
  await opened;
  await expect(panel.getByText("They agree.")).toBeVisible();
});

test("closing the panel ends the run", { tag: "@lab" }, async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const panel = await openPanel(page, "#first-request-fixed");
  await panel.getByRole("button", { name: "Run it" }).click();
  await expect(panel.getByRole("link", { name: "Open it yourself" })).toBeVisible();
  const ended = page.waitForRequest((request) => request.method() === "DELETE" && request.url().includes("/lab/runs/"));
  await page.keyboard.press("Escape");
  await ended;
});

test("on a static host the panel says how to get a lab", { tag: "@lab" }, async ({ page, complaints }) => {
  const server = await serveOnLoopback({ port: 0, strict: false });
  try {
    await page.goto(`http://localhost:${server.port}/`);
    await new Playground(page).workbench();
    await page.getByRole("button", { name: "Run it in this browser" }).click();
    await expect(page.getByText("There is no lab here.")).toBeVisible();
    await expect(page.getByText("npm start", { exact: true })).toBeVisible();
    await expectNoViolations(page, "the lab's panel without a lab");
    // Chromium writes down that there is nothing at lab/session; that is how we know.
    expect(complaints.splice(0).filter((line) => !line.includes("lab/session"))).toEqual([]);
  } finally {
    await page.close();
    await server.close();
  }
});
