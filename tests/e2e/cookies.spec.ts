import { Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

test("a cookie from an earlier visit, added in the Browser tab, goes along with the very next run", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#only-the-sub-domain-differs");
  await expect(play.title("Only the sub-domain differs")).toBeVisible();
  await play.tab("Browser");
  await expect(play.inspector).toContainText("No cookies.");
  await play.inspector.getByRole("button", { name: "Add cookie" }).click();
  await expect(play.inspector).not.toContainText("No cookies.");

  await play.tab("Request");
  await play.inspector.getByRole("combobox", { name: "Credentials" }).first().selectOption("include");
  await expect(play.sequence.getByRole("button", { name: "Cookies go along: session" })).toBeVisible();
});

test("a cookie that a server sets is in the jar once its answer has come", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#same-origin");
  await expect(play.title("Same origin, no permission needed")).toBeVisible();
  await play.tab("Servers");
  const layers = play.inspector.getByRole("list", { name: "Layers" });
  const handler = layers.getByRole("button", { name: /Handler/ }).first();
  if ((await handler.getAttribute("aria-expanded")) === "false") await handler.click();
  await layers.getByRole("button", { name: "Add cookie" }).click();
  await write(layers.getByRole("combobox", { name: "Cookie 1" }), "visits=1; Path=/");
  await expect(play.sequence.getByRole("button", { name: "Cookie kept: visits" })).toBeVisible();

  await play.tab("Browser");
  await expect(play.inspector).toContainText("visits=1");
  await play.button("First").click();
  await expect(play.inspector).not.toContainText("visits=1");
});
