import type { Locator } from "@playwright/test";
import { linkTo } from "./support/links.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers } from "./support/wire.ts";

/** By keyboard: a press with the mouse gives the focus only where the browser wants it. */
async function press(button: Locator) {
  await button.focus();
  await button.press("Enter");
}

const shop = { id: "shop", url: "https://shop.example/" };
const handler = { kind: "handler" as const, routes: [{ path: "/a", body: "{}" }] };
const start = {
  ...{ version: 2 as const, title: "Lists", pages: [shop] },
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

test("what is undone under the focus hands it to a neighbour, undo says what it did and where it ends, and a message that is dismissed gives the focus back", async ({
  page,
  complaints,
}) => {
  const play = new Playground(page);
  await play.open(await linkTo(start));
  await expect(play.title("Lists")).toBeVisible();
  await expect(play.inspector.getByRole("tab", { name: "Servers" })).toBeVisible();
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
  await press(play.notices.getByRole("button", { name: "Dismiss" }));
  await expect(undo).toBeFocused();
  await press(play.button("Redo"));
  await expect(page.getByRole("status").filter({ hasText: "Redone: api.example." })).toBeAttached();
  await expect(play.button("Redo")).toBeFocused();
  await press(play.button("Redo"));
  await expect(play.notices).toContainText("There is nothing to redo.");
  forgiveAnswers(complaints);
});
