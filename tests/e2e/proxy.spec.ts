import { Playground, write } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers, wireOf } from "./support/wire.ts";

test("a reverse proxy on the own origin: both hops on the screen, both on the wire", async ({ page }) => {
  const wire = wireOf(page);
  const play = new Playground(page);
  await play.open();
  await play.openFromLibrary("reverse proxy", "A proxy on the own origin");
  await play.expectLive();

  await test.step("straight to the API it is blocked, through the proxy it is not", async () => {
    await play.showRequest(0);
    await expect(play.verdict).toHaveText("✕ Blocked");
    await play.showRequest(1);
    await expect(play.verdict).toHaveText("✓ Allowed");
    await expect(play.readout("The script sees")).toContainText("Lyon");
  });

  await test.step("the proxy's own request is a row of its own, made without a browser", async () => {
    await expect(play.sequence.getByRole("button", { name: "GET /weather/today to Shop's proxy" })).toBeVisible();
    await play.sequence.getByRole("button", { name: "GET /today to Weather API" }).click();
    await expect(play.thisStep).toContainText("The proxy makes a request of its own.");
    await expect(play.readout("The server did")).toContainText("Weather API: GET /today is being answered");
  });

  await test.step("all three messages went over the service worker, the proxy's own too", async () => {
    await expect
      .poll(() => wire.slice(-3).sort())
      .toEqual(["GET api.weather.example/today", "GET api.weather.example/today", "GET shop.example/weather/today"]);
  });
});

test("what the page asks for needs a preflight, what the proxy passes on does not", async ({ page, complaints }) => {
  const wire = wireOf(page);
  const play = new Playground(page);
  await play.open("#proxy-on-the-own-origin");
  await expect(play.title("A proxy on the own origin")).toBeVisible();
  await play.tab("Request");
  await play.expectLive();
  wire.splice(0);
  for (const request of [1, 2]) {
    const item = play.inspector
      .getByRole("list", { name: "Requests" })
      .getByRole("listitem")
      .nth(request - 1);
    const toggle = item.getByRole("button", { name: new RegExp(`^${request}`) }).first();
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
    await write(item.getByRole("combobox", { name: "Method" }), "PUT");
  }
  await expect
    .poll(() => wire.slice(-3).sort())
    .toEqual(["OPTIONS api.weather.example/today", "PUT api.weather.example/today", "PUT shop.example/weather/today"]);
  forgiveAnswers(complaints);
});
