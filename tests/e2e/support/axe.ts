import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

type Rules = NonNullable<axe.RunOptions["runOnly"]>;

/** The rules of WCAG 2.2 AA and axe's best practices. */
const all: Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Those that look at colours: the others find the same in every theme. */
const ofColours: Rules = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** One line for each violation: rule, help, and where. */
async function violations(page: Page, runOnly: Rules): Promise<readonly string[]> {
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    // A colour on its way to another theme's is of neither. What never ends is not waited for; what is cancelled never says that it is over.
    const isMoving = () =>
      document
        .getAnimations()
        .some(
          ({ effect, playState }) => playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        );
    while (isMoving()) await new Promise(requestAnimationFrame);
  });
  // The page has one document, so axe's own walk through frames is not needed; a script of the driver's meets no policy.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { readonly axe: typeof import("axe-core") };
    return (await axe.run(document, { runOnly: options, resultTypes: ["violations"], preload: { assets: ["media"] } }))
      .violations;
  }, runOnly);
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.target.join(" ")).join("\n    ")}`);
}

/** Where the page scrolls, the timeline stays in view: a row half under it would count as a target too small to hit. So all is in view. */
async function withAllInView(page: Page, look: () => Promise<void>): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const grows = size !== null && height > size.height;
  if (grows) await page.setViewportSize({ width: size.width, height });
  await look();
  if (grows) await page.setViewportSize(size);
}

export const expectNoViolations = (page: Page, state: string) =>
  withAllInView(page, async () => expect(await violations(page, all), `accessibility of ${state}`).toEqual([]));

/** Light and dark, as the system wishes: nobody has chosen. */
export const expectNoViolationsInBothThemes = (page: Page, state: string) =>
  withAllInView(page, async () => {
    for (const [colorScheme, rules] of [
      ["dark", ofColours],
      ["light", all],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      expect(await violations(page, rules), `accessibility of ${state}, ${colorScheme}`).toEqual([]);
    }
  });
