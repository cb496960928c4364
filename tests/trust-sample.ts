import type { TrustReport } from "../src/trust/report.ts";

/** A report of small figures, none of which was ever measured. */
export const sample: TrustReport = {
  corpora: [
    {
      corpus: "random",
      browser: "chromium",
      version: "Chromium 1",
      cases: 10,
      verdict: 10,
      result: 9,
      wire: 9,
      both: 9,
      wireFull: 8,
      console: 3,
      consoleCases: 4,
    },
  ],
  live: [
    {
      kind: "fresh",
      browser: "webkit",
      version: "WebKitGTK 1",
      measured: "2026-01-02T03:04:05Z",
      seed: 7,
      scenarios: 5,
      agreed: 4,
      notRun: 1,
    },
  ],
  knownDifferences: [{ corpus: "elements", id: "a", browser: "firefox", figure: "both", reason: "Because." }],
  peers: [{ name: "peer", version: "1.2.3", api: "xhr", cases: 4, verdict: 2, both: 1 }],
};
