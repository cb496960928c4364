import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, firefox } from "@playwright/test";
import type { FoundBrowser } from "../../../scripts/browsers.mjs";
import type { Driver } from "./driver.ts";
import { namesOfLab, type Web } from "./web.ts";

/** Chromium and Firefox, driven by Playwright; see docs/decisions/browsers-in-tests.md. */
export async function launchWithPlaywright(found: FoundBrowser, web: Web | null): Promise<Driver> {
  if (found.name === "chromium" && web) return launchChromiumInWeb(found, web);
  const { name } = found;
  const browser = await (name === "chromium" ? launchChromium(found) : launchFirefox(found, web));
  try {
    const options = { ...(name === "firefox" ? plain : {}), ...(web && { ignoreHTTPSErrors: true }) };
    const context = await browser.newContext(options);
    return await drive(name, context, browser.version(), () => browser.close());
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

/** In a profile of its own: how third-party cookies are set stands there. */
async function launchChromiumInWeb({ executablePath }: FoundBrowser, web: Web): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "preflight-chromium-"));
  mkdirSync(join(profile, "Default"));
  const mode = { profile: { cookie_controls_mode: web.thirdPartyCookies === "blocked" ? 1 : 0 } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(mode));
  const spaces = (["public", "local"] as const).flatMap((space) => web.ports[space].map((port) => `127.0.0.1:${port}=${space}`));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      // Where errors are ignored instead, it keeps nothing in its cache.
      `--ignore-certificate-errors-spki-list=${keyHash(web.certificate)}`,
      `--host-resolver-rules=${namesOfLab.map((names) => `MAP ${names} 127.0.0.1`).join(",")}`,
      `--ip-address-space-overrides=${spaces.join(",")}`,
    ],
  });
  // Whatever is not granted is denied then.
  await context.grantPermissions([web.localNetwork === "granted" ? "local-network-access" : "clipboard-read"]);
  return drive("chromium", context, context.browser()?.version() ?? "", async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
}

function keyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

function launchFirefox({ executablePath, from }: FoundBrowser, web: Web | null): Promise<Browser> {
  return firefox.launch({
    executablePath,
    // A stock Firefox speaks WebDriver BiDi, not the protocol of Playwright's patched one.
    ...(from === "system" ? { channel: "moz-firefox" } : {}),
    ...(web && { firefoxUserPrefs: preferencesFor(web) }),
  });
}

function preferencesFor({ ports, thirdPartyCookies, localNetwork }: Web): Record<string, string | boolean | number> {
  const at = (some: readonly number[]) => some.map((port) => `127.0.0.1:${port}`).join(",");
  return {
    // Led to an address instead of a name, it would forget each preflight at once.
    "network.dns.forceResolve": "localhost",
    "network.dns.disableIPv6": true,
    "network.lna.address_space.public.override": at(ports.public),
    "network.lna.address_space.private.override": at(ports.local),
    // In the place of a user who is asked.
    "permissions.default.loopback-network": localNetwork === "granted" ? 1 : 2,
    "permissions.default.local-network": localNetwork === "granted" ? 1 : 2,
    "network.localhost.prompt.testing": true,
    "network.localhost.prompt.testing.allow": localNetwork === "granted",
    "network.lan.prompt.testing": true,
    "network.lan.prompt.testing.allow": localNetwork === "granted",
    // A question over the window, which nobody is there to answer, before a secure page's form goes over http.
    "security.warn_submit_secure_to_insecure": false,
    ...(thirdPartyCookies === "blocked" && { "network.cookie.cookieBehavior": 1 }),
  };
}

async function drive(
  name: "chromium" | "firefox",
  context: BrowserContext,
  version: string,
  close: () => Promise<void>,
): Promise<Driver> {
  // The page of a run closes its window at the end; the next run needs it.
  await context.addInitScript("window.close = () => {}");
  const page = context.pages()[0] ?? (await context.newPage());
  let crashed = false;
  let gone = false;
  context.on("close", () => {
    gone = true;
  });
  page.on("crash", () => {
    crashed = true;
  });
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
  return {
    name,
    version: `${name === "chromium" ? "Chromium" : "Firefox"} ${version}`,
    get alive() {
      return !gone && !crashed && !page.isClosed();
    },
    async goto(url) {
      await page.goto(url, { waitUntil: "commit", timeout: 20_000 });
    },
    close: () => close().catch(() => {}),
  };
}
