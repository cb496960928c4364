import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The rules of WCAG 2.2 AA and axe's best practices. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with one line for each violation: rule, help, and where. */
export async function expectNoViolations(page: Page, state: string) {
  // Its own iframe walk opens a page in the context, which stock Firefox cannot; ours has one document.
  // Where the page scrolls, the timeline stays in view: a row half under it would count as a target too small to hit. So all is in view.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height });
  // Its own iframe walk opens a page in the context, which stock Firefox cannot; ours has one document.
  // The timeline stays in view on a phone: whatever row lies half under it would count as a target too small to hit.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  if (size) await page.setViewportSize(size);
  const lines = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.target.join(" ")).join("\n    ")}`,
  );
  expect(lines, `accessibility of ${state}`).toEqual([]);
}
