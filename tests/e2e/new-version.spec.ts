import { allowTheShop, Playground } from "./support/playground.ts";
import { nextRelease, type Release, smallRelease } from "./support/release.ts";
import { type SiteServer, serveSite } from "./support/site-server.ts";
import { expect, test } from "./support/test.ts";
import { shows, takeNewer, whole } from "./support/versions.ts";

test.use({ savesData: false });

let site: SiteServer;
let newer: Release;
test.beforeEach(async () => {
  const release = smallRelease();
  newer = nextRelease(release, "next");
  site = await serveSite(release);
});
test.afterEach(() => site.close());

test("a deploy leaves an open tab whole; a reload takes the newer version, with work, step and tab as they were", async ({
  page,
}) => {
  test.slow();
  const play = new Playground(page);
  await page.goto(site.url);
  await whole(page);
  await play.workbench();
  await allowTheShop(play);
  await play.tab("Message");
  await play.button("First").click();
  await play.button("Step").click();
  await play.expectStep(1);

  site.release = newer;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  // It is ready when all of its files have come.
  await expect(play.notices).toContainText("A newer version is ready.", { timeout: 30_000 });

  // Nothing of this is in the page yet, nor on the server any more.
  await play.button("Compare").click();
  await expect(page.getByRole("dialog", { name: "How browsers differ" }).getByRole("table")).toBeVisible();
  await page.keyboard.press("Escape");
  await play.tab("Browser");
  await expect(page.getByText("could not be loaded")).toHaveCount(0);

  await play.notices.getByRole("button", { name: "Reload" }).click();
  await shows(page, newer);
  await play.workbench();
  await play.expectStep(1);
  await expect(play.inspector.getByRole("tab", { name: "Browser" })).toHaveAttribute("aria-selected", "true");
  await play.button("Last").click();
  await expect(play.verdict).toHaveText("✓ Allowed");
});

test("a newer version takes over although another tab uses the present one just then", { tag: "@endurance" }, async ({
  context,
  page,
  complaints,
}) => {
  await page.goto(site.url);
  await whole(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(new Playground(other).picture).toBeVisible();
  site.release = newer;
  const using = other.evaluate(async () => {
    const { ready } = navigator.serviceWorker;
    while (!(await ready).waiting) await new Promise((resolve) => setTimeout(resolve, 20));
    const until = performance.now() + 2000;
    while (performance.now() < until) await fetch("icon.svg").catch(() => {});
  });
  await takeNewer(page, newer);
  await using;
  // A file that the present worker was about to answer when it went.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/icon\.svg/u.test(line)));
});

test("without a worker a part that went with its version says so where it was wanted, and a reload brings it", async ({
  page,
  complaints,
}) => {
  const withoutWorker = (release: Release) => new Map([...release].filter(([file]) => file !== "service-worker.js"));
  site.release = withoutWorker(site.release);
  const play = new Playground(page);
  await page.goto(site.url);
  await play.workbench();
  await play.button("First").click();
  await play.button("Step").click();
  site.release = withoutWorker(newer);

  await play.button("Compare").click();
  const dialog = page.getByRole("dialog", { name: "How browsers differ" });
  await expect(dialog.getByRole("alert")).toContainText("The server has a newer version of Preflight by now.");
  await dialog.getByRole("button", { name: "Reload" }).click();
  await shows(page, newer);
  // Nothing was changed, so nothing was kept: the step is where it was all the same.
  await play.workbench();
  await play.expectStep(1);
  await play.button("Compare").click();
  await expect(dialog.getByRole("table")).toBeVisible();
  complaints.splice(0);
});
