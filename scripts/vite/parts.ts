import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** By this id Vite imports what it wraps around every dynamic import. */
const helper = "\0vite/preload-helper.js";

const ours = fileURLToPath(new URL("../../src/parts/load.ts", import.meta.url));

/**
 * Loads the parts of the page in our own way instead of Vite's (`modulepreload`, an event for failures): see docs/decisions/parts.md.
 * The end-to-end test of missing parts fails where a new Vite no longer asks for its helper by this id.
 */
export function parts(): Plugin {
  return {
    name: "preflight:parts",
    apply: "build",
    enforce: "pre",
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // A part's own script is among its files, also where it is the only one.
          resolveDependencies: (file, files, { hostType }) => (hostType === "html" ? files : [...new Set([file, ...files])]),
        },
      },
    }),
    load: {
      filter: { id: new RegExp(`^${helper}$`, "u") },
      handler: () => `export { loadPart as __vitePreload } from ${JSON.stringify(ours)};`,
    },
  };
}
