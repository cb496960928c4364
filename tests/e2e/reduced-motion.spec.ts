import type { Page } from "@playwright/test";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

// A stock Firefox ignores emulated media features, so the system's wish cannot be made known to it.
test.skip(({ browserName }) => browserName !== "chromium", "only Chromium can be asked for reduced motion");

/** The longest animation or transition under way, in milliseconds. */
const longest = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      0,
      ...document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0)),
    ),
  );

/** Where the messages stand in the picture. */
const places = (play: Playground) =>
  play.picture
    .locator("svg g[data-kind]")
    .evaluateAll((strips) => strips.map((strip) => strip.parentElement?.getAttribute("transform")));

/** In how many places the messages are painted, from a key that goes on to a scene until nothing moves any more. */
async function paintedUntil(play: Playground, key: string, scene: number): Promise<number> {
  const { page } = play;
  const seen = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const look = () => {
      const strips = [...document.querySelectorAll("svg g[data-kind]")].map(({ parentElement }) => parentElement);
      seen.add(strips.map((strip) => strip?.getAttribute("transform")).join());
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await page.keyboard.press(key);
  await play.expectScene(scene);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await seen.evaluate(({ size }) => size);
        const rests = now === before;
        before = now;
        return rests;
      },
      { intervals: [1_000] },
    )
    .toBe(true);
  return before;
}

test("a message travels where motion is welcome; with reduced motion it stands at once where it would arrive, and all else works as ever", async ({
  page,
}) => {
  const play = new Playground(page);
  await play.watch();
  await page.keyboard.press("Home");
  await paintedUntil(play, "ArrowRight", 1);
  expect(await paintedUntil(play, "ArrowRight", 2)).toBeGreaterThan(5);
  const arrived = await places(play);
  expect(arrived).not.toEqual([]);

  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.keyboard.press("ArrowLeft");
  await play.expectScene(1);
  // Where it was, and where it is.
  expect(await paintedUntil(play, "ArrowRight", 2)).toBeLessThanOrEqual(2);
  expect(await places(play)).toEqual(arrived);
  expect(await longest(page)).toBeLessThan(20);

  await page.keyboard.press("Home");
  const count = await play.scenes.getByRole("button").count();
  for (let scene = 1; scene <= count; scene++) {
    await page.keyboard.press("ArrowRight");
    await play.expectScene(scene);
    expect(await longest(page)).toBeLessThan(20);
  }
  await expect(play.verdict).toHaveText("✕ Blocked");
  await play.workbench();
  await play.sequence.getByRole("button", { name: "Origin: https://shop.example" }).click();
  await play.button("Step").click();
  await expect(play.currentRow()).toHaveAccessibleName(/^GET \/today/);
  await play.stepThrough();
  await expect(play.verdict).toHaveText("✕ Blocked");
  await play.playToTheEnd();
  await expect(play.verdict).toHaveText("✕ Blocked");
});
