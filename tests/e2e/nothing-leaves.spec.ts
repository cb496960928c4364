import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { mswFile, workerFile } from "../../src/worker/protocol.ts";
import { linkTo } from "./support/links.ts";
import { Playground } from "./support/playground.ts";
import { nextRelease, type Release, smallRelease, versionOf } from "./support/release.ts";
import { secretScenario } from "./support/secrets.ts";
import { type SiteServer, serveSite } from "./support/site-server.ts";
import { expect, test } from "./support/test.ts";
import { takeNewer, versionShown, whole } from "./support/versions.ts";

/*
 * Whatever happens to the service worker: no byte of a scenario reaches a server. The one that hosts the page records all it gets, and
 * the scenarios have a secret at every place of their messages.
 * Seen to fail on the build of the last commit before wire.invalid, put in place of dist/: the host got messages under
 * `wire/`, secrets and all, at nearly every stop of the worker.
 */

test.use({ savesData: false });

const secrets = [secretScenario("Secrets"), secretScenario("More secrets")];
const links = await Promise.all(secrets.map(({ scenario }) => linkTo(scenario)));
const words = secrets.flatMap((secret) => secret.words);

/** Requests of scenarios' messages, whatever became of them. */
function messagesOf(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on("request", (request) => {
    if (words.some((word) => request.url().includes(word))) seen.push(`${request.method()} ${request.url()}`);
  });
  return seen;
}

function expectNothing(site: SiteServer): void {
  const received = site.received().toLowerCase();
  expect(received.includes(`get ${new URL(site.url).pathname}${workerFile}`), "it records").toBe(true);
  expect([...words, "wire.invalid", "/wire/", "preflight-id"].filter((word) => received.includes(word))).toEqual([]);
}

/**
 * A message that no worker took, or a file that a worker was about to answer when it went, is an error on the console.
 */
const loss = /https:\/\/wire\.invalid\/|net::ERR_FAILED \(http:\/\/127|A ServiceWorker intercepted the request/u;

function forgiveLosses(complaints: string[]): void {
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !loss.test(line)));
}

/** Opens the other of the two scenarios, which plays at once, and gives its messages a moment. */
async function play(page: Page, round: number, milliseconds: number): Promise<void> {
  const task = async ([hash, pause]: [string, number]) => {
    location.hash = hash;
    await new Promise((resolve) => setTimeout(resolve, pause));
  };
  // A reload in between ends it.
  await page.evaluate(task, [links[round % 2]!, milliseconds] as [string, number]).catch(() => {});
}

/** The first key brings MSW. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Picture" })).toBeVisible();
  await page.keyboard.press("Shift");
  await page
    .getByText(/^Sent through the service worker/)
    .waitFor({ timeout: 2000 })
    .catch(() => {});
}

type Disturb = (page: Page) => Promise<unknown>;

/** Plays in all tabs at once, before, while and after something is done to their worker. `done`: of the first tab, then of the next. */
async function rounds(tabs: readonly Page[], count: number, done: readonly Disturb[]): Promise<void> {
  for (let round = 0; round < count; round++) {
    const disturb = () => done[round % done.length]!(tabs[Math.floor(round / done.length) % tabs.length]!);
    if (round % 3 === 0) await disturb();
    const playing = tabs.map((tab) => play(tab, round, 70));
    if (round % 3 === 1) {
      await new Promise((resolve) => setTimeout(resolve, round % 40));
      await disturb();
    }
    await Promise.all(playing);
    if (round % 3 === 2) await disturb();
  }
}

const unregister = (page: Page) =>
  page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });

const reload = async (page: Page) => {
  // The other tab may stop the worker that is about to answer with the page.
  await page.reload().catch(() => page.reload());
  await ready(page);
};

const changedWorker = (release: Release, round: number): Release =>
  new Map([...release, [workerFile, Buffer.concat([release.get(workerFile)!, Buffer.from(`\n// ${round}`)])]]);

test("the worker is stopped, updated, unregistered and gone round: 200 times, of two tabs", { tag: "@endurance" }, async ({
  context,
  page,
  browserName,
  complaints,
}) => {
  test.skip(browserName !== "chromium", "only Chromium's protocol can stop a worker and go round it");
  test.setTimeout(120_000);
  const release = smallRelease();
  const site = await serveSite(release);
  const messages = messagesOf(context);
  const session: CDPSession = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  let updates = 0;
  const stop = () => session.send("ServiceWorker.stopAllWorkers");
  const update = (tab: Page) => {
    site.release = changedWorker(release, ++updates);
    return tab.evaluate(async () => {
      // None to be updated where it was just unregistered.
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => {});
      registration?.waiting?.postMessage({ preflight: "takeOver", with: null });
    });
  };
  const goRound = async (tab: Page) => {
    const own = await context.newCDPSession(tab);
    await own.send("Page.reload", { ignoreCache: true });
    await own.detach();
    await ready(tab);
  };
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${site.url}${links[0]}`);
    await ready(tab);
  }
  const often = [stop, update, stop, stop, update, stop, stop];
  await rounds([page, other], 100, [...often, unregister, stop, reload, ...often, goRound, ...often]);
  expect(messages.length).toBeGreaterThan(200);
  expectNothing(site);
  // Parts of the page, too, were lost with a worker that was about to answer with them; what must not be is an error that nobody catches.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => line.startsWith("Uncaught")));
  await site.close();
});

test("the worker is unregistered before, between and during runs, and the page loaded without one", {
  tag: ["@both", "@endurance"],
}, async ({ context, page, complaints }) => {
  const site = await serveSite(smallRelease());
  const messages = messagesOf(context);
  await page.goto(`${site.url}${links[0]}`);
  await ready(page);
  await rounds([page], 24, [unregister, unregister, reload, async () => {}]);
  await expect.poll(() => messages.length).toBeGreaterThan(24);
  expectNothing(site);
  forgiveLosses(complaints);
  await site.close();
});

test("a page outside of the worker's scope plays in memory", async ({ page, complaints }) => {
  const release = smallRelease();
  const site = await serveSite(release, "/site/");
  const outside = String(release.get("index.html")).replaceAll('"./', '"/site/');
  site.elsewhere.set("/elsewhere/page.html", Buffer.from(outside));
  await page.goto(`${new URL("/elsewhere/page.html", site.url)}${links[0]}`);
  await ready(page);
  await expect(page.getByText("Run made in memory: the service worker could not start")).toBeVisible({ timeout: 20_000 });
  await rounds([page], 4, [async () => {}]);
  // It has not even tried: no worker, no message. Asked from there by hand, the name leads nowhere.
  const status = await page.evaluate(
    (word) =>
      fetch(`https://wire.invalid/https/${word}.example/`, { method: "PUT", headers: { "X-Word": word } }).then(
        ({ status }) => status,
        String,
      ),
    words[0]!,
  );
  expect(status).toMatch(/^TypeError/u);
  expectNothing(site);
  forgiveLosses(complaints);
  await site.close();
});

test("a tab of the former release, whose worker was MSW's alone, beside a new one", { tag: "@both" }, async ({
  context,
  page,
  complaints,
}) => {
  const site = await serveSite(
    new Map([...smallRelease(), ["former.html", Buffer.from("<!doctype html><title>Former</title>")]]),
  );
  await page.goto(`${site.url}former.html`);
  await page.evaluate(async (file) => {
    await navigator.serviceWorker.register(file);
    await navigator.serviceWorker.ready;
    navigator.serviceWorker.controller?.postMessage("MOCK_ACTIVATE");
  }, mswFile);
  const tab = await context.newPage();
  await tab.goto(`${site.url}${links[0]}`);
  await ready(tab);
  await new Playground(tab).expectLive();
  const active = () => tab.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
  expect(await active()).toBe(`${site.url}${workerFile}`);
  // As that release's page sends a message; nobody answers it here, and it goes no further.
  const status = await page.evaluate(
    (word) =>
      fetch(`wire/https/${word}.example/`, { method: "PUT", headers: { "X-Word": word }, body: word }).then(
        ({ status }) => status,
      ),
    words[0]!,
  );
  expect(status).toBe(404);
  expectNothing(site);
  complaints.splice(0);
  await site.close();
});

test("an older version's tab goes on beside a newer one, and both are carried by the newer worker", { tag: "@both" }, async ({
  context,
  page,
  complaints,
}) => {
  // Two versions of every file are fetched and hashed.
  test.setTimeout(90_000);
  const release = smallRelease();
  const site = await serveSite(release);
  await page.goto(`${site.url}${links[0]}`);
  await ready(page);
  await new Playground(page).expectLive();
  await whole(page);
  site.release = nextRelease(release, "next");
  const newer = await context.newPage();
  await newer.goto(`${site.url}${links[1]}`);
  await takeNewer(newer, site.release);
  await ready(newer);
  expect(await Promise.all([page, newer].map(versionShown))).toEqual([versionOf(release), versionOf(site.release)]);
  for (const tab of [page, newer]) {
    const carried = tab.waitForResponse((response) => "preflight-id" in response.headers());
    await rounds([tab], 6, [async () => {}]);
    await carried;
    await new Playground(tab).expectLive();
  }
  expectNothing(site);
  forgiveLosses(complaints);
  await site.close();
});
