import { readFile } from "node:fs/promises";
import path from "node:path";
import { stampFile, stampOfSources } from "./build-stamp.mjs";
import { dist } from "./paths.mjs";
import { runTool } from "./processes.mjs";

/** Whether dist/ was built from the sources as they are now. */
async function isFresh() {
  const built = await readFile(path.join(dist, stampFile), "utf8").catch(() => "");
  return built !== "" && built === (await stampOfSources());
}

/** Builds, always. Returns whether it worked; the output has been shown. */
export async function build() {
  const { code } = await runTool("vite/bin/vite.js", ["build", "--logLevel", "warn"], { aside: true });
  return code === 0;
}

/** Builds when dist/ is absent or older than the sources. Throws when that fails. */
export async function ensureBuilt() {
  if (await isFresh()) return;
  console.error("Building …");
  if (!(await build())) throw new Error("The build failed.");
}
