import { Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { wireOf } from "./support/wire.ts";

test("preflight for PUT: found in the library, stepped through forwards and backwards", async ({ page }) => {
  const play = new Playground(page);
  await play.open();
  await play.openFromLibrary("preflight put", "Preflight for PUT");
  await expect(play.verdict).toHaveText("✓ Allowed");
  await expect(play.readout("The server did")).toContainText("puts 2 teas into the cart");

  await test.step("the sequence tells it from top to bottom", async () => {
    const rows = (await play.sequence.getByRole("button").all()).map((row) => row.getAttribute("aria-label"));
    const spoken = (await Promise.all(rows)).join("\n");
    const told = [
      /A preflight is needed/,
      /OPTIONS \/cart\/tea to Shop API/,
      /CORS answers the preflight \(204\)/,
      /Method PUT: listed/,
      /PUT \/cart\/tea to Shop API/,
      /puts 2 teas into the cart/,
      /The script reads status 200/,
    ];
    expect(spoken).toMatch(new RegExp(told.map(({ source }) => source).join("[^]*"), "u"));
  });

  await test.step("a row goes to its step; before the answer nothing has been decided", async () => {
    await play.sequence.getByRole("button", { name: /^Preflight: OPTIONS/ }).click();
    await expect(play.currentRow()).toHaveAccessibleName(/^Preflight: OPTIONS/);
    await expect(play.verdict).toHaveText("Not yet");
    await expect(play.readout("The server did")).toContainText("OPTIONS /cart/tea is being answered");
    await expect(play.diagram.getByRole("button", { name: /OPTIONS \/cart\/tea/ })).toBeVisible();
  });

  await test.step("forwards to the answer, and back again to the very same picture", async () => {
    const before = await play.readouts.innerText();
    await play.button("Step").click();
    await play.button("Step").click();
    await expect(play.readout("The server did")).toContainText("OPTIONS /cart/tea answered with 204");
    await play.button("Step back").click();
    await play.button("Step back").click();
    await expect(play.readouts).toHaveText(before, { useInnerText: true });
  });
});

test("a preflight refused for its method is fixed by naming the method, and the deed is done only then", async ({ page }) => {
  const wire = wireOf(page);
  const play = new Playground(page);
  await play.open("#preflight-refused-by-method");
  await expect(play.title("Preflight refused by method")).toBeVisible();
  await expect(play.verdict).toHaveText("✕ Blocked");
  await expect(play.readout("The server did")).not.toContainText("deletes order 17");
  await expect(play.console).toContainText("Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response.");

  await play.tab("Servers");
  const methods = play.inspector.getByRole("combobox", { name: "Access-Control-Allow-Methods value" });
  await write(methods, "GET, POST, PUT, DELETE");
  await expect(play.verdict).toHaveText("✓ Allowed");
  await expect(play.readout("The server did")).toContainText("deletes order 17");
  await play.expectLive();
  await expect
    .poll(() => wire)
    .toEqual(expect.arrayContaining(["OPTIONS api.shop.example/orders/17", "DELETE api.shop.example/orders/17"]));
});

test("an impossible value is named beside its field, and the last good run stays until it is put right", async ({ page }) => {
  const play = new Playground(page);
  await play.open("#preflight-for-put");
  await expect(play.title("Preflight for PUT")).toBeVisible();
  await play.tab("Request");
  const method = play.inspector.getByRole("combobox", { name: "Method" });
  await method.press("End");
  await method.pressSequentially(" IT");
  await expect(method).toHaveAccessibleDescription(/.+/);
  await expect(method).toHaveAttribute("aria-invalid", "true");
  await expect(play.diagram.getByRole("status")).toContainText("This is still the last good run.");
  await expect(play.verdict).toHaveText("✓ Allowed");
  await play.button("Run it anyway").click();
  await expect(play.verdict).toHaveText("✕ Blocked");
  await write(method, "PUT");
  await expect(play.diagram.getByRole("status")).toBeEmpty();
  await expect(play.verdict).toHaveText("✓ Allowed");
});
