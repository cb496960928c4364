import { chromium } from "@playwright/test";
import type { FoundBrowser } from "../../browsers.mjs";
import type { Session } from "./session.ts";

/** Playwright opens the window and reads the console; the page is told nothing, and nothing shows that it is there. */
export async function openChromium({ executablePath }: FoundBrowser): Promise<Session> {
  // Root has no sandbox to offer.
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  const page = await (await browser.newContext()).newPage();
  let lines: string[] = [];
  const known = new Set<string>();
  page.on("console", (message) => {
    // A new frame makes the browser say once more what it has said.
    const key = `${message.timestamp()} ${message.text()}`;
    if (!known.has(key) && isOfTheChecks(message.text())) lines.push(message.text().trimEnd());
    known.add(key);
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
const isOfTheChecks = (text: string) => !/^(?:Failed to load resource:|Slow network is detected)/u.test(text);
