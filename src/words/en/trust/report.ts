import type { BrowserName, CorpusMeasure, KnownDifference, LiveMeasure, PeerMeasure } from "../../../trust/report.ts";
import type { Phrase } from "../../phrase.ts";
import { list, number, say } from "../grammar.ts";

export const report = {
  /** How the figures of a part are made anew. */
  measure: (command: string) => say`Measure it yourself: ${command}`,
  notMeasured: "Not measured in the last run.",
  /** Of `of`; rounded already. */
  percent: (percentage: number) => `${number(percentage)} %`,
  countOf: ({ count, of }: { readonly count: number; readonly of: number }) => `${number(count)} of ${number(of)}`,
};

const corpora: Record<CorpusMeasure["corpus"], string> = {
  random: "fetch() and XMLHttpRequest, at random",
  elements: "elements, forms, frames, cookies",
  wide: "sequences, redirect chains, spellings, caches",
  targeted: "cases aimed at what was wrong",
  further: "further cases, made by this project",
};

const how =
  "Real browsers played these cases once, and all that happened was written down. The playground plays them again by each browser’s rules.";

const howRecorded: Record<CorpusMeasure["corpus"], string> = {
  random: how,
  elements: how,
  wide: how,
  targeted: `${how} They were aimed at rules that the playground had wrong; they do not stand for what is common.`,
  further: `${how} They were made where the playground was in doubt. Their consoles were not recorded.`,
};

export const recorded = {
  title: (corpus: CorpusMeasure["corpus"]) => `Recorded: ${corpora[corpus]}`,
  how: howRecorded,
  caption: (corpus: CorpusMeasure["corpus"]) => `Recorded cases: ${corpora[corpus]}`,
  heads: {
    who: "Browser",
    verdict: "Same verdict",
    both: "Same for script and servers",
    wireFull: "Same in every header",
    console: "Same console",
  },
};

const liveKinds: Record<LiveMeasure["kind"], string> = {
  fresh: "made for that run",
  library: "of the library",
  web: "made for that run, with https beside http, address spaces and settings",
};

export const live = {
  title: "Live, against real browsers",
  how: "Each scenario is played by a real browser against real servers on the tester’s machine, and by the playground. They agree if script sees the same and the same requests arrive.",
  caption: "Scenarios played by real browsers",
  heads: { who: "Browser", scenarios: "Scenarios", agreed: "Agreed", notRun: "Not run", seed: "Seed", day: "Day" },
  version: ({ version, kind }: Pick<LiveMeasure, "version" | "kind">) => `${version}, ${liveKinds[kind]}`,
  note: "A scenario that could not be run never counts as agreement.",
};

export const peers = {
  title: "For scale: other programs",
  how: "Two libraries that also play fetch() or XMLHttpRequest, on the recorded cases, held against Chromium’s recording.",
  caption: "Other programs on the recorded cases",
  heads: { who: "Program", verdict: "Same verdict", both: "Same for script and servers" },
  version: ({ version, api }: Pick<PeerMeasure, "version" | "api">) =>
    `${version}, ${api === "fetch" ? "fetch()" : "XMLHttpRequest"}`,
};

const figures: Record<KnownDifference["figure"], string> = {
  both: "what script sees, or what is sent",
  wireFull: "a header on the wire",
  console: "the console",
};

export const known = {
  title: "Known differences",
  how: "Where the playground is known to say something else than the browser, and why.",
  none: "None in the cases above.",
  showsIn: (figure: KnownDifference["figure"]) => `It shows in ${figures[figure]}.`,
  where: ({ browser, ids }: { readonly browser: string; readonly ids: readonly string[] }): Phrase => [
    `${browser}: `,
    ...list(ids, { most: ids.length }),
  ],
};

/** Kept as a list, so that none is lost in a paragraph. */
export const notCovered = {
  title: "Not covered",
  list: [
    "Windows, macOS, Android, iOS. All was recorded on Linux.",
    "Safari itself. WebKitGTK is its engine, with cookies and network of its own.",
    "HTTPS with its certificates, HTTP/2 and HTTP/3. The recordings went over plain HTTP/1.1 to the same machine.",
    "How long a preflight’s permission lasts at most. Those limits are taken from the browsers’ sources.",
    "Workers, service workers and extensions of a page’s own.",
    "Other versions than those named here. Browsers change every few weeks.",
  ],
};

/** What readers call the browsers that were recorded. */
export const browsers: Record<BrowserName, string> = {
  chromium: "Chrome",
  firefox: "Firefox",
  webkit: "Safari’s engine",
};
