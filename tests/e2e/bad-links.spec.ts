import { limits } from "../../src/scenario/limits.ts";
import { forge } from "./support/links.ts";
import { allowTheShop, Playground } from "./support/playground.ts";
import { savedIn } from "./support/saved.ts";
import { expect, test } from "./support/test.ts";

const scenario = JSON.stringify({ version: 1, title: "Somebody's", pages: [], hosts: [], actions: [] });

const links: readonly (readonly [what: string, link: () => Promise<string>, says: string])[] = [
  ["was cut off", async () => (await forge(scenario)).slice(0, -4), "The link was cut off."],
  ["is of a later version", async () => "#s=9.something", "The link was made by a newer Preflight than this one."],
  ["is not ours", async () => "#/some/route?of=another", "This is not a link of Preflight."],
  ["holds garbage", () => forge("{]"), "The link does not hold a scenario that can be run."],
  ["is too large", async () => `#s=1.x.${"a".repeat(limits.link)}`, "The link is larger than Preflight takes."],
  ["unpacks into 40 MB", () => forge(new Uint8Array(40_000_000)), "The link is larger than Preflight takes."],
];

test("a link that cannot be opened: the first scenario, one message, and the reader's own work untouched", async ({
  page,
  context,
}) => {
  test.slow();
  const mine = new Playground(page);
  await mine.open();
  await allowTheShop(mine);
  await expect.poll(() => savedIn(page)).toHaveLength(1);
  const before = await savedIn(page);
  for (const [what, link, says] of links) {
    await test.step(what, async () => {
      const play = new Playground(await context.newPage());
      await play.open(await link());
      await expect(play.notices.getByText(says)).toBeVisible();
      await expect(play.notices).toContainText("Nothing of yours was lost or changed.");
      await expect(play.notices.getByRole("button", { name: "Dismiss" })).toHaveCount(1);
      await expect(play.title("First blocked request")).toBeVisible();
      await expect(play.verdict).toHaveText("✕ Blocked");
      await play.button("Step back").click();
      await play.notices.getByRole("button", { name: "Open my saved work" }).click();
      await expect(play.verdict).toHaveText("✓ Allowed");
      expect(await savedIn(page)).toEqual(before);
      await play.page.close();
    });
  }
});

test("a link to a scenario that the library does not have says so", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#how-to-disable-cors");
  await expect(play.notices).toContainText("There is no scenario called “how-to-disable-cors”.");
  await expect(play.title("First blocked request")).toBeVisible();
});

test("storage that holds nonsense is survived, and kept aside", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await page.evaluate(() => localStorage.setItem("preflight.works.v1", "{nonsense"));
  await page.reload();
  await expect(play.notices).toContainText("Something that is kept here cannot be read.");
  await expect(play.title("First blocked request")).toBeVisible();
  expect(await savedIn(page)).toMatchObject([{ head: { state: "unreadable" }, body: "{nonsense" }]);
  expect(await page.evaluate(() => localStorage.getItem("preflight.works.v1"))).toBeNull();
});
