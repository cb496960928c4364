/** Finds the nginx that tests/unit/export starts; where Debian can bring it, its package is unpacked, not installed: nothing starts by itself. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { isDebianWithRoot } from "./browsers.mjs";
import { inRoot } from "./lib/paths.mjs";
import { run } from "./lib/processes.mjs";

const folder = inRoot("node_modules", ".cache", "servers");

/** @returns {string | undefined} */
export function findNginx() {
  const folders = [
    ...(process.env["PATH"] ?? "").split(path.delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
    path.join(folder, "usr/sbin"),
  ];
  return folders.map((one) => path.join(one, "nginx")).find((file) => existsSync(file));
}

/** Where it cannot be had, its tests are skipped, and counted as skipped. */
export async function bringNginx() {
  if (!isDebianWithRoot()) return;
  mkdirSync(folder, { recursive: true });
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["update", "-q"], { env, quiet: true })).code !== 0) return;
  if ((await run("apt-get", ["download", "-q", "nginx"], { env, quiet: true, cwd: folder })).code !== 0) return;
  const file = readdirSync(folder).find((name) => /^nginx_.*\.deb$/u.test(name));
  if (file) await run("dpkg-deb", ["-x", path.join(folder, file), folder], { quiet: true });
}
