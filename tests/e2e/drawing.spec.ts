import type { Locator, Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

async function drag(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x - 30, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
}

/** The drawing goes to where all of it is seen: whoever takes hold of something meanwhile would move the whole. */
async function standsStill(node: Locator): Promise<void> {
  await expect(node).toBeVisible();
  let stood = await node.boundingBox();
  await expect
    .poll(async () => {
      const before = stood;
      stood = await node.boundingBox();
      return stood !== null && before?.x === stood.x && before?.y === stood.y;
    })
    .toBe(true);
}

const nodes = (page: Page) => page.getByRole("region", { name: "Drawing" }).getByRole("group");

test("a request is dragged from a page to a server; where a server is dragged to, it stays in the link; the plus on the way puts a proxy in front", async ({
  page,
}) => {
  test.slow();
  const play = new Playground(page);
  await play.open("#first-blocked-request");
  const shop = nodes(page).filter({ hasText: "New request" });
  const server = nodes(page).filter({ hasText: "Handler" });
  await standsStill(server);
  const at = await server.boundingBox();
  // The end that can be taken hold of is the pointer's own; the button beside it is everybody's.
  await drag(page, shop.locator(".connectable.source"), { x: (at?.x ?? 0) + 60, y: (at?.y ?? 0) + 70 });
  const dialog = play.picture.getByRole("dialog", { name: /^New request to/u });
  await dialog.getByLabel("URL").fill("https://api.weather.example/today");
  await dialog.getByRole("button", { name: "Add and run" }).click();
  await expect(shop.getByRole("button", { name: /^Request 2: GET/u })).toBeVisible();

  await standsStill(server);
  const head = { x: 60, y: 14 };
  const before = await server.boundingBox();
  await server.hover({ position: head });
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + head.x, (before?.y ?? 0) + head.y + 80, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await server.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 60);
  await play.button("Put everything in order").click();
  await expect.poll(async () => (await server.boundingBox())?.y).toBeLessThan((before?.y ?? 0) + 40);
  await play.button("Undo").click();
  await page.reload();
  await play.workbench();
  await expect(play.button("Put everything in order")).toBeVisible();

  await play.open("#first-blocked-request");
  await play.picture.getByRole("button", { name: /^Insert a proxy in front of/u }).click();
  await page.keyboard.type("nginx");
  await page.keyboard.press("Enter");
  await expect(nodes(page).filter({ hasText: "Forward" })).toHaveAccessibleName("nginx: proxy");
  await expect(play.readout("The server did")).toContainText("nginx");
  await play.scene(/nginx/u).click();
  await expect(play.picture.getByRole("img")).toContainText("nginx");
});
