/**
 * `npm run screenshots`: takes the README's pictures from the built page, light and dark, and a recording of a preflight, in the system's Chromium.
 *
 *   npm run screenshots -- '#preflight-for-put&step=1.cors-check'     another scenario and step
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browsers.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { inRoot, root } from "./lib/paths.mjs";
import { serveOnLoopback } from "./lib/serve.mjs";
import { recordingOf } from "./screenshots/recording.mjs";

// The first visit: a blocked request, watched to its end.
const hash = process.argv[2] ?? "#first-blocked-request";

const found = findBrowser("chromium");
if (!found) {
  console.error("No Chromium found; `node scripts/browsers.mjs --install` gets one.");
  process.exit(1);
}
await ensureBuilt();
const server = await serveOnLoopback({ port: 0, strict: false });
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    // Nothing moves, so that the same page gives the same picture.
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: "reduce" });
    await page.goto(`http://localhost:${server.port}/${hash}`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.fonts.ready);
    const file = inRoot("docs", `screenshot-${colorScheme}.png`);
    await page.screenshot({ path: file });
    console.log(path.relative(root, file));
    await page.close();
  }
  const recording = inRoot("docs", "preflight.png");
  writeFileSync(recording, await recordingOf(browser, `http://localhost:${server.port}/scenarios/preflight-for-put/`));
  console.log(path.relative(root, recording));
} finally {
  await browser.close();
  await server.close();
}
