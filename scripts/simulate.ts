import { publicSuffixList, runInMemory } from "../src/core/index.ts";
import { escapeHidden, unicodeEscape, visibleText } from "../src/text/visible-text.ts";
import { Unusable } from "./lib/unusable.ts";
import { help, readArguments } from "./simulate/arguments.ts";
import { report } from "./simulate/report.ts";
import { readScenario } from "./simulate/source.ts";

/** The command line; see --help. Returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stdout.write(help);
    return 0;
  }
  const read = await readScenario(wanted.source);
  const scenario = { ...read, browser: { ...read.browser, profile: wanted.profile ?? read.browser.profile } };
  const trace = runInMemory(scenario, publicSuffixList);
  process.stdout.write(wanted.json ? `${seenJson(trace)}\n` : report(scenario, trace));
  return 0;
}

/** The same JSON; what a terminal would obey, or nobody would see, is escaped. */
function seenJson(value: unknown): string {
  return escapeHidden(JSON.stringify(value, null, 2), (char) => (char === "\n" ? char : unicodeEscape(char)));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`simulate: ${visibleText(error.message)}\n`);
  process.exitCode = 2;
}
