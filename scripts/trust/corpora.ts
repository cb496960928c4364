import type { CorpusMeasure } from "../../src/trust/report.ts";
import { corpora, type Engine, engines } from "../../tests/truth/corpus.ts";
import { scoreCorpus, totals } from "../../tests/truth/score.ts";

/** The browsers that the corpora were recorded with. */
const versions: Readonly<Record<Engine, string>> = {
  chromium: "Chromium 156.0.8078.79",
  firefox: "Firefox ESR 153.7.0",
  webkit: "WebKitGTK 2.50.6",
};

/** How the engine scores now; takes some seconds. Of the further cases a browser counts those that it has played. */
export function measureCorpora(): readonly CorpusMeasure[] {
  return corpora.flatMap((corpus) =>
    engines.map((browser) => ({ corpus, browser, version: versions[browser], ...totals(scoreCorpus(corpus, browser)) })),
  );
}
