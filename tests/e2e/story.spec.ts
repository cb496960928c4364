import { wireOrigin } from "../../src/worker/wire-origin.ts";
import { allowTheShop, Playground } from "./support/playground.ts";
import { expect, test, watch } from "./support/test.ts";

test("the first visit: blocked, one header later allowed, back again, and still there after a reload", async ({ page }) => {
  const play = new Playground(page);
  const response = await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(play.title("First blocked request")).toBeVisible();

  await test.step("its policy allows no inline script and no other origin, but the name that cannot exist", async () => {
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy.match(/https?:[^ ;]+/gu)).toEqual([wireOrigin]);
    // Static hosts send no such header, so the page carries the same policy itself, but for who may frame it: that counts in a header alone.
    const inPage = policy.replace(/; frame-ancestors [^;]*$/u, "");
    await expect(page.locator("meta[http-equiv='Content-Security-Policy']")).toHaveAttribute("content", inPage);
  });

  await test.step("watched: the end is there at once; back to the beginning, and scene by scene to what the script gets", async () => {
    await expect(play.verdict).toHaveText("✕ Blocked");
    await page.keyboard.press("Home");
    await play.expectScene(0);
    await expect(play.verdict).toHaveText("Not yet");
    const count = await play.scenes.getByRole("button").count();
    for (let scene = 1; scene <= count; scene++) {
      await play.button("Next scene").click();
      await play.expectScene(scene);
    }
    await expect(play.verdict).toHaveText("✕ Blocked");
    await expect(play.story.getByRole("heading", { level: 3 })).toContainText("TypeError");
  });

  await test.step("to the Workbench, where everything can be changed", async () => {
    await play.workbench();
    await expect(play.verdict).toHaveText("✕ Blocked");
  });

  await test.step("play to the end: the server answered, the browser withholds, the script gets an exception", async () => {
    await play.playToTheEnd();
    await expect(play.verdict).toHaveText("✕ Blocked");
    await expect(play.readout("The server did")).toContainText("GET /today answered with 200");
    await expect(play.readout("The script sees")).toHaveText(/TypeError: Failed to fetch/);
    await expect(play.console).toContainText("No 'Access-Control-Allow-Origin' header is present");
  });

  await test.step("the header is added on the server, and the script reads the body", async () => {
    await allowTheShop(play);
    await expect(play.verdict).toHaveText("✓ Allowed");
    await expect(play.readout("The script sees")).toContainText("Lyon");
    await expect(play.console).toContainText("No message.");
  });

  await test.step("undo brings the block back, redo the permission", async () => {
    await play.button("Undo").click();
    await expect(play.verdict).toHaveText("✕ Blocked");
    await play.button("Redo").click();
    await expect(play.verdict).toHaveText("✓ Allowed");
  });

  await test.step("the work is still there after a reload", async () => {
    await page.reload();
    await expect(play.notices).toContainText("Your last work is back.");
    await expect(play.verdict).toHaveText("✓ Allowed");
  });
});

test("a shared link opens the same scenario at the same step with the same tab, somewhere else", async ({
  page,
  context,
  browser,
  browserName,
}) => {
  if (browserName === "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const play = new Playground(page);
  await play.open();
  await allowTheShop(play);
  await play.button("First").click();
  for (let i = 0; i < 4; i++) await play.button("Step").click();
  await play.tab("Browser");
  await play.share();
  const line = await play.thisStep.getByRole("heading", { level: 3 }).innerText();
  const link = page.url();
  expect(link).toContain("#step=1.preflight-needed&tab=browser&s=1.");
  if (browserName === "chromium") {
    // The clipboard is read by a page in front only; until then the question waits.
    await page.bringToFront();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  }

  const elsewhere = await browser.newContext();
  const complaints = watch(elsewhere);
  const friend = new Playground(await elsewhere.newPage());
  await friend.page.goto(link);
  await expect(friend.title("First blocked request")).toBeVisible();
  await friend.workbench();
  await friend.expectStep(4);
  await expect(friend.thisStep.getByRole("heading", { level: 3 })).toHaveText(line, { useInnerText: true });
  await expect(friend.inspector.getByRole("tab", { name: "Browser" })).toHaveAttribute("aria-selected", "true");
  await friend.button("Last").click();
  await expect(friend.verdict).toHaveText("✓ Allowed");
  expect(complaints).toEqual([]);
  await elsewhere.close();
});
