import { parseArgs } from "node:util";
import { commands } from "./curls/commands.ts";
import { compare } from "./curls/compare.ts";
import { oracle } from "./curls/oracle.ts";

const help = `Usage: npm run -s curls -- [--count N] [--seed N]

Makes commands of curl as people and browsers write them for bash, and reads
each three times: with the reader of Fix mine, with curlconverter (installed
into node_modules/.cache the first time), and, for its words, with bash itself,
which calls a function of that name and sends nothing. Prints how many agree on
method, URL, headers and body, and those that do not. Exit status 1: some do not.

--count  how many; 500 otherwise
--seed   which; 1 otherwise
--help   this text
`;

const { values } = parseArgs({
  options: { count: { type: "string" }, seed: { type: "string" }, help: { type: "boolean", short: "h" } },
});

if (values.help) process.stdout.write(help);
else {
  const list = commands(Number(values.count ?? 500), Number(values.seed ?? 1));
  const read = await oracle();
  const found = list.map((command) => compare(command, read));
  const of = (result: (typeof found)[number]["result"]) => found.filter((one) => one.result === result);
  const words = found.filter(({ words }) => words).length;
  for (const { told } of of("differs")) process.stdout.write(`${told}\n\n`);
  process.stdout.write(
    `${list.length} commands: bash has the same words in ${words}; curlconverter agrees on ${of("agrees").length}, differs on ${of("differs").length}, and cannot read ${of("unread").length}\n`,
  );
  process.exitCode = of("differs").length > 0 || words < list.length ? 1 : 0;
}
