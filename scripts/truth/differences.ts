import { writeFileSync } from "node:fs";
import { findDifferences, lineOf } from "../../tests/truth/differences.ts";
import { type Explained, knownDifferences, listFile } from "../../tests/truth/known-differences.ts";

/** Stands where nobody has given a reason yet; the tests refuse it. */
const unexplained = "?";

/** Writes the list of known differences anew: what agrees now is taken out, what has come asks for a reason. Returns what it did. */
export function renewDifferences(): string {
  const reasons = new Map(knownDifferences.map((known) => [lineOf(known), known.reason]));
  const found = findDifferences().map((one) => ({ ...one, reason: reasons.get(lineOf(one)) ?? unexplained }));
  const entries = new Map<string, Explained & { readonly ids: string[] }>();
  for (const { id, ...shared } of found) {
    const { corpus, browser, figure, reason } = shared;
    const key = [corpus, browser, figure, reason].join("\n");
    const entry = entries.get(key);
    if (entry) entry.ids.push(id);
    else entries.set(key, { corpus, browser, figure, reason, ids: [id] });
  }
  const lines = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => JSON.stringify(entry));
  writeFileSync(listFile, `[\n${lines.join(",\n")}\n]\n`);
  const kept = found.filter(({ reason }) => reason !== unexplained).length;
  const asking = found.length - kept;
  return `${kept} stay, ${knownDifferences.length - kept} agree now and are gone, ${asking} ask for a reason.\n`;
}
