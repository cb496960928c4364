import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

/** Files share their modules: see docs/decisions/tests.md. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // Two cores: threads start faster than processes.
      pool: "threads",
      // Without a word vitest leaves one core to itself, which has little to do: on two cores half of the time.
      maxWorkers: "100%",
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // A second, which is the default, is short where two cores have other work as well.
      expect: { poll: { timeout: 10_000 } },
      passWithNoTests: true,
      projects: [
        {
          extends: true,
          test: {
            name: "pure",
            include: ["tests/{unit,property,library,architecture,truth,webkit}/**/*.test.ts"],
            environment: "node",
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: "views",
            include: ["tests/{unit,components}/**/*.test.tsx"],
            environment: "happy-dom",
            setupFiles: ["tests/components/support/setup.ts"],
            isolate: false,
          },
        },
      ],
    },
  }),
);
