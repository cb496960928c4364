import { Playground } from "./support/playground.ts";
import { builtRelease } from "./support/release.ts";
import { type SiteServer, serveSite } from "./support/site-server.ts";
import { expect, test } from "./support/test.ts";
import { whole } from "./support/versions.ts";

test.use({ savesData: false });

/** As on any static host, in a sub-folder. */
let site: SiteServer;
test.beforeEach(async () => {
  site = await serveSite(builtRelease(), "/tools/preflight/");
});
test.afterEach(() => site.close());

test("after one visit everything works without a network: play, edit, compare, library, share; and back again", {
  tag: "@both",
}, async ({ page, context, browserName, complaints }) => {
  test.slow();
  const play = new Playground(page);
  await page.goto(site.url);
  await whole(page);

  // The server is gone for both browsers; Chromium knows besides that it has no network.
  site.down = true;
  if (browserName === "chromium") await context.setOffline(true);
  await page.reload();
  await expect(play.verdict).toHaveText("✕ Blocked");
  await play.workbench();
  await play.button("First").click();
  await play.expectLive();
  await play.playToTheEnd();

  await play.inspector
    .getByRole("button", { name: /^Add Access-Control-Allow-Origin/ })
    .first()
    .click();
  await expect(play.verdict).toHaveText("✓ Allowed");
  await play.expectLive();
  const edited = page.url();

  await play.button("Compare").click();
  const comparison = page.getByRole("dialog", { name: "How browsers differ" });
  await expect(comparison.getByRole("table")).toBeVisible();
  await page.keyboard.press("Escape");

  // What this one needs besides: the Public Suffix List, cookies, every tab.
  await play.openFromLibrary("third", "A third party's cookie");
  for (const tab of ["Request", "Browser", "Message"]) await play.tab(tab);
  await play.expectLive();

  await page.getByRole("link", { name: "How far to trust it" }).first().click();
  await expect(page.getByRole("dialog", { name: "How far to trust it" })).toContainText("Not covered");
  await page.keyboard.press("Escape");

  await play.button("Run it in this browser").click();
  await expect(page.getByRole("dialog", { name: "Run it in this browser" })).toContainText("cannot be reached");
  await page.keyboard.press("Escape");

  await play.share();
  expect(page.url()).toContain("#");
  await expect(page.getByText("could not be loaded")).toHaveCount(0);

  site.down = false;
  if (browserName === "chromium") await context.setOffline(false);
  await page.goto(edited);
  await page.reload();
  await expect(play.verdict).toHaveText("✓ Allowed");
  complaints.splice(0);
});
