import { type Browser, type BrowserContextOptions, chromium, firefox, type Page } from "@playwright/test";
import type { FoundBrowser } from "../../../scripts/browsers.mjs";
import type { Driver } from "./driver.ts";

/** Chromium and Firefox, driven by Playwright; see docs/decisions/browsers-in-tests.md. */
export async function launchWithPlaywright(found: FoundBrowser): Promise<Driver> {
  const { name } = found;
  const browser = await (name === "chromium" ? launchChromium : launchFirefox)(found);
  try {
    const context = await browser.newContext(name === "firefox" ? plain : {});
    // The page of a run closes its window at the end; the next run needs it.
    await context.addInitScript("window.close = () => {}");
    return drive(name, browser, await context.newPage());
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A stock Firefox knows none of these over WebDriver BiDi. */
const plain: BrowserContextOptions = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };

function launchChromium({ executablePath }: FoundBrowser): Promise<Browser> {
  // Root has no sandbox to offer.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

function launchFirefox({ executablePath, from }: FoundBrowser): Promise<Browser> {
  // A stock Firefox speaks WebDriver BiDi, not the protocol of Playwright's patched one.
  return firefox.launch({ executablePath, ...(from === "system" ? { channel: "moz-firefox" } : {}) });
}

function drive(name: "chromium" | "firefox", browser: Browser, page: Page): Driver {
  let crashed = false;
  page.on("crash", () => {
    crashed = true;
  });
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
  return {
    name,
    version: `${name === "chromium" ? "Chromium" : "Firefox"} ${browser.version()}`,
    get alive() {
      return browser.isConnected() && !crashed && !page.isClosed();
    },
    async goto(url) {
      await page.goto(url, { waitUntil: "commit", timeout: 20_000 });
    },
    close: () => browser.close().catch(() => {}),
  };
}
