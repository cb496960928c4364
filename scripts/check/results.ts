import { unicodeEscape, visibleText } from "../../src/text/visible-text.ts";

/** One thing that a file wants. */
export interface Result {
  readonly file: string;
  readonly name: string;
  /** `unknown`: it could not be found out without sending what was not to be sent. */
  readonly state: "holds" | "fails" | "unknown";
  /** One line: what was found instead, or why it is unknown. */
  readonly why: string;
}

const marks = { holds: "✓", fails: "✕", unknown: "?" } as const;

export function forPeople(results: readonly Result[]): string {
  const files = [...new Set(results.map(({ file }) => file))];
  const lines = files.flatMap((file) => [
    file,
    ...results
      .filter((one) => one.file === file)
      .map(({ state, name, why }) => `  ${marks[state]} ${name}${why === "" ? "" : `: ${why}`}`),
  ]);
  const count = (state: Result["state"]) => results.filter((one) => one.state === state).length;
  const unknown = count("unknown") > 0 ? `, ${count("unknown")} unknown` : "";
  return `${[...lines, `${count("holds")} hold, ${count("fails")} do not${unknown}`].map((line) => visibleText(line)).join("\n")}\n`;
}

/** https://testanything.org/tap-version-13-specification.html */
export function tap(results: readonly Result[]): string {
  const lines = results.map(({ file, name, state, why }, i) => {
    const title = inTap(`${file}: ${name}`);
    if (state === "unknown") return `ok ${i + 1} - ${title} # SKIP ${inTap(why)}`;
    return state === "holds"
      ? `ok ${i + 1} - ${title}`
      : `not ok ${i + 1} - ${title}\n  ---\n  message: ${JSON.stringify(visibleText(why))}\n  ...`;
  });
  return `${["TAP version 13", `1..${results.length}`, ...lines].join("\n")}\n`;
}

/** A line, in which nothing begins a directive. */
const inTap = (text: string) => visibleText(text).replaceAll("\\", "\\\\").replaceAll("#", "\\#");

export function junit(results: readonly Result[]): string {
  const files = [...new Set(results.map(({ file }) => file))];
  const suites = files.map((file) => {
    const own = results.filter((one) => one.file === file);
    const failures = own.filter(({ state }) => state === "fails").length;
    const skipped = own.filter(({ state }) => state === "unknown").length;
    const head = `<testsuite name="${xml(file)}" tests="${own.length}" failures="${failures}" skipped="${skipped}">`;
    return ["  ".concat(head), ...own.map((one) => `    ${caseOf(one)}`), "  </testsuite>"].join("\n");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("\n")}\n</testsuites>\n`;
}

function caseOf({ file, name, state, why }: Result): string {
  const head = `<testcase classname="${xml(file)}" name="${xml(name)}"`;
  if (state === "holds") return `${head}/>`;
  const inside = state === "fails" ? `<failure message="${xml(why)}"/>` : `<skipped message="${xml(why)}"/>`;
  return `${head}>${inside}</testcase>`;
}

/** In an attribute. What XML cannot hold at all is written out; control characters are so already. */
function xml(text: string): string {
  return visibleText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[\ufffe\uffff]/gu, unicodeEscape);
}
