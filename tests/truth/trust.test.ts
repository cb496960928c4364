import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureCorpora } from "../../scripts/trust/corpora.ts";
import { mergeLive } from "../../scripts/trust/merge-live.ts";
import type { LiveMeasure, TrustReport } from "../../src/trust/report.ts";
import { readReport } from "../../src/views/trust/read-report.ts";
import { knownDifferences } from "./known-differences.ts";

/** Written by `npm run trust`. */
const written = JSON.parse(readFileSync(new URL("../../public/trust.json", import.meta.url), "utf8")) as TrustReport;

describe("the report that the page shows", () => {
  it("is one", () => {
    expect(readReport(written)).toEqual(written);
  });

  it("says of the corpora what the engine scores now", () => {
    expect(written.corpora).toEqual(measureCorpora());
    // Some twenty thousand cases are played, whatever else the machine has to do.
  }, 60_000);

  it("lists every known difference of the corpora", () => {
    expect(written.knownDifferences.filter(({ corpus }) => corpus !== "library")).toEqual(knownDifferences);
  });

  it("has peers of both kinds, on all cases of their kind", () => {
    expect(written.peers.map(({ name, api, cases }) => [name, api, cases])).toEqual([
      ["happy-dom", "fetch", 1562],
      ["jsdom", "xhr", 60],
    ]);
  });
});

describe("live measures", () => {
  const measure = (browser: LiveMeasure["browser"], day: number, agreed: number): LiveMeasure => ({
    ...{ kind: "fresh", browser, version: "1", measured: `2026-01-0${day}T00:00:00Z`, seed: 1 },
    ...{ scenarios: 10, agreed, notRun: 0 },
  });

  it("of a browser that was not run this time stay as they were", () => {
    const before = [measure("chromium", 1, 8), measure("firefox", 1, 7)];
    expect(mergeLive(before, [measure("chromium", 2, 9)])).toEqual([measure("chromium", 2, 9), measure("firefox", 1, 7)]);
  });

  it("that are older than what is written do not replace it", () => {
    expect(mergeLive([measure("webkit", 3, 9)], [measure("webkit", 2, 8)])).toEqual([measure("webkit", 3, 9)]);
  });
});
