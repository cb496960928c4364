import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TrustReport } from "../../../../src/trust/report.ts";
import { percentage } from "../../../../src/views/trust/percentage.ts";
import { readReport } from "../../../../src/views/trust/read-report.ts";
import { sample } from "../../../trust-sample.ts";

const changed = (change: (report: Record<string, Record<string, unknown>[]>) => void): unknown => {
  const copy = structuredClone(sample) as unknown as Record<string, Record<string, unknown>[]>;
  change(copy);
  return copy;
};
/** The first entry of a list, with one field of another value. */
const withField = (list: keyof TrustReport, field: string, value: unknown) =>
  changed((report) => Object.assign(report[list]?.[0] ?? {}, { [field]: value }));

describe("the file of measurements", () => {
  test("is taken as it is", () => {
    expect(readReport(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
    expect(readReport({ corpora: [], live: [], knownDifferences: [], peers: [] })).not.toBeNull();
  });

  test("which stands beside the page is one", () => {
    const file = readFileSync(new URL("../../../../public/trust.json", import.meta.url), "utf8");
    expect(readReport(JSON.parse(file))).not.toBeNull();
  });

  test.each([
    ["null", null],
    ["a text", "trust"],
    ["a list", []],
    ["an object without lists", {}],
    ["a list that is none", { ...sample, peers: {} }],
    ["an entry that is none", { ...sample, live: [null] }],
    ["another browser", withField("corpora", "browser", "opera")],
    ["a figure that is a text", withField("corpora", "both", "9")],
    ["a figure below nothing", withField("peers", "both", -1)],
    ["a figure that is left out", changed((report) => delete report["corpora"]?.[0]?.["wireFull"])],
    ["a date that is none", withField("live", "measured", "yesterday")],
    ["a reason that is markup's object", withField("knownDifferences", "reason", { html: "<b>" })],
  ])("%s is no report", (_, value) => {
    expect(readReport(value)).toBeNull();
  });
});

test("a percentage is rounded down, so that 100 % is all", () => {
  const shares = [percentage(1499, 1499), percentage(1498, 1499), percentage(1, 3), percentage(0, 5), percentage(0, 0)];
  expect(shares).toEqual([100, 99.9, 33.3, 0, null]);
});
