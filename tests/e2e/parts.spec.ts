import type { Locator, Page } from "@playwright/test";
import { linkTo } from "./support/links.ts";
import { Playground, write } from "./support/playground.ts";
import { builtRelease, type Release } from "./support/release.ts";
import { type SiteServer, serveSite } from "./support/site-server.ts";
import { expect, test } from "./support/test.ts";

/** A host that has only what the page is watched with at first. */
class Withholding {
  readonly whole: Release = builtRelease();
  readonly given: Map<string, Buffer>;
  site!: SiteServer;

  constructor() {
    // What it names to be fetched ahead is not what it begins with.
    const first = String(this.whole.get("index.html")).replace(/data-ahead="[^"]*"/u, "");
    const kept = (file: string) =>
      !/\.(?:js|css)$/u.test(file) || first.includes(file) || /^assets\/(?:watch|react|rolldown-runtime)-/u.test(file);
    // No worker: it would keep what has come once.
    this.given = new Map([...this.whole].filter(([file]) => kept(file)));
  }

  async serve(): Promise<string> {
    this.site = await serveSite(this.given);
    return this.site.url;
  }

  /** Gives everything but this file. */
  giveAllBut(file: string): void {
    for (const [other, content] of this.whole) this.given.set(other, content);
    this.given.delete(file);
  }

  /** What makes the page answer. */
  get watch(): string {
    return [...this.whole.keys()].find((file) => /^assets\/watch-[^/]*\.js$/u.test(file)) ?? "";
  }

  /** Gives the files that were refused from the request with this number on, or the first so many of them. */
  give(from: number, count?: number): void {
    const files = this.site.requests.slice(from).map((request) => request.replace(/^GET \/|\?.*$/gu, ""));
    const refused = [...new Set(files)].filter((file) => this.whole.has(file) && !this.given.has(file));
    for (const file of refused.slice(0, count)) this.given.set(file, this.whole.get(file)!);
  }
}

test.use({ actionTimeout: 8000 });

let host: Withholding;
test.beforeEach(() => {
  host = new Withholding();
});
test.afterEach(() => host.site?.close());

/**
 * It is missing, also when it is tried again; then its files may come, until it is there. `count`: so many more each time; without it all
 * that were asked for. A part of which one file is missing is never begun: tests/unit/parts.
 */
async function insist(missing: Locator, there: Locator, count?: number): Promise<void> {
  await expect(missing).toBeVisible();
  for (;;) {
    const from = host.site.requests.length;
    await missing.getByRole("button", { name: "Try again" }).click();
    await expect(missing.or(there).first()).toBeVisible();
    if (await there.isVisible()) return;
    host.give(from, count);
  }
}

const missing = (page: Page, name: string) =>
  page
    .getByRole("alert")
    .filter({ hasText: `${name} could not be loaded.` })
    .first();
const notDone = (page: Page, says: string) => page.getByRole("dialog", { name: "Not done" }).filter({ hasText: says });

test("where what makes the page answer does not come it says so over what there is to read, and loads when it is loaded again", async ({
  page,
  complaints,
}) => {
  const { watch } = host;
  host.giveAllBut(watch);
  await page.goto(`${await host.serve()}scenarios/same-origin/`);
  const play = new Playground(page);
  await play.button("Look inside").click();
  await expect(page.getByRole("alert").filter({ hasText: "nothing can be pressed or changed yet" })).toBeVisible();
  await expect(play.title("Same origin, no permission needed")).toBeVisible();
  complaints.splice(0);
  host.given.set(watch, host.whole.get(watch)!);
  await page.getByRole("button", { name: "Load the page again" }).click();
  await play.button("Look inside").click();
  await expect(play.inside).toBeVisible();
});

/*
 * One door of each kind. That every other one is made in the same way: tests/architecture/doors.test.ts; what such a part does without
 * its files, and with them: tests/unit/views/ui/lazy-part.test.tsx, tests/unit/parts.
 */
test("no door is dead: where a part does not come it is said at the door, and it opens once the part comes", async ({
  page,
  complaints,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const unhandled: string[] = [];
    Object.assign(window, { unhandled });
    addEventListener("unhandledrejection", ({ reason }) => unhandled.push(`rejection: ${reason}`));
    addEventListener("error", ({ message }) => unhandled.push(`error: ${message}`));
  });
  const play = new Playground(page);
  const link = await linkTo({
    version: 2,
    title: "All kinds",
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [
      {
        id: "api",
        origins: ["https://api.example"],
        layers: [
          { kind: "cors", style: "headers", actual: [], preflight: { status: 204, headers: [] } },
          { kind: "auth", needs: "bearer", value: "x", off: true },
          { kind: "cache" },
          { kind: "handler", routes: [{ file: "png" }] },
          { kind: "forward", upstreams: ["https://api.example"] },
        ],
      },
    ],
    actions: [
      { kind: "fetch", page: "shop", url: "https://api.example/" },
      { kind: "element", page: "shop", element: "img", url: "https://api.example/picture" },
    ],
  });
  await page.goto((await host.serve()) + link);

  await test.step("what stands on the screen at once", async () => {
    await insist(notDone(page, "could not be opened"), play.title("All kinds"), 1);
    await expect(play.picture.getByRole("img")).toBeVisible();
    await insist(missing(page, "What script sees"), play.readout("The script sees").getByText(/load/));
    await insist(missing(page, "Chrome’s console"), play.console.locator("ul, p").first());
  });

  await test.step("what lies inside", async () => {
    await play.button("Look inside").click();
    await insist(missing(page, "The sequence"), play.sequence);
    await insist(missing(page, "The choice of requests"), play.sequence.getByRole("group", { name: "Request shown" }));
  });

  await test.step("the Workbench", async () => {
    await play.button("Workbench").click();
    await insist(missing(page, "The inspector"), play.inspector);
    await insist(missing(page, "The steps"), play.timeline);
    await insist(missing(page, "What is said of this step"), play.thisStep);
  });

  await test.step("the console, the step", async () => {
    await play.console.getByRole("radio", { name: "Firefox" }).click();
    await insist(missing(page, "Firefox’s console"), play.console.locator("ul, p").first());
    await play.button("First").click();
    await play.button("Step").click();
    await play.button("Step").click();
    await insist(missing(page, "What was compared"), play.thisStep.locator("dl, table").first());
  });

  await test.step("an edit", async () => {
    const preflights = play.inspector.getByRole("switch", { name: /Answers preflights/ });
    await preflights.click();
    await expect(play.inspector.getByText(/an OPTIONS request travels on/)).toBeVisible();
    await insist(missing(page, "The title’s field"), play.button("Rename"));
  });

  await test.step("the servers", async () => {
    await play.inspector.getByRole("radio", { name: "Policy" }).click();
    await insist(missing(page, "The other form"), missing(page, "The policy"));
    await insist(missing(page, "The policy"), play.inspector.getByText("Send Vary: Origin"));
  });

  await test.step("dialogs", async () => {
    for (const [button, title, name] of [
      ["Compare", "How browsers differ", "The comparison"],
      ["Scenarios", "Scenarios", "The list of scenarios"],
    ] as const) {
      await play.button(button).click();
      const dialog = page.getByRole("dialog", { name: title });
      await insist(
        missing(page, name),
        dialog.locator("table, pre, [type=search]").first(),
        name === "The comparison" ? 1 : undefined,
      );
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      // The focus is where it was, whatever took the dialog's place meanwhile.
      await expect(play.button(button)).toBeFocused();
    }
  });

  await test.step("share, open, begin", async () => {
    await play.button("Share").click();
    await insist(missing(page, "What is to be shared"), page.getByRole("dialog", { name: "Share" }).locator("textarea").first());
    await page.keyboard.press("Escape");
    await play.button("Scenarios").click();
    await write(play.library.getByRole("searchbox"), "preflight for put");
    await play.library.getByRole("link", { name: "Preflight for PUT" }).click();
    await insist(notDone(page, "“preflight-for-put” could not be opened."), play.title("Preflight for PUT"));
    await play.button("Scenarios").click();
    await play.library.getByRole("button", { name: "New", exact: true }).click();
    await insist(notDone(page, "A new scenario could not be begun."), play.title("My scenario"));
  });

  expect(await page.evaluate(() => (window as unknown as { unhandled: string[] }).unhandled)).toEqual([]);
  expect(complaints.filter((line) => line.startsWith("Uncaught"))).toEqual([]);
  complaints.splice(0);
});
