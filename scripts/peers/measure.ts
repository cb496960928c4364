import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { unrecordedResponseHeaders } from "../../src/lab/protocol/record.ts";
import type { PeerMeasure } from "../../src/trust/report.ts";
import { readCorpus, type TruthCase, type TruthResult } from "../../tests/truth/corpus.ts";
import { asRecorded } from "../../tests/truth/play.ts";
import { compare, totals } from "../../tests/truth/score.ts";
import type { Peer } from "./peer.ts";
import { openServers, type Servers } from "./servers.ts";

/** Milliseconds after which a case counts as one that never ends. */
const patience = 3000;
/** Milliseconds for what is still on its way when the last case has ended. */
const afterwards = 200;

export interface Measured {
  readonly measure: PeerMeasure;
  /** Cases that it did not end, or that would have ended the process. They count as disagreeing. */
  readonly unfinished: readonly string[];
}

/** Every recorded case of the peer's own API, played by it against real servers and compared with what Chromium did. */
export async function measure(peer: Peer): Promise<Measured> {
  const cases = (["random", "elements"] as const).flatMap((name) => readCorpus(name)).filter((of) => isFor(peer, of));
  const servers = await openServers(cases);
  const played: { readonly of: TruthCase; readonly results: readonly TruthResult[] }[] = [];
  for (const of of cases) played.push({ of, results: await play(peer, of, servers) });
  await wait(afterwards);
  const scores = played.map(({ of, results }) => {
    const wire = servers.arrived(of).map((request) => asRecorded(request, of));
    return compare(of.id, { wire, results }, of.truth.chromium);
  });
  await servers.close();
  const { verdict, both } = totals(scores);
  const unfinished = played.flatMap(({ of, results }) => (results.length < of.actions.length ? [of.id] : []));
  return {
    measure: { name: peer.name, version: versionOf(peer), api: peer.api, cases: cases.length, verdict, both },
    unfinished,
  };
}

/** NOTE: neither can put a page into a sandboxed frame and act from there. */
function isFor({ api }: Peer, { actions }: TruthCase): boolean {
  return actions.every((action) => action.wait === undefined && (action.via ?? "fetch") === api && action.page === undefined);
}

/** One result per action, as far as it gets. */
async function play(peer: Peer, of: TruthCase, servers: Servers): Promise<readonly TruthResult[]> {
  const page = peer.open(servers.ours);
  const results: TruthResult[] = [];
  const act = async () => {
    for (const action of of.actions) results.push(inRecordedWords(await page.perform(action, of), servers));
  };
  const ended = new AbortController();
  let crash = () => {};
  const crashed = new Promise<void>((resolve) => {
    crash = resolve;
  });
  process.on("uncaughtException", crash);
  await Promise.race([act(), crashed, wait(patience, undefined, { signal: ended.signal }).catch(() => {})]);
  ended.abort();
  await page.close();
  process.off("uncaughtException", crash);
  return results;
}

function inRecordedWords({ headers, ...rest }: TruthResult, { recorded }: Servers): TruthResult {
  if (headers === undefined) return rest;
  const lower = headers.map(([name, value]) => [name.toLowerCase(), recorded(value)] as const);
  return { ...rest, headers: lower.filter(([name]) => !unrecordedResponseHeaders.has(name)) };
}

function versionOf({ name }: Peer): string {
  const manifest = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
