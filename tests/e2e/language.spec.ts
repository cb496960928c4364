import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { frame } from "../../src/words/en/frame/index.ts";
import { inspector } from "../../src/words/en/inspector/index.ts";
import { scene } from "../../src/words/en/scene/index.ts";
import { pseudo } from "../../src/words/pseudo.ts";
import { expect, test } from "./support/test.ts";

/** What the page says in the language that nobody speaks: English with accents, longer, each text in ⟦brackets⟧. */
const said = { ...pseudo(frame), inspector: pseudo(inspector), scene: pseudo(scene) };

/** Every text in a scenario itself, such as a server's name: data, the same in every language. What is told about it is not. */
const content = new Set(textsOf("src/content/scenarios"));

function textsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("/scenario.json"));
  const texts = (value: unknown): string[] =>
    typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
  return files.flatMap((file) => texts(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))));
}

/** What is data wherever it stands: code and values, the lines of a console. */
const data = `code, pre, [data-font="mono"], [aria-label="${said.consoles.title}"] li, [class*="mono"]`;

/** A request’s line, the protocol, an address, its scheme, a host, a header’s name, this language’s own tag. */
const value = /^(?:HTTP\/1\.1|en-XA|[A-Z]+ \/\S*|[\w-]+:\S*|https?|\S+\.example\S*|(?:Access-Control-)?[A-Z][\w]*-[\w-]+)$/u;

/** All that somebody can see or hear on the page, but for data, that has no brackets. */
async function unmarked(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate((data) => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const { parentElement: element, textContent } = node;
      // The picture breaks its texts into lines, and shortens them; what a line is of stands beside it.
      if (element && !element.closest(`script, noscript, style, [data-said], ${data}`) && element.checkVisibility())
        texts.push(textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest(data)) continue;
      texts.push(element.getAttribute("data-said") ?? "");
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
        texts.push(element.getAttribute(name) ?? "");
    }
    return texts.map((text) => text.replaceAll(/⟦[^⟧]*⟧/gu, "").trim());
  }, data);
  return [...new Set(found)].filter((text) => /\p{L}/u.test(text) && !content.has(text) && !value.test(text));
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words that stand one or two letters a line, because there is no room for them. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const { parentElement: element, textContent } = node;
      if (!element?.checkVisibility() || element.closest("script, style, noscript")) continue;
      // Said, and not shown.
      let hidden: Element | null = element;
      while (hidden && !(getComputedStyle(hidden).position === "absolute" && hidden.clientWidth <= 1))
        hidden = hidden.parentElement;
      if (hidden) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const text = textContent?.trim() ?? "";
      if (lines > 3 && text.length / lines < 3) broken.push(text);
    }
    return broken;
  });

const sizes = [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
];

test("in another language, on a phone as on a desk, every text comes from the words, nothing scrolls sideways, no word breaks", async ({
  page,
}) => {
  test.slow();
  const holds = async (what: string) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const where = `${what}, ${size.width} × ${size.height}`;
      await expect.poll(() => unmarked(page), where).toEqual([]);
      await expect.poll(() => sideways(page), where).toBe(0);
      expect(await brokenWords(page), where).toEqual([]);
    }
  };
  await page.goto("./?language=en-XA#preflight-for-put");
  await expect(page.getByRole("region", { name: said.scene.deck.title, exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
  await holds("to watch");
  await page.getByRole("button", { name: said.modes.inside, exact: true }).click();
  for (const sheet of Object.values(said.modes.sheets)) {
    await page.getByRole("tab", { name: sheet, exact: true }).click();
    await holds(`inside: ${sheet}`);
  }
  await page.getByRole("button", { name: said.modes.workbench, exact: true }).click();
  await expect(page.getByRole("region", { name: said.inspector.label })).toBeVisible();
  await holds("the Workbench");

  for (const [tab, name] of Object.entries(said.inspector.tabs)) {
    await page.getByRole("tab", { name, exact: true }).click();
    await expect(page.getByRole("tabpanel").locator("section, fieldset, form, table, p").first()).toBeVisible();
    await holds(tab);
  }
  for (const [key, what] of [
    ["Home", "the beginning"],
    ["ArrowRight", "the first step"],
  ] as const) {
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press(key);
    await holds(what);
  }
  const doors = [
    [said.dialogs.library, said.dialogs.library],
    [said.dialogs.works, said.dialogs.works],
    [said.header.compare.name, said.dialogs.compare],
    [said.dialogs.lab, said.dialogs.lab],
  ] as const;
  for (const [door, dialog] of doors) {
    await page.getByRole("button", { name: door, exact: true }).click();
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    await holds(dialog);
    await page.keyboard.press("Escape");
  }
});
