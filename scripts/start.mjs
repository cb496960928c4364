/**
 * `npm start`: installs what is missing, builds what is stale, serves the production build on loopback, prints the address.
 *
 *   npm start -- --port 8080     this port or none (0: any free one); without it 4173 or the next free one
 *   npm start -- --base /tools/  under a sub-path, as a static host might
 *   npm start -- --open          opens the page in the default browser
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { requireNode } from "./lib/node-version.mjs";

function readArguments() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, base: { type: "string" }, open: { type: "boolean" } } });
    const port = Number(values.port ?? 4173);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port wants a number from 0 to 65535, not ${values.port}.`);
    const base = `/${values.base ?? ""}/`.replaceAll(/\/+/gu, "/");
    return { port, strict: values.port !== undefined, base, open: values.open === true };
  } catch (error) {
    return fail(error);
  }
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @param {string} address */
function openInBrowser(address) {
  const opener = { darwin: "open", win32: "explorer" }[/** @type {string} */ (process.platform)] ?? "xdg-open";
  // Without a browser to open the printed address is enough.
  spawn(opener, [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

requireNode();
const { open, ...options } = readArguments();
await ensureInstalled().then(ensureBuilt).catch(fail);
// Only now: what it imports may just have been installed.
const { addressOf, serveOnLoopback } = await import("./lib/serve.mjs");
const { openLab } = await import("./lib/lab.mjs");
const lab = await openLab().catch(fail);
const server = await serveOnLoopback({ ...options, lab: lab.api }).catch(fail);
const address = addressOf(server.port, options.base);
console.log(`Preflight is ready at ${address}`);
console.log("Stop it with Ctrl-C.");
if (open) openInBrowser(address);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    Promise.all([server.close(), lab.close()]).then(() => process.exit(0), fail);
  });
}
