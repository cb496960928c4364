import { chromium } from "@playwright/test";
import type { FoundBrowser } from "../../browsers.mjs";
import type { Session } from "./session.ts";

/** Playwright opens the window and reads the console; the page is told nothing, and nothing shows that it is there. */
export async function openChromium({ executablePath }: FoundBrowser): Promise<Session> {
  // Root has no sandbox to offer.
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  const page = await (await browser.newContext()).newPage();
  let lines: string[] = [];
  page.on("console", (message) => {
    if (isOfTheBrowser(message.text())) lines.push(message.text().trimEnd());
  });
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
  return {
    version: `Chromium ${browser.version()}`,
    async goto(url) {
      await page.goto(url, { waitUntil: "commit", timeout: 20_000 });
    },
    async heard() {
      const heard = lines;
      lines = [];
      return heard;
    },
    close: () => browser.close().catch(() => {}),
  };
}

/** The network's own lines stand beside those of the checks; the recordings have never had them. */
const isOfTheBrowser = (text: string) => !text.startsWith("Failed to load resource:");
