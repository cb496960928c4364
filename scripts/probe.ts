import { writeFile } from "node:fs/promises";
import { encodeLink, linkFits } from "../src/scenario/link.ts";
import { visibleText } from "../src/text/visible-text.ts";
import { Unusable } from "./lib/unusable.ts";
import { help, readArguments } from "./probe/arguments.ts";
import { type Answers, askServer, isStranger } from "./probe/asking.ts";
import { hiding } from "./probe/hide.ts";
import { record } from "./probe/recorded/record.ts";
import { report } from "./probe/report.ts";

/** The command line; see --help. Returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stdout.write(help);
    return 0;
  }
  const { question, site, save, withBodies } = wanted;
  const answers = await askServer(question);
  const hide = hiding(question.headers, question.cookies);
  const recording = record(answers, hide, withBodies);
  const hash = await encodeLink(recording.scenario, { stop: null, tab: null });
  const link = linkFits(hash) ? `${site}${hash}` : "It is too large for a link: --save FILE keeps it.";
  if (save !== null) await written(save, `${JSON.stringify(recording.scenario, null, 2)}\n`);
  process.stdout.write(report(answers, recording, link, hide));
  return statusOf(answers);
}

function statusOf(answers: Answers): number {
  const { question, asked, exchanges } = answers;
  if (exchanges.length > 0 && exchanges.every(({ result }) => "failure" in result)) return 3;
  if (asked.some(({ asker, got }) => !isStranger(asker) && got === "fails")) return 1;
  const letsIn = asked.some(({ asker, got }) => isStranger(asker) && (got === "reads" || got === "would-send"));
  return question.credentials === "include" && letsIn ? 1 : 0;
}

async function written(file: string, text: string) {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Unusable(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`probe: ${visibleText(error.message)}\n`);
  process.exitCode = 2;
}
