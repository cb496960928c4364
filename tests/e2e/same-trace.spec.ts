import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { build } from "vite";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { parseScenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { livelyScenarios } from "../property/run-arbitrary.ts";
import { traces } from "./support/played.ts";
import { expect, test } from "./support/test.ts";

const profileNames = ["standard", "chromium", "firefox", "webkit"] as const;

/** The engine as a script that leaves `played.traces` in the page. */
async function engineScript(): Promise<string> {
  const outDir = inRoot("node_modules/.cache/preflight/same-trace");
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: "warn",
    publicDir: false,
    build: {
      lib: { entry: inRoot("tests/e2e/support/played.ts"), formats: ["iife"], name: "played", fileName: () => "played.js" },
      outDir,
      emptyOutDir: true,
      target: "es2023",
    },
  });
  return readFileSync(path.join(outDir, "played.js"), "utf8");
}

/** Texts that the platforms' own URL parsers disagree about, as origins, pages and targets. */
const oddUrls = [
  ...[
    "https://*.shop.example/",
    'https://a"b.example/',
    "https://0x/",
    "https://1.0x/",
    "https://a%2ab.example/",
    "https://a b.example/",
  ],
  ...[
    "https://x.example/a^b",
    "https://u's:p@x.example/",
    "file:///a",
    "blob:https://x.example*/1",
    "https://x.example:8\u0000/",
  ],
];

function oddScenarios(): readonly Scenario[] {
  return oddUrls.map((url) => {
    const parsed = parseScenario({
      ...{ version: 2, title: "Odd", pages: [{ id: "page", url: "https://a.example" }] },
      hosts: [
        {
          ...{ id: "host", origins: ["https://b.example"] },
          layers: [
            { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", url]] },
            {
              kind: "redirect",
              to: "location",
              when: [{ of: "path", test: "equals", value: "/odd" }],
              location: url,
              status: 302,
            },
          ],
        },
      ],
      actions: [
        { kind: "fetch", page: "page", url },
        { kind: "fetch", page: "page", url: "https://b.example/" },
        { kind: "fetch", page: "page", url: "https://b.example/odd" },
      ],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.scenario;
  });
}

test("a scenario leaves the same trace here as in Node", { tag: ["@both", "@endurance"] }, async ({ page }) => {
  test.slow();
  const seed = Math.floor(Math.random() * 2 ** 31);
  const some = [...fc.sample(livelyScenarios, { numRuns: 150, seed }), ...oddScenarios()];
  const scenarios = some.flatMap((scenario) =>
    profileNames.map((profile) => ({ ...scenario, browser: { ...scenario.browser, profile } })),
  );
  await page.addScriptTag({ content: await engineScript() });
  const there = await page.evaluate(
    (all) => (globalThis as unknown as { played: { traces: typeof traces } }).played.traces(all),
    scenarios,
  );
  const here = traces(scenarios);
  const differing = scenarios.flatMap((scenario, at) =>
    here[at] === there[at] ? [] : [{ scenario, node: here[at], browser: there[at] }],
  );
  expect(differing.slice(0, 1), `seed ${seed}, ${differing.length} of ${scenarios.length} differ`).toEqual([]);
});
