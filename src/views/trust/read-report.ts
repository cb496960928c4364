import type { BrowserName, CorpusMeasure, KnownDifference, LiveMeasure, PeerMeasure, TrustReport } from "../../trust/report.ts";

/** What a field of the file must be. */
type Check = (value: unknown) => boolean;
type Shape<T> = { readonly [K in keyof T]-?: Check };

const text: Check = (value) => typeof value === "string";
const count: Check = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const browsers: readonly BrowserName[] = ["chromium", "firefox", "webkit"];
const browser = oneOf(...browsers);

const corpus: Shape<CorpusMeasure> = {
  corpus: oneOf("random", "elements", "wide", "targeted", "further"),
  browser,
  version: text,
  cases: count,
  verdict: count,
  result: count,
  wire: count,
  both: count,
  wireFull: count,
  console: count,
  consoleCases: count,
};
const live: Shape<LiveMeasure> = {
  kind: oneOf("fresh", "library", "web"),
  browser,
  version: text,
  measured: (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  seed: orNull(count),
  scenarios: count,
  agreed: count,
  notRun: count,
};
const difference: Shape<KnownDifference> = {
  corpus: oneOf("random", "elements", "wide", "targeted", "further", "http-cache", "library"),
  id: text,
  browser,
  figure: oneOf("both", "wireFull", "console"),
  reason: text,
};
const peer: Shape<PeerMeasure> = {
  name: text,
  version: text,
  api: oneOf("fetch", "xhr"),
  cases: count,
  verdict: count,
  both: count,
};

/** The report, if a JSON value is one; null otherwise. A file from another version of the program must not break the page. */
export function readReport(value: unknown): TrustReport | null {
  if (typeof value !== "object" || value === null) return null;
  const lists = value as Record<string, unknown>;
  const fits =
    all(lists["corpora"], corpus) &&
    all(lists["live"], live) &&
    all(lists["knownDifferences"], difference) &&
    all(lists["peers"], peer);
  return fits ? (value as TrustReport) : null;
}

function all(list: unknown, shape: Readonly<Record<string, Check>>): boolean {
  return (
    Array.isArray(list) &&
    list.every(
      (item: unknown) =>
        typeof item === "object" &&
        item !== null &&
        Object.entries(shape).every(([name, check]) => check((item as Record<string, unknown>)[name])),
    )
  );
}
