import { readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/** Ends the process with a plain sentence when Node is too old: what follows would fail with a far stranger one. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const wanted = engines.node.replace(/[^\d.]/gu, "");
  const [major = 0, minor = 0] = wanted.split(".").map(Number);
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`Preflight needs Node ${wanted} or newer; this is Node ${process.versions.node}. Get one at https://nodejs.org/`);
  process.exit(1);
}
