import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

/** Node by default; a test that needs a document begins with `// @vitest-environment happy-dom`. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ["tests/{unit,property,library,architecture,truth}/**/*.test.{ts,tsx}"],
      environment: "node",
      // Two cores: threads start faster than processes.
      pool: "threads",
      testTimeout: 20_000,
      passWithNoTests: true,
    },
  }),
);
