import type { Page } from "@playwright/test";
import { build } from "vite";
import { sample } from "../unit/scenario/sample.ts";
import { contract } from "../unit/works/storage-contract.ts";
import { Playground, write } from "./support/playground.ts";
import { savedIn } from "./support/saved.ts";
import { expect, test } from "./support/test.ts";

const titles = async (page: Page) => (await savedIn(page)).map(({ head }) => head.title).sort();

/** Renames the work on the screen, as its reader does. A scenario that nobody has changed has no such field yet. */
async function rename(play: Playground, title: string): Promise<void> {
  await play.button("Rename").click();
  await write(play.page.getByRole("textbox", { name: "Title" }), title);
  await play.page.keyboard.press("Enter");
}

async function change(play: Playground): Promise<void> {
  await play.tab("Servers");
  await play.inspector.getByRole("button", { name: "Add Access-Control-Allow-Origin: https://shop.example" }).first().click();
}

/** Nothing is kept here any more, as on the first visit. */
const erase = (page: Page) =>
  page.evaluate(async () => {
    localStorage.clear();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("preflight");
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction([...database.objectStoreNames], "readwrite");
    for (const name of database.objectStoreNames) transaction.objectStore(name).clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });

async function bundled(): Promise<string> {
  const result = await build({
    ...{ configFile: false, logLevel: "silent", publicDir: false },
    build: {
      ...{ write: false, minify: false },
      lib: { entry: "tests/e2e/support/storage-in-browser.ts", formats: ["iife"], name: "inBrowser" },
    },
  });
  const code = [result].flat().flatMap((part) => ("output" in part ? part.output : []))[0];
  if (code?.type !== "chunk") throw new Error("There is no script.");
  return code.code;
}

test("one work edited in two tabs: the second is told, and nothing is overwritten", async ({ context, page }) => {
  const one = new Playground(page);
  await one.open();
  await change(one);
  await rename(one, "Mine");
  await expect.poll(() => titles(page)).toEqual(["Mine"]);
  const other = new Playground(await context.newPage());
  await other.open();
  await expect(other.title("Mine")).toBeVisible();

  await rename(other, "Theirs");
  await expect(one.notices).toContainText("This work is also open in another tab, which has changed it.");
  await page.bringToFront();
  await rename(one, "Mine, later");
  await expect(one.notices).toContainText("your changes go into a work of their own");
  await expect.poll(() => titles(page)).toEqual(["Mine, later", "Theirs"]);

  await one.notices.getByRole("button", { name: "Show the other tab’s state" }).click();
  await expect(one.title("Theirs")).toBeVisible();
  await expect(other.notices).not.toContainText("also open in another tab");
});

test("what was kept elsewhere is taken over: without IndexedDB, by the version before, and nonsense, which is kept aside", async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (location.search === "?without") Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  const play = new Playground(page);
  const old = () => page.evaluate(() => localStorage.getItem("preflight.works.v1"));

  await test.step("without IndexedDB works are kept all the same, and taken over when it is back", async () => {
    await page.goto("./?without");
    await play.workbench();
    await change(play);
    await rename(play, "Kept");
    await page.reload();
    await expect(play.title("Kept")).toBeVisible();
    await page.goto("./");
    await expect(play.title("Kept")).toBeVisible();
    expect(await titles(page)).toEqual(["Kept"]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("preflight.work")))).toEqual([]);
  });

  await test.step("works of the version before are there, and leave their old place", async () => {
    await erase(page);
    const work = { id: "old", scenario: { ...sample, title: "From before" }, from: null, cursor: null, tab: null };
    await page.evaluate((text) => localStorage.setItem("preflight.works.v1", text), JSON.stringify([work]));
    await page.goto("./?again");
    await expect(play.title("From before")).toBeVisible();
    expect(await old()).toBeNull();
    expect(await titles(page)).toEqual(["From before"]);
  });

  await test.step("storage that holds nonsense is survived, and kept aside", async () => {
    await erase(page);
    await page.evaluate(() => localStorage.setItem("preflight.works.v1", "{nonsense"));
    await page.goto("./");
    await expect(play.notices).toContainText("Something that is kept here cannot be read.");
    await expect(play.title("First blocked request")).toBeVisible();
    expect(await savedIn(page)).toMatchObject([{ head: { state: "unreadable" }, body: "{nonsense" }]);
    expect(await old()).toBeNull();
  });
});

test("IndexedDB keeps works as promised: from the first edit on, until they are saved as a file, erased from this browser, and imported again", {
  tag: "@both",
}, async ({ page }) => {
  test.slow();
  const play = new Playground(page);
  await test.step("what every place for works promises", async () => {
    const script = await bundled();
    await page.goto("./");
    for (const name of Object.keys(contract))
      await test.step(name, () => page.evaluate(`(async () => { ${script}; await inBrowser.keep(${JSON.stringify(name)}); })()`));
  });

  await test.step("the first edit is saved at once, and a steady typist all the while", async () => {
    await play.open();
    await change(play);
    await expect.poll(() => savedIn(page), { timeout: 2000 }).toHaveLength(1);
    await play.button("Rename").click();
    const field = page.getByRole("textbox", { name: "Title" });
    // No pause is longer than a tenth of a second, so waiting for one would never save.
    for (let i = 0; i < 12; i++) await field.press("x", { delay: 20 });
    expect((await titles(page))[0]).toMatch(/x{2,}$/u);
    await write(field, "Mine");
    await page.keyboard.press("Enter");
  });

  const dialog = page.getByRole("dialog", { name: "My works" });
  await play.button("My works").click();
  await expect(dialog.getByText("GET https://api.weather.example/today")).toBeVisible();
  // A stock Firefox tells nobody of its downloads: what is handed to them is looked at instead.
  await page.evaluate(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.body.setAttribute("data-saved", text));
      return original(blob);
    };
  });
  await dialog.getByRole("button", { name: "Save all as a file" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-saved", /"preflight":"works"/);
  const file = (await page.locator("body").getAttribute("data-saved")) ?? "";

  await dialog.getByRole("button", { name: "Erase everything on this machine …" }).click();
  // By the document's own word: a stock Firefox takes its window for inactive after a download.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Keep everything");
  await dialog.getByRole("button", { name: "Erase it all" }).click();
  await expect(dialog.getByText(/^Erased: 1 work, /)).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain("preflight");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("preflight.")))).toEqual([]);

  await dialog.getByLabel("Files to import").setInputFiles([
    { name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{") },
    { name: "works.json", mimeType: "application/json", buffer: Buffer.from(file) },
  ]);
  await expect(dialog.getByText("1 work imported. 1 thing could not be taken in:")).toBeVisible();
  await expect(dialog.getByText("broken.json: it is no JSON.")).toBeVisible();
  await dialog.getByRole("button", { name: /^Mine/ }).click();
  await expect(play.title("Mine")).toBeVisible();
});
