import { nextRelease, smallRelease, versionOf, withdrawing } from "./support/release.ts";
import { serveSite } from "./support/site-server.ts";
import { expect, test } from "./support/test.ts";
import { versionShown, whole } from "./support/versions.ts";

test.use({ savesData: false });

test("a release that was taken back removes itself, and the next loading shows the good one", { tag: "@both" }, async ({
  page,
}) => {
  test.setTimeout(90_000);
  const bad = smallRelease();
  const site = await serveSite(bad);
  await page.goto(site.url);
  await whole(page);
  await page.reload();
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  const good = nextRelease(bad, "good");
  site.release = withdrawing(good, [versionOf(bad)]);
  // Still from the cache; the worker asks meanwhile, and goes.
  await page.reload();
  expect(await versionShown(page)).toBe(versionOf(bad));
  const keepsTheBad = () =>
    page.evaluate(async (version) => (await caches.keys()).some((name) => name.includes(version)), versionOf(bad));
  await expect.poll(keepsTheBad).toBe(false);
  await page.reload();
  expect(await versionShown(page)).toBe(versionOf(good));
  await site.close();
});
