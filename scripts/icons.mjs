/**
 * Draws the installed app's icons from public/icon.svg with the system's Chromium. Run by hand when the drawing changes:
 * `node scripts/icons.mjs`. The results are committed, for a build needs no browser.
 */
import { mkdir, readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browsers.mjs";
import { inRoot } from "./lib/paths.mjs";

/** The ground of the drawing: a maskable icon and Apple's fill their whole square with it. */
const ground = "#fdfcfa";

/**
 * `inset`: how much of the square lies around the drawing on each side. A mask may cut off a tenth on each side.
 *
 * @type {readonly { name: string, size: number, inset: number, filled: boolean }[]}
 */
const icons = [
  { name: "192", size: 192, inset: 0, filled: false },
  { name: "512", size: 512, inset: 0, filled: false },
  { name: "maskable-512", size: 512, inset: 0.12, filled: true },
  { name: "apple-touch", size: 180, inset: 0.06, filled: true },
];

const svg = await readFile(inRoot("public/icon.svg"), "utf8");
const found = findBrowser("chromium");
if (!found) throw new Error("There is no Chromium here.");
await mkdir(inRoot("public/icons"), { recursive: true });
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const { name, size, inset, filled } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}body{background:${filled ? ground : "transparent"}}svg{display:block;width:${100 - 200 * inset}vw;margin:${100 * inset}vw}</style>${svg}`,
  );
  await page.screenshot({ path: inRoot("public/icons", `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
