import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Child, start } from "../../../tests/live/drivers/child.ts";
import type { FoundBrowser } from "../../browsers.mjs";
import { connectMarionette, type Marionette } from "./marionette.ts";
import type { Session } from "./session.ts";

/** What it says of CORS is in its own console only, not in the page's; Marionette can read it. */
export async function openFirefox({ executablePath }: FoundBrowser): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), "preflight-firefox-"));
  writeFileSync(
    join(profile, "user.js"),
    preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`).join(""),
  );
  const args = ["--marionette", "--remote-allow-system-access", "--headless", "--no-remote", "--profile", profile];
  const child = await start(executablePath, args, { stdio: "ignore", env: { ...process.env, HOME: profile } });
  const close = async () => {
    await child.end();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const marionette = await connectMarionette(await portOf(profile, child));
    return await sessionOver(marionette, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function sessionOver(marionette: Marionette, close: () => Promise<void>): Promise<Session> {
  const { capabilities } = (await marionette.send("WebDriver:NewSession", {
    capabilities: { alwaysMatch: { pageLoadStrategy: "none" } },
  })) as { capabilities: { browserVersion: string } };
  await marionette.send("Marionette:SetContext", { value: "chrome" });
  const drain = async () => (await marionette.send("WebDriver:ExecuteScript", { script: drained, args: [] })) as string[];
  await drain();
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    async goto(url) {
      await marionette.send("Marionette:SetContext", { value: "content" });
      await marionette.send("WebDriver:Navigate", { url });
      await marionette.send("Marionette:SetContext", { value: "chrome" });
    },
    heard: drain,
    async close() {
      marionette.close();
      await close();
    },
  };
}

/** Why something was not done or not given: what other parts have to say of how a page is written, or of cookies, is left out, and what the
 * page's own console does not show. */
const drained = `
  const messages = Services.console.getMessageArray();
  Services.console.reset();
  const told = /^(?:CORS|COEP|CSP|Security|Sub-resource Integrity|MIMEMISMATCH|X-Frame-Options|Mixed|Event Source|CSS Loader|ORB|Media)/;
  const elsewhere = /^downloadable font:|OpaqueResponseBlocking. Reason:/;
  return messages
    .filter((one) => one instanceof Ci.nsIScriptError && told.test(one.category) && !elsewhere.test(one.errorMessage))
    .map((one) => one.errorMessage);
`;

/** It chooses a port itself, and nothing of its own goes out or is shown. */
const preferences: readonly (readonly [name: string, value: string])[] = [
  ["marionette.port", "0"],
  ["app.update.disabledForTesting", "true"],
  ["browser.aboutwelcome.enabled", "false"],
  ["browser.shell.checkDefaultBrowser", "false"],
  ["browser.startup.page", "0"],
  ["datareporting.policy.dataSubmissionEnabled", "false"],
  ["network.captive-portal-service.enabled", "false"],
  ["network.connectivity-service.enabled", "false"],
  ["toolkit.telemetry.server", '""'],
];

async function portOf(profile: string, child: Child): Promise<number> {
  for (let tries = 0; tries < 600 && child.running; tries++) {
    try {
      const port = Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
      if (port > 0) return port;
    } catch {
      // Not written yet.
    }
    await wait(50);
  }
  throw new Error("Firefox did not say on which port it can be reached.");
}
