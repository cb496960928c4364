import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { inRoot } from "../lib/paths.mjs";

/**
 * Builds the measured code as the page's is built, and loads that. Run straight from TypeScript, every inner function would be
 * wrapped to keep its name, and the wrapping would be a quarter of what is measured.
 */
export async function bundled(): Promise<typeof import("./bundled.ts")> {
  const outDir = inRoot("node_modules/.cache/preflight/bench");
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: "warn",
    build: { ssr: inRoot("scripts/bench/bundled.ts"), outDir, emptyOutDir: true, target: "es2023", minify: true },
  });
  return await import(pathToFileURL(path.join(outDir, "bundled.js")).href);
}
