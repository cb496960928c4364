import { type Engine, engines, type Playable, type Recording } from "../../tests/truth/corpus.ts";
import { play } from "../../tests/truth/play.ts";
import { compare, figures, type Score } from "../../tests/truth/score.ts";

export type Record = Required<Recording>;

export interface Judged {
  readonly scores: Readonly<{ [E in Engine]: readonly Score[] }>;
  /** What the engine did, of every case that did not break it. */
  readonly records: readonly { readonly of: Playable; readonly ours: Readonly<{ [E in Engine]: Record }> }[];
  /** Cases that broke the engine; they count as disagreeing in every figure. */
  readonly broken: readonly { readonly id: string; readonly why: string }[];
}

/** Plays every case in every browser's profile and compares it with what was recorded, where something was. */
export function judge(cases: readonly Playable[]): Judged {
  const scores: { [E in Engine]: Score[] } = { chromium: [], firefox: [], webkit: [] };
  const records: Judged["records"][number][] = [];
  const broken: Judged["broken"][number][] = [];
  for (const of of cases) {
    const ours = attempt(of);
    if (ours instanceof Error) broken.push({ id: of.id, why: ours.message });
    else records.push({ of, ours });
    for (const engine of engines) {
      const theirs = of.truth?.[engine];
      if (theirs === undefined) continue;
      scores[engine].push(ours instanceof Error ? failed(of.id, theirs) : compare(of.id, ours[engine], theirs));
    }
  }
  return { scores, records, broken };
}

function attempt(of: Playable): { [E in Engine]: Record } | Error {
  try {
    return { chromium: play(of, "chromium"), firefox: play(of, "firefox"), webkit: play(of, "webkit") };
  } catch (error) {
    return error as Error;
  }
}

function failed(id: string, theirs: Recording): Score {
  const all = Object.fromEntries(figures.map((figure) => [figure, false])) as Omit<Score, "id">;
  return { ...all, id, console: theirs.console === undefined ? null : false };
}
