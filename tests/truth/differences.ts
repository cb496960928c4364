import type { KnownDifference } from "../../src/trust/report.ts";
import { cacheRecordings, playCached } from "../unit/engine/http-cache/recordings.ts";
import { corpora, engines } from "./corpus.ts";
import { type Score, scoreCorpus } from "./score.ts";

/** Where the engine parts from a recording. */
export type Difference = Omit<KnownDifference, "reason">;

/** One line for each, by which they are sorted and told apart. */
export const lineOf = ({ corpus, browser, figure, id }: Difference) => `${corpus} ${browser} ${figure} ${id}`;

/** In every recording that the project has, sorted. */
export function findDifferences(): readonly Difference[] {
  const cases = corpora.flatMap((corpus) =>
    engines.flatMap((browser) =>
      scoreCorpus(corpus, browser).flatMap((score) =>
        missed(score).map((figure): Difference => ({ corpus, browser, figure, id: score.id })),
      ),
    ),
  );
  return [...cases, ...cacheDifferences()].sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1));
}

/** What is seen in the figure `both` is seen on the whole wire too, and need not be said twice. */
function missed({ both, wireFull, console }: Score): readonly KnownDifference["figure"][] {
  return [
    ...(both ? (wireFull ? [] : (["wireFull"] as const)) : (["both"] as const)),
    ...(console === false ? (["console"] as const) : []),
  ];
}

function cacheDifferences(): readonly Difference[] {
  return engines.flatMap((browser) =>
    cacheRecordings
      .filter((of) => JSON.stringify(playCached(of, browser)) !== JSON.stringify(of.recorded[browser]))
      .map(({ id }): Difference => ({ corpus: "http-cache", browser, figure: "both", id })),
  );
}
