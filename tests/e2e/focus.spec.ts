import type { Locator, Page } from "@playwright/test";
import { linkTo } from "./support/links.ts";
import { Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers } from "./support/wire.ts";

/** What has the focus, by its name; "body" where nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "body";
    return element.getAttribute("aria-label") ?? element.textContent?.trim() ?? element.tagName;
  });
}

/** By keyboard: a press with the mouse gives the focus only where the browser wants it. */
async function press(button: Locator) {
  await button.focus();
  await button.press("Enter");
}

const shop = { id: "shop", url: "https://shop.example/" };
const handler = { kind: "handler" as const, routes: [{ path: "/a", body: "{}" }] };
const start = {
  ...{ version: 1 as const, title: "Lists", pages: [shop] },
  hosts: [
    {
      ...{ id: "api", origins: ["https://api.example"] },
      layers: [{ kind: "cors" as const, style: "headers" as const, actual: [["Access-Control-Allow-Origin", "*"]] }, handler],
    },
    {
      ...{ id: "edge", role: "proxy" as const, origins: ["https://edge.example"] },
      layers: [{ kind: "forward" as const, upstreams: ["https://api.example"] }],
    },
  ] as never,
  actions: [{ kind: "fetch" as const, page: "shop", url: "https://api.example/a" }] as never,
};

test.beforeEach(async ({ page }) => {
  const play = new Playground(page);
  await play.open(await linkTo(start));
  await expect(play.title("Lists")).toBeVisible();
  await expect(play.inspector.getByRole("tab", { name: "Servers" })).toBeVisible();
});

test("in lists the focus goes to the new row, and after a removal to its neighbour", async ({ page, complaints }) => {
  const play = new Playground(page);
  const { inspector } = play;
  const button = (name: string | RegExp) => inspector.getByRole("button", { name, exact: typeof name === "string" });
  const row = (name: RegExp) => expect.poll(() => focused(page)).toMatch(name);

  await test.step("headers", async () => {
    const headers = inspector.getByRole("group", { name: "On every other response" });
    await press(headers.getByRole("button", { name: "Add header" }));
    await expect(headers.getByRole("combobox", { name: "Header 2 name" })).toBeFocused();
    await press(headers.getByRole("button", { name: "Remove header 2" }));
    await expect(headers.getByRole("combobox", { name: "Header 1 name" })).toBeFocused();
    await press(headers.getByRole("button", { name: "Remove Access-Control-Allow-Origin" }));
    await expect(headers.getByRole("button", { name: "Add header" })).toBeFocused();
  });

  await test.step("layers and routes", async () => {
    await press(button("Add Cache layer"));
    await row(/Cache/);
    await press(button(/Move Cache, layer \d up/));
    await expect(page.locator(":focus")).toHaveAccessibleName(/Cache/);
    await press(button(/Remove Cache, layer/));
    expect(await focused(page)).not.toBe("body");
    await press(button(/^\d Handler/));
    await press(button("Add route"));
    await row(/any \/new/);
    await press(button("Remove Route 2"));
    await row(/any \/a/);
  });

  await test.step("servers", async () => {
    const servers = inspector.getByRole("radiogroup", { name: "Server" });
    await press(button("Server"));
    await expect(servers.getByRole("radio").nth(2)).toBeFocused();
    await press(button("Duplicate this server"));
    await expect(servers.getByRole("radio").nth(3)).toBeFocused();
    await press(button("Remove this server"));
    await expect(servers.getByRole("radio", { checked: true })).toBeFocused();
    await servers.getByRole("radio", { name: /edge/ }).check();
    const upstreams = inspector.getByRole("group", { name: "Upstreams" });
    await press(upstreams.getByRole("button", { name: "Add upstream" }));
    await expect(upstreams.getByRole("textbox", { name: "Upstream 2" })).toBeFocused();
    await press(upstreams.getByRole("button", { name: "Remove upstream 2" }));
    await expect(upstreams.getByRole("textbox", { name: "Upstream 1" })).toBeFocused();
  });

  await test.step("requests, from one to two and back", async () => {
    await play.tab("Request");
    await press(button("Duplicate"));
    await row(/^2/);
    await press(button("Add a curl request"));
    await row(/^3/);
    await press(button("Duplicate Request 3"));
    await row(/^4/);
    for (const [which, next] of [
      [4, /^3/],
      [3, /^2/],
    ] as const) {
      await press(button(`Remove Request ${which}`));
      await row(next);
      await page.keyboard.press("Enter");
    }
    await press(button("Remove Request 2"));
    await expect(inspector.getByRole("tab", { name: "Form" })).toBeFocused();
  });

  await test.step("cookies and pages", async () => {
    await play.tab("Browser");
    await press(button("Add cookie"));
    await row(/session=1/);
    await press(button("Remove Cookie 1"));
    await expect(button("Add cookie")).toBeFocused();
    await press(button("Add page"));
    await row(/^2/);
    await press(button(/^Remove page/));
    await row(/shop/);
  });
  forgiveAnswers(complaints);
});

test("what is undone under the focus hands it to a neighbour, and undo says what it did and where it ends", async ({
  page,
  complaints,
}) => {
  const play = new Playground(page);
  const headers = play.inspector.getByRole("group", { name: "On every other response" });
  await press(headers.getByRole("button", { name: "Add header" }));
  await expect(headers.getByRole("combobox", { name: "Header 2 name" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(headers.getByRole("combobox", { name: "Header 2 name" })).toHaveCount(0);
  await expect(headers.locator(":focus")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "Undone: api.example." })).toBeAttached();

  const undo = play.button("Undo");
  await expect(undo).toBeDisabled();
  await undo.focus();
  await undo.press("Enter");
  await expect(undo).toBeFocused();
  await expect(play.notices).toContainText("There is nothing more to undo.");
  await press(play.button("Redo"));
  await expect(page.getByRole("status").filter({ hasText: "Redone: api.example." })).toBeAttached();
  await expect(play.button("Redo")).toBeFocused();
  await press(play.button("Redo"));
  await expect(play.notices).toContainText("There is nothing to redo.");
  forgiveAnswers(complaints);
});

test("a message that is dismissed gives the focus back, and what disappears under it hands it on", async ({
  page,
  complaints,
}) => {
  const play = new Playground(page);
  await press(play.button("Undo"));
  await expect(play.notices).toContainText("There is nothing more to undo.");
  await press(play.notices.getByRole("button", { name: "Dismiss" }));
  await expect(play.button("Undo")).toBeFocused();

  const name = play.inspector.getByRole("combobox", { name: "Header 1 name" }).last();
  await write(name, "X A");
  const use = play.inspector.getByRole("button", { name: /^Use/ });
  await press(use);
  await expect(name).toBeFocused();

  await press(play.button("Rename"));
  await page.keyboard.press("Enter");
  await expect(play.button("Rename")).toBeFocused();
  await press(play.button("Reset"));
  await expect(play.button("Reset")).toHaveCount(0);
  expect(await focused(page)).not.toBe("body");

  await press(play.button("Last"));
  await press(play.button("Step back"));
  await press(play.button("Step"));
  await expect(play.button("Step")).toBeFocused();
  forgiveAnswers(complaints);
});
