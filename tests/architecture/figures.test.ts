import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { BrowserName, CorpusMeasure, TrustReport } from "../../src/trust/report.ts";

const { corpora } = JSON.parse(readFileSync("public/trust.json", "utf8")) as TrustReport;
const browsers: readonly BrowserName[] = ["chromium", "firefox", "webkit"];
const number = new Intl.NumberFormat("en");

type Figure = "both" | "wireFull" | "console";

/** ` 8,233 of 8,255 | …`: what a row of a table says, browser by browser. */
function cells(figure: Figure, corpus?: CorpusMeasure["corpus"]): string {
  const sum = (of: BrowserName, key: Figure | "cases" | "consoleCases") =>
    corpora
      .filter(({ browser, ...one }) => browser === of && (corpus === undefined || one.corpus === corpus))
      .reduce((total, measure) => total + measure[key], 0);
  const total = figure === "console" ? "consoleCases" : "cases";
  return browsers.map((of) => ` ${number.format(sum(of, figure))} of ${number.format(sum(of, total))} |`).join("");
}

/** What stands behind the first cell of each row that has figures. */
const rowsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^\|[^|]*\|((?: [\d,]+ of [\d,]+ \|){3})$/gmu)].map(([, row]) => row);

it("README.md has the figures of public/trust.json", () => {
  expect(rowsOf("README.md")).toEqual([cells("both"), cells("console")]);
});

it("docs/trust.md has them, set by set of recordings", () => {
  const sets = (["random", "elements", "wide", "targeted", "further"] as const).map((corpus) => cells("both", corpus));
  expect(rowsOf("docs/trust.md")).toEqual([...sets, cells("both"), cells("wireFull"), cells("console")]);
});
