import { parseArgs } from "node:util";
import { measurePeers } from "./peers/all.ts";
import { report } from "./peers/report.ts";

const help = `Usage: npm run -s peers -- [--json]

Plays recorded cases in other implementations of CORS in JavaScript, against
servers on loopback, and prints how often they do what Chromium did:
happy-dom's fetch and jsdom's XMLHttpRequest, each on all cases of its API.

--json   one array instead of the table
--help   this text
`;

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
if (values.help) process.stdout.write(help);
else {
  const measured = await measurePeers();
  process.stdout.write(values.json ? `${JSON.stringify(measured.map(({ measure }) => measure))}\n` : report(measured));
}
