import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

type Rules = NonNullable<axe.RunOptions["runOnly"]>;

/** The rules of WCAG 2.2 AA and axe's best practices. */
const all: Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Those that look at colours: the others find the same in every theme. */
const ofColours: Rules = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Fails with one line for each violation: rule, help, and where. */
async function expectNone(page: Page, state: string, runOnly: Rules): Promise<void> {
  // Where the page scrolls, the timeline stays in view: a row half under it would count as a target too small to hit. So all is in view.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height });
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    // A colour on its way to another theme's is of neither. What never ends is not waited for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // The page has one document, so axe's own walk through frames is not needed; a script of the driver's meets no policy.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { readonly axe: typeof import("axe-core") };
    return (await axe.run(document, { runOnly: options, resultTypes: ["violations"] })).violations;
  }, runOnly);
  if (size) await page.setViewportSize(size);
  const lines = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.target.join(" ")).join("\n    ")}`,
  );
  expect(lines, `accessibility of ${state}`).toEqual([]);
}

export const expectNoViolations = (page: Page, state: string) => expectNone(page, state, all);

/** Light and dark, as the system wishes: nobody has chosen. */
export async function expectNoViolationsInBothThemes(page: Page, state: string): Promise<void> {
  for (const [colorScheme, rules] of [
    ["dark", ofColours],
    ["light", all],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    await expectNone(page, `${state}, ${colorScheme}`, rules);
  }
}
