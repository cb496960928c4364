import { type LiveCase, playedBy } from "./cases.ts";
import type { Driver } from "./drivers/driver.ts";
import { type Judged, judge } from "./judge.ts";
import { type FinishedRun, type LiveLab, refusalText } from "./lab.ts";
import { isResentPreflight } from "./noise.ts";

/** What became of one case in one browser. */
export type Played =
  /** `again`: only at its second time; see noise.ts. */
  | { readonly became: "agreed"; readonly of: LiveCase; readonly codes: readonly string[]; readonly again: boolean }
  | ({ readonly became: "differs"; readonly of: LiveCase } & Judged)
  /** `refused`: it cannot be played on loopback; else the browser, or the lab, did not see it through. */
  | { readonly became: "not-run"; readonly of: LiveCase; readonly refused: boolean; readonly because: string };

export interface Suite {
  /** Of the browser, as it says. */
  readonly version: string;
  /** One for each case, in their order. */
  readonly played: readonly Played[];
}

export interface Means {
  readonly lab: LiveLab;
  /** A new window of the browser. Rejects where it does not start. */
  readonly launch: () => Promise<Driver>;
  readonly tell: (line: string) => void;
}

/** Milliseconds that one run may take; the slowest that there are take ten seconds. */
const patience = 30_000;
/** So many runs in a row that come to no end, and the browser counts as gone. */
const silence = 3;

/**
 * Plays all cases in one browser, one after the other. A browser that goes away is started once more; when that one goes away too
 * the rest is not run. Rejects where the browser does not start at all.
 */
export async function playAll(cases: readonly LiveCase[], means: Means): Promise<Suite> {
  let driver = await means.launch();
  const { name, version } = driver;
  let restarts = 1;
  const played: Played[] = [];
  try {
    for (const of of cases) {
      if (played.slice(-silence).filter(isLost).length === silence) await driver.close();
      if (!driver.alive && restarts > 0) {
        restarts -= 1;
        means.tell(`${name} has gone away before ${of.kind} ${of.id}; it is started once more`);
        await driver.close();
        driver = await means.launch();
      }
      played.push(driver.alive ? await play(of, means.lab, driver) : lost(of, `${name} has gone away`));
    }
  } catch (error) {
    for (const of of cases.slice(played.length)) played.push(lost(of, wordsOf(error)));
  } finally {
    await driver.close();
  }
  return { version, played };
}

async function play(of: LiveCase, lab: LiveLab, driver: Driver): Promise<Played> {
  const first = await playOnce(of, lab, driver);
  // Two busy cores can be late once.
  if (first.became === "not-run" && first.because === tooLate && driver.alive) return asSecond(await playOnce(of, lab, driver));
  if (first.became !== "differs" || !isResentPreflight(driver.name, first.simulated, first.real)) return first;
  return asSecond(await playOnce(of, lab, driver));
}

const tooLate = "the run ended with timeout";

function asSecond(played: Played): Played {
  return played.became === "agreed" ? { ...played, again: true } : played;
}

async function playOnce(of: LiveCase, lab: LiveLab, driver: Driver): Promise<Played> {
  const started = await lab.startRun(playedBy(driver.name, of));
  if ("busy" in started) return lost(of, `the lab plays ${started.busy} runs already`);
  if ("refused" in started) {
    return { became: "not-run", of, refused: true, because: started.refused.map(refusalText).join(", ") };
  }
  const over = lab.finished(started.run);
  try {
    // A scenario of clients alone needs no page.
    if (started.start !== null) await driver.goto(started.start);
  } catch (error) {
    lab.stop(started.run);
    return lost(of, wordsOf(error));
  }
  const end = await inTime(over);
  if (end.state === "failed") {
    lab.stop(started.run);
    // Whoever is gone shows it now at the latest.
    await driver.goto("about:blank").catch(() => {});
    return lost(of, `the run ended with ${end.reason}`);
  }
  const judged = await judge(started, end.record);
  if (judged.differences.length === 0) return { became: "agreed", of, codes: judged.codes, again: false };
  return { became: "differs", of, ...judged };
}

async function inTime(over: Promise<FinishedRun>): Promise<FinishedRun> {
  let late: NodeJS.Timeout | undefined;
  const timeout = new Promise<FinishedRun>((resolve) => {
    late = setTimeout(resolve, patience, { state: "failed", reason: "timeout" });
  });
  return Promise.race([over, timeout]).finally(() => clearTimeout(late));
}

function isLost(one: Played): boolean {
  return one.became === "not-run" && !one.refused;
}

function lost(of: LiveCase, because: string): Played {
  return { became: "not-run", of, refused: false, because };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
}
