import { findBrowser } from "../../scripts/browsers.mjs";
import { findWebKit } from "../../scripts/lib/webkit.mjs";
import type { BrowserName } from "../../src/trust/report.ts";
import type { Driver } from "./drivers/driver.ts";
import { launchWithPlaywright } from "./drivers/playwright.ts";
import type { Web } from "./drivers/web.ts";
import { launchWebKit } from "./drivers/webkit.ts";

export const browserNames: readonly BrowserName[] = ["chromium", "firefox", "webkit"];

/** How to start this browser, as it is or told of a web; null where this machine has none. */
export function launcherOf(name: BrowserName, web: Web | null = null): (() => Promise<Driver>) | null {
  if (name === "webkit") {
    const found = findWebKit();
    return found ? () => launchWebKit(found.driverPath, found.executablePath, web) : null;
  }
  const found = findBrowser(name);
  return found ? () => launchWithPlaywright(found, web) : null;
}
