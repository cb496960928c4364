/**
 * WebKitGTK: its small browser, the WebDriver that goes with it, and a screen that nobody sees. On Debian: webkit2gtk-driver, xvfb.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** Its version it says only once it runs. @typedef {{ name: "webkit", executablePath: string, driverPath: string }} FoundWebKit */

export const webkitPackages = ["webkit2gtk-driver", "xvfb"];

/** @param {string} command */
function onPath(command) {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, command)).find(existsSync);
}

/** Distributions put it beside the library, not on the path: Debian under the machine's name, Fedora and Arch elsewhere. */
function miniBrowser() {
  const folders = ["/usr/lib", "/usr/lib64", "/usr/libexec", ...subfolders("/usr/lib")];
  return folders
    .flatMap((folder) => ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map((api) => `${folder}/${api}/MiniBrowser`))
    .find(existsSync);
}

/** @param {string} folder */
function subfolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.includes("-linux-"))
    .map((name) => `${folder}/${name}`);
}

/** @returns {FoundWebKit | undefined} nothing unless all three parts are there */
export function findWebKit() {
  if (process.platform !== "linux") return undefined;
  const executablePath = miniBrowser();
  const driverPath = onPath("WebKitWebDriver");
  if (!executablePath || !driverPath || !onPath("Xvfb")) return undefined;
  return { name: "webkit", executablePath, driverPath };
}
