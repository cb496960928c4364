import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "vite";

const fileName = "mockServiceWorker.js";

/** MSW's worker script must be the one of the installed version, so it is taken from the package instead of being committed. */
export function mswWorker(): Plugin {
  const require = createRequire(import.meta.url);
  const source = () => readFileSync(path.join(path.dirname(require.resolve("msw/package.json")), "lib", fileName), "utf8");
  return {
    name: "preflight:msw-worker",
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader("Content-Type", "text/javascript");
        response.setHeader("Cache-Control", "no-cache");
        response.end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName, source: source() });
    },
  };
}
