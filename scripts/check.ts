import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { visibleText } from "../src/text/visible-text.ts";
import { checkExpectations } from "./check/expectations.ts";
import { checkPolicy } from "./check/policy.ts";
import { readWants } from "./check/read.ts";
import { forPeople, junit, type Result, tap } from "./check/results.ts";
import { Unusable } from "./lib/unusable.ts";
import { networkLimits } from "./probe/network.ts";

const help = `Usage: npm run -s check -- FILE... [options]

Says whether what the files want holds. A file is a policy (who may read, who
may not; held against a URL, or against recorded answers) or a scenario with
expectations. Both are JSON; see docs/check.md.

--tap          results as TAP, for programs
--junit FILE   results as JUnit XML too
--send-unsafe  of a policy that is held against a URL: send POST, PUT, PATCH,
               DELETE and the like, and not the preflight alone
--timeout S    seconds for one request; default 10
--help         this text

Exit status: 0 all holds; 1 something does not; 2 a file cannot be used.
`;

/** Returns the exit status. Throws Unusable. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.length === 0) throw new Unusable("No file given. Try --help.");
  const seconds = Number(values.timeout);
  if (!(seconds > 0 && seconds <= 300)) throw new Unusable("--timeout takes seconds, at most 300.");
  // All are read before one is asked: a mistake in the last sends nothing.
  const wanted = await Promise.all(positionals.map(async (file) => [file, await readWants(file)] as const));
  const results: Result[] = [];
  for (const [file, wants] of wanted) {
    if (wants.kind === "expectations") results.push(...checkExpectations(file, wants.expectations, wants.scenario));
    else {
      const limits = { ...networkLimits, timeout: seconds * 1000 };
      const given = { file, policy: wants.policy, recorded: wants.recorded, sendsUnsafe: values["send-unsafe"], limits };
      results.push(...(await checkPolicy({ ...given, environment: process.env })));
    }
  }
  if (values.junit !== undefined) await writeFile(values.junit, junit(results));
  process.stdout.write(values.tap ? tap(results) : forPeople(results));
  return results.some(({ state }) => state === "fails") ? 1 : 0;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        tap: { type: "boolean", default: false },
        junit: { type: "string" },
        "send-unsafe": { type: "boolean", default: false },
        timeout: { type: "string", default: "10" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable) && (error as NodeJS.ErrnoException).code === undefined) throw error;
  process.stderr.write(`check: ${visibleText((error as Error).message)}\n`);
  process.exitCode = 2;
}
