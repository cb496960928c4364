import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Child, start } from "./child.ts";
import type { Driver } from "./driver.ts";
import { type LocalProxy, openProxy } from "./proxy.ts";
import type { Web } from "./web.ts";
import { isReady, newSession, type Session } from "./webdriver.ts";
import { type Display, openDisplay } from "./xvfb.ts";

/** A window of WebKitGTK, and all that was started for it. */
export interface WebKitWindow {
  readonly session: Session;
  readonly driver: Child;
  /** Ends every process of it. Never rejects. */
  close(): Promise<void>;
}

/** WebKitGTK's small browser, by its own WebDriver on a screen of its own: Playwright drives only a WebKit that it has built itself. */
export async function openWebKit(driverPath: string, browserPath: string, web: Web | null): Promise<WebKitWindow> {
  const display = await openDisplay();
  const proxy = web && (await openProxy());
  let driver: Child | undefined;
  try {
    const port = await freePort();
    driver = await start(driverPath, [`--port=${port}`, "--host=127.0.0.1"], {
      stdio: "ignore",
      // A container has no sandbox to offer.
      env: { ...process.env, DISPLAY: display.name, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    });
    const base = `http://127.0.0.1:${port}`;
    await started(driver, base);
    const session = await newSession(base, {
      pageLoadStrategy: "none",
      "webkitgtk:browserOptions": {
        binary: browserPath,
        args: ["--automation", ...(proxy ? [`--proxy=http://${proxy.address}`, "--ignore-tls-errors"] : [])],
      },
      ...(proxy && { acceptInsecureCerts: true }),
    });
    const running = driver;
    return { session, driver: running, close: () => end(session, running, display, proxy) };
  } catch (error) {
    proxy?.close();
    await driver?.end();
    await display.close();
    throw error;
  }
}

async function end(session: Session, driver: Child | undefined, display: Display, proxy: LocalProxy | null): Promise<void> {
  await session.close().catch(() => {});
  await driver?.end();
  proxy?.close();
  await display.close();
}

/** As the live suite drives every browser. */
export async function launchWebKit(driverPath: string, browserPath: string, web: Web | null): Promise<Driver> {
  const { session, driver, close } = await openWebKit(driverPath, browserPath, web);
  let lost = false;
  return {
    name: "webkit",
    version: `WebKitGTK ${session.browserVersion}`,
    get alive() {
      return driver.running && !lost;
    },
    async goto(url) {
      try {
        await session.goto(url);
      } catch (error) {
        // Without a page load to wait for, only a browser that is gone refuses.
        lost = true;
        throw error;
      }
    },
    close,
  };
}

async function started(driver: Child, base: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (!driver.running) break;
    if (await isReady(base)) return;
    await wait(50);
  }
  throw new Error("WebKitWebDriver did not start.");
}

/** WebKitWebDriver cannot be asked to find one itself. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
