import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { findBrowser } from "../../scripts/browsers.mjs";
import { kill, launch } from "../../scripts/lib/mortal-browser.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const pageOf = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? (await context.newPage());

/** `npm run bench -- --only kill` measures how old the oldest lost edit is: in both browsers, with other waits and more kills. */
test("an edit is still there when the browser is killed a second later", { tag: "@endurance" }, async ({
  browserName,
  baseURL,
}) => {
  test.skip(browserName !== "chromium", "a busy machine makes Firefox's strict transactions take longer than a second");
  test.slow();
  const browser = findBrowser("chromium");
  if (!browser || !baseURL) throw new Error("There is no browser, or no server.");
  const profile = mkdtempSync(path.join(tmpdir(), "preflight-kill-"));
  try {
    const first = await launch(browser, profile);
    const before = await pageOf(first);
    await before.goto(baseURL);
    const play = new Playground(before);
    await play.workbench();
    await play.tab("Servers");
    await play.inspector
      .getByRole("button", { name: /^Add Access-Control-Allow-Origin/u })
      .first()
      .click();
    await play.button("Rename").click();
    await before.getByRole("textbox", { name: "Title" }).fill("The last words");
    await before.waitForTimeout(1_000);
    expect(kill(profile, "browser").count).toBeGreaterThan(0);
    await first.close().catch(() => {});

    const second = await launch(browser, profile);
    const after = await pageOf(second);
    await after.goto(baseURL);
    await expect(new Playground(after).title("The last words")).toBeVisible();
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});
