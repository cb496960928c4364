import { type Browser, chromium, type Page } from "@playwright/test";

export interface Where {
  readonly url: string;
  readonly executablePath: string;
}

/** Runs a part in a fresh headless Chromium: nothing cached, no worker registered. */
export async function inFreshChromium<T>({ executablePath }: Where, part: (page: Page) => Promise<T>): Promise<T> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath, args });
    return await part(await browser.newPage({ viewport: { width: 1440, height: 900 } }));
  } finally {
    await browser?.close();
  }
}
