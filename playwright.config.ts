import { defineConfig, type Project } from "@playwright/test";
import { browserNames, type FoundBrowser, findBrowser } from "./scripts/browsers.mjs";

/** As root Chromium has no sandbox to offer; elsewhere it keeps its own. */
const chromiumArguments = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

function project(browser: FoundBrowser): Project {
  const { name, executablePath, from } = browser;
  const args = name === "chromium" ? chromiumArguments : [];
  return {
    name,
    // What a page shows and does is the same in both. Firefox gets what may differ: workers, storage, windows, the focus, the first visit.
    ...(name === "firefox" && { grep: /@both/u }),
    use: {
      browserName: name,
      launchOptions: { executablePath, args },
      // A stock Firefox speaks WebDriver BiDi, not the protocol of Playwright's patched one.
      ...(name === "firefox" && from === "system" ? { channel: "moz-firefox" } : {}),
    },
  };
}

// A worker loads this file again: the browsers are looked for once.
process.env["PREFLIGHT_BROWSERS"] ??= JSON.stringify(browserNames.flatMap((name) => findBrowser(name) ?? []));
const browsers = JSON.parse(process.env["PREFLIGHT_BROWSERS"]) as FoundBrowser[];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  retries: process.env["CI"] ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  projects: browsers.map(project),
  use: {
    // The server says its port when it listens (see `wait`), so that two runs on one machine never meet.
    baseURL: `http://localhost:${process.env["PREFLIGHT_PORT"] ?? "4173"}/`,
    viewport: { width: 1440, height: 900 },
    trace: "on-first-retry",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node scripts/start.mjs --port 0",
    wait: { stdout: /http:\/\/localhost:(?<preflight_port>\d+)/u },
    stdout: "ignore",
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 2_000 },
  },
});
