import { allowTheShop, Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { wireOf } from "./support/wire.ts";

test("untouched the page loads no worker and no advice; a move of the pointer brings the advice, the first touch wakes the worker, every edit goes over it, and its loss costs no verdict", {
  tag: "@both",
}, async ({ page, complaints }) => {
  const wire = wireOf(page);
  const play = new Playground(page);
  /** Those that wait for a reader. A part is fetched, then imported: two entries, one script. */
  const scripts = async () => {
    const all = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    return [...new Set(all)].filter((name) => /(?:service-worker|search)-[^/]*\.js$/u.test(name));
  };
  await test.step("nobody has touched the page: nothing on the wire, no MSW, no search for advice, and the run is there all the same", async () => {
    await play.watch();
    await expect(play.verdict).toHaveText("✕ Blocked");
    await expect(play.wire).toHaveText("Run made in memory");
    expect(wire).toEqual([]);
    expect(await scripts()).toEqual([]);
  });

  await test.step("the pointer moves: whoever only watches fetches nothing for it, nothing on the screen moves, and nothing is sent", async () => {
    const places = () => Promise.all([play.picture, play.story, play.readouts].map((part) => part.boundingBox()));
    const before = await places();
    await page.mouse.move(400, 300);
    await page.mouse.move(410, 300);
    // What was there as HTML has been replaced by the page that answers.
    await expect(page.locator('[data-paper="true"]')).toHaveCount(0);
    expect(await places()).toEqual(before);
    expect(await scripts()).toEqual([]);
    await expect(play.wire).toHaveText("Run made in memory");
  });

  await test.step("the first touch wakes the worker, and every edit goes over it", async () => {
    await play.workbench();
    await play.expectLive();
    await expect.poll(() => wire).toEqual(["GET api.weather.example/today"]);
    await expect(play.button("Make this change").first()).toBeVisible();
    await allowTheShop(play);
    await expect.poll(() => wire).toEqual(["GET api.weather.example/today", "GET api.weather.example/today"]);
    await expect(play.verdict).toHaveText("✓ Allowed");
  });

  await test.step("a worker that is unregistered in mid-session costs no verdict", async () => {
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    });
    await play.button("Undo").click();
    await expect(play.verdict).toHaveText("✕ Blocked");
    await play.button("Redo").click();
    await expect(play.verdict).toHaveText("✓ Allowed");
    await expect(play.readout("The script sees")).toContainText("Lyon");
    await expect(play.wire).toHaveText(/^(?:Sent through the service worker|Run made in memory: the service worker was lost)/);
    complaints.splice(0);
  });
});

test("a worker that the browser put to sleep asks the page whose message it has got", async ({ page, context, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium's protocol can put a worker to sleep");
  const wire = wireOf(page);
  const play = new Playground(page);
  await play.open();
  await play.button("First").click();
  await play.expectLive();
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  wire.splice(0);
  await allowTheShop(play);
  await expect.poll(() => wire.length).toBe(1);
  await play.expectLive();
  await expect(play.verdict).toHaveText("✓ Allowed");
});

test.describe("where service workers are blocked", () => {
  test.use({ serviceWorkers: "block" });
  test.skip(({ browserName }) => browserName !== "chromium", "a stock Firefox cannot be told to block them");

  test("the run is made in memory, every step of it, and the page says so quietly", async ({ page, complaints }) => {
    const wire = wireOf(page);
    const play = new Playground(page);
    await play.open();
    await play.stepThrough();
    await expect(play.verdict).toHaveText("✕ Blocked");
    await expect(play.wire).toHaveText("Run made in memory: the service worker could not start", { timeout: 15_000 });
    await allowTheShop(play);
    await expect(play.verdict).toHaveText("✓ Allowed");
    await expect(play.notices.getByRole("button")).toHaveCount(0);
    expect(wire).toEqual([]);
    // Playwright itself writes a warning where it blocks one.
    complaints.splice(0);
  });
});
