/**
 * Finds browsers for the tests; `--install` gets the missing ones. Also run on its own: node scripts/browsers.mjs [--install]
 *
 * A system's browser comes first: it is what people use, and it is there where Playwright's own cannot be downloaded.
 */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { run, runTool } from "./lib/processes.mjs";
import { findWebKit, webkitPackages } from "./lib/webkit.mjs";

/** @typedef {"chromium" | "firefox"} BrowserName */
/** @typedef {{ name: BrowserName, executablePath: string, version: string, from: "system" | "playwright" }} FoundBrowser */

export const browserNames = /** @type {const} */ (["chromium", "firefox"]);

/** Debian's names first: there they are the versions that this project is tested with. @type {Record<BrowserName, string[]>} */
const commands = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox-esr", "firefox"],
};

/** @type {Record<BrowserName, string[]>} */
const places = {
  chromium: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ],
  firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What `--version` says; empty when it does not start (Ubuntu's `firefox` may be a stub that only names a snap).
 *
 * @param {string} file
 */
function versionOf(file) {
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === "win32") return "unknown version";
  try {
    return execFileSync(file, ["--version"], { encoding: "utf8", timeout: 20_000, stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}

/** @param {BrowserName} name */
function systemCandidates(name) {
  const chosen = process.env[`PREFLIGHT_${name.toUpperCase()}`];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const onPath = commands[name].flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...(chosen ? [chosen] : []), ...onPath, ...places[name]];
}

/**
 * Playwright's own copy, when it has been downloaded.
 *
 * @param {BrowserName} name
 */
function playwrightsOwn(name) {
  try {
    const playwright = createRequire(import.meta.url)("playwright-core");
    const file = /** @type {string} */ (playwright[name].executablePath());
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {BrowserName} name
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(name) {
  for (const executablePath of systemCandidates(name).filter(isExecutable)) {
    const version = versionOf(executablePath);
    if (version) return { name, executablePath, version, from: "system" };
  }
  const own = playwrightsOwn(name);
  return own ? { name, executablePath: own, version: "Playwright's own", from: "playwright" } : undefined;
}

export const findBrowsers = () => browserNames.flatMap((name) => findBrowser(name) ?? []);

export const missingBrowsers = () => browserNames.filter((name) => !findBrowser(name));

/** Those that the live suite plays in: WebKitGTK too, which Playwright cannot drive. */
export const missingLiveBrowsers = () => [...missingBrowsers(), ...(findWebKit() ? [] : [/** @type {const} */ ("webkit")])];

/** Whether apt can bring packages here: Debian itself (Ubuntu's packages are stubs for snaps), as root. */
export function isDebianWithRoot() {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/mu.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/** @type {Record<BrowserName | "webkit", readonly string[]>} */
const debianPackages = { chromium: ["chromium"], firefox: ["firefox-esr"], webkit: webkitPackages };

/**
 * Installs browsers, as far as that is possible. What is still missing afterwards the caller finds out.
 *
 * @param {readonly (BrowserName | "webkit")[]} [wanted]
 */
export async function installMissingBrowsers(wanted = missingLiveBrowsers()) {
  if (wanted.length > 0 && isDebianWithRoot()) {
    const packages = wanted.flatMap((name) => debianPackages[name]);
    console.log(`Installing ${packages.join(" and ")} with apt …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const updated = await run("apt-get", ["update", "-q"], { env, quiet: true });
    if (updated.code === 0)
      await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], { env, quiet: true });
  }
  const missing = missingBrowsers();
  if (missing.length > 0) {
    console.log(`Installing Playwright's ${missing.join(" and ")} …`);
    await runTool("playwright/cli.js", ["install", ...missing]);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--install")) await installMissingBrowsers();
  for (const browser of findBrowsers()) console.log(`${browser.name}: ${browser.executablePath} (${browser.version})`);
  const webkit = findWebKit();
  if (webkit) console.log(`webkit: ${webkit.executablePath}`);
  for (const name of missingLiveBrowsers()) console.log(`${name}: not found`);
}
