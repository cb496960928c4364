import type { BrowserName } from "../../../src/trust/report.ts";
import { findBrowser } from "../../browsers.mjs";
import { findWebKit } from "../../lib/webkit.mjs";
import { openChromium } from "./chromium.ts";
import { openFirefox } from "./firefox.ts";
import type { Opener } from "./session.ts";
import { openWebKit } from "./webkit.ts";

/** How to open this browser; null where this machine has none. */
export function openerOf(name: BrowserName): Opener | null {
  if (name === "webkit") {
    const found = findWebKit();
    return found ? () => openWebKit(found) : null;
  }
  const found = findBrowser(name);
  if (!found) return null;
  return name === "chromium" ? () => openChromium(found) : () => openFirefox(found);
}
