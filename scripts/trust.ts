import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LiveMeasure, TrustReport } from "../src/trust/report.ts";
import { knownLiveDifferences } from "../tests/live/known-differences.ts";
import { knownDifferences } from "../tests/truth/known-differences.ts";
import { measurePeers } from "./peers/all.ts";
import { measureCorpora } from "./trust/corpora.ts";
import { mergeLive } from "./trust/merge-live.ts";

/**
 * Writes public/trust.json, which the page "How far to trust it" shows: the corpora and the peers are measured here, the live suite
 * has left its measures (scripts/live.ts).
 */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const written = at("public/trust.json");

function read<T>(file: string, otherwise: T): T {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : otherwise;
}

const before = read<Pick<TrustReport, "live">>(written, { live: [] });
const report: TrustReport = {
  corpora: measureCorpora(),
  live: mergeLive(before.live, read<readonly LiveMeasure[]>(at("node_modules/.cache/preflight/live.json"), [])),
  knownDifferences: [...knownDifferences, ...knownLiveDifferences],
  peers: (await measurePeers()).map(({ measure }) => measure),
};
writeFileSync(written, `${JSON.stringify(report, null, 2)}\n`);

for (const { corpus, browser, cases, both, wireFull, console, consoleCases } of report.corpora)
  process.stdout.write(
    `${corpus}, ${browser}: both ${both}/${cases}, wire-full ${wireFull}/${cases}, console ${console}/${consoleCases}\n`,
  );
for (const { kind, browser, measured, agreed, scenarios, notRun } of report.live)
  process.stdout.write(`${kind}, ${browser}, ${measured}: ${agreed} of ${scenarios - notRun} agreed, ${notRun} not run\n`);
for (const { name, api, cases, verdict, both } of report.peers)
  process.stdout.write(`${name}, ${api}: verdict ${verdict}/${cases}, both ${both}/${cases}\n`);
