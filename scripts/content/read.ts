import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "../lib/paths.mjs";
import type { Problem } from "./problems.ts";
import { type Scenarios, scenariosFrom } from "./scenarios.ts";

export const scenariosRoot = inRoot("src/content/scenarios");

/** The content does not fit together. The message has a line for each problem. */
export class BrokenContent extends Error {
  constructor(problems: readonly Problem[], root: string) {
    const from = path.relative(inRoot(), root);
    super(["The content cannot be built:", ...problems.map(({ file, what }) => `  ${from}/${file}: ${what}`)].join("\n"));
    this.name = "BrokenContent";
  }
}

/** The library as it lies on disk. Throws BrokenContent. */
export function readScenarios(root = scenariosRoot): Scenarios {
  const { scenarios, problems } = scenariosFrom(filesIn(root));
  if (problems.found.length > 0) throw new BrokenContent(problems.found, root);
  return scenarios;
}

/** Every file below a folder, by its path from there. What an editor or a system leaves (`.DS_Store`) is passed over. */
export function filesIn(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")]),
  );
}
