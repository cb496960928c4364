import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { judge } from "../../scripts/truth/judge.ts";
import { readCaseLines } from "./case-lines.ts";
import { corpora, corpusFiles, readCorpus, type TruthCase } from "./corpus.ts";
import { play } from "./play.ts";
import { totals } from "./score.ts";

const folder = mkdtempSync(join(tmpdir(), "truth-"));
afterAll(() => rmSync(folder, { recursive: true }));

function truth(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/truth.ts", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr: stderr.trim().split("\n") };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const asLines = (cases: readonly unknown[]) => `[\n${cases.map((of) => JSON.stringify(of)).join(",\n")}\n]\n`;
const named = (corpus: "random" | "elements", id: string): TruthCase => {
  const found = readCorpus(corpus).find((of) => of.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

const passes = named("random", "g1001-4");
const blocked = named("random", "g1001-1");
/** Drawn, and not to be read from a canvas: Safari alone says so. */
const image = named("elements", "el-X-img-no-none");
/** As if Chrome had let it pass, and had said nothing. */
const planted = { ...blocked, truth: { ...blocked.truth, chromium: { ...passes.truth.chromium, console: [] } } };

describe("the figures", () => {
  it("are one object with --json", () => {
    const { status, stdout } = truth("--json", file("three.json", asLines([passes, planted, image])));
    const all = { cases: 3, verdict: 3, result: 3, wire: 3, both: 3, wireFull: 3 };
    const most = { cases: 3, verdict: 2, result: 2, wire: 2, both: 2, wireFull: 2 };
    expect(JSON.parse(stdout)).toEqual({
      chromium: { ...most, console: 0, consoleCases: 1 },
      firefox: { ...all, console: 1, consoleCases: 1 },
      webkit: { ...all, console: 2, consoleCases: 2 },
    });
    expect(status).toBe(0);
  });

  it("are a table for people, with what disagrees, and in what", () => {
    const { status, stdout } = truth(file("planted.json", asLines([passes, planted, image])));
    expect(stdout).toMatch(/^Chrome +3 +66\.67 % 2\/3/mu);
    expect(stdout).toContain("Chrome: 1 disagree.\n  g1001-1: verdict, result, wire, both, wireFull, console\n");
    expect(stdout).toContain("Firefox: nothing disagrees.");
    expect(status).toBe(0);
  });

  it("name all that disagree", () => {
    const { stdout } = truth(file("many.json", asLines(Array.from({ length: 23 }, (_, i) => ({ ...planted, id: `n${i}` })))));
    expect(stdout.match(/^ {2}n\d+:/gmu)).toHaveLength(23);
  });

  it.each([
    ["one a line", (cases: readonly string[]) => cases.join("\n")],
    ["one a line, as Windows ends them", (cases: readonly string[]) => `\uFEFF${cases.join("\r\n")}\r\n`],
    ["an array on one line", (cases: readonly string[]) => `[${cases.join(", ")}]`],
    ["an array that somebody has formatted", (cases: readonly string[]) => JSON.stringify(JSON.parse(`[${cases}]`), null, 2)],
  ])("are those of a file with %s", (_what, written) => {
    const { cases, wrong } = readCaseLines(written([passes, blocked, image].map((of) => JSON.stringify(of))));
    expect([cases.map(({ id }) => id), wrong]).toEqual([[passes.id, blocked.id, image.id], []]);
  });
});

describe("bad input", () => {
  it("a line that is not a case is told of by its number, the others still run", () => {
    const bad = { id: "x", actions: [{ url: 3 }], routes: { r: { actual: { status: "200" } } } };
    const unknown = { ...passes, actions: [{ url: "{X}/r", via: "websocket" }] };
    const values = [JSON.stringify(passes), "{oops}", ...[{ id: "y" }, bad, unknown].map((of) => JSON.stringify(of))];
    const lines = ["[", ...values.map((value) => `${value},`), "]"];
    const path = file("lines.json", lines.join("\n"));
    const { status, stdout, stderr } = truth("--json", path);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).chromium.cases).toBe(1);
    expect(stderr).toEqual([
      expect.stringContaining(`${path}, line 3: not JSON: `),
      expect.stringMatching(/line 4: not a case: actions: .*; routes: /u),
      expect.stringMatching(/line 5: not a case: actions\.0\.url: .*; routes\.r\.actual\.status: .*received "200"$/u),
      expect.stringMatching(/line 6: not a case: actions\.0\.via: .*received "websocket"$/u),
    ]);
  });

  it.each([
    ["credentials", { credentials: "sometimes" }],
    ["redirect", { redirect: "ask" }],
    ["cache", { cache: "never" }],
    ["mode", { mode: "navigate" }],
    ["bodyType", { bodyType: "stream" }],
    ["uploadListener", { via: "xhr", uploadListener: "early" }],
    ["enctype", { via: "form", enctype: "text/html" }],
    ["url", { url: "{Q}/r" }],
  ])("an unknown %s is no case, and is not played as something else", (field, part) => {
    const { cases, wrong } = readCaseLines(JSON.stringify({ ...passes, actions: [{ url: "{X}/r", ...part }] }));
    expect([cases, wrong]).toEqual([[], [{ line: 1, what: expect.stringContaining(`actions.0.${field}: `) }]]);
  });

  it.each([
    ["about:blank", { ok: false, error: "TypeError" }],
    ["data:,hello", { ok: true, type: "basic", status: 200, body: "hello" }],
    ["http://127.0.0.1:9/closed", { ok: false, error: "TypeError" }],
    ["http://u:p@127.0.0.1:8702/c/pass/r", { ok: false, error: "TypeError" }],
  ])("a URL need not be one of the recordings' hosts: %s", (url, expected) => {
    const { cases, wrong } = readCaseLines(JSON.stringify({ ...passes, actions: [{ url }] }));
    expect(wrong).toEqual([]);
    expect(cases[0] && play(cases[0], "chromium").results).toMatchObject([expected]);
  });

  it.each([
    ["routes.Q/r", { "Q/r": {} }],
    ["routes.r.actual.headers.0.1", { r: { actual: { headers: [["location", "{Q}/r"]] } } }],
    ["routes.r.actual.file", { r: { actual: { file: "exe" } } }],
  ])("nor is one with an unknown %s", (field, routes) => {
    const { wrong } = readCaseLines(JSON.stringify({ ...passes, routes }));
    expect(wrong).toEqual([{ line: 1, what: expect.stringContaining(`${field}: `) }]);
  });

  it("in an array that somebody has formatted it is told of by the line on which it begins", () => {
    const strange = { ...passes, id: 'a ] of "[{,"', actions: 3 };
    const text = `\n${JSON.stringify([passes, strange, blocked, { id: "y" }], null, 2)}`;
    const { cases, wrong } = readCaseLines(text);
    const lines = text.split("\n");
    const lineOf = (id: string) => lines.indexOf(`    "id": ${JSON.stringify(id)},`);
    expect(cases.map(({ id }) => id)).toEqual([passes.id, blocked.id]);
    expect(wrong.map(({ line }) => line)).toEqual([lineOf(strange.id), lines.indexOf('    "id": "y"')]);
  });

  it("every recording of the project is a case", () => {
    const texts = corpora.flatMap(corpusFiles).map((path) => readFileSync(path, "utf8"));
    expect(texts.flatMap((text) => readCaseLines(text).wrong)).toEqual([]);
  });

  it("a case that breaks the engine counts as disagreeing, and is named", () => {
    const lost = {
      ...passes,
      id: "lost",
      get routes(): TruthCase["routes"] {
        throw new Error("no routes");
      },
    };
    const { scores, broken } = judge([lost, passes]);
    expect(totals(scores.webkit)).toMatchObject({ cases: 2, verdict: 1, both: 1 });
    expect(broken).toEqual([{ id: "lost", why: "no routes" }]);
  });

  it.each([
    ["is not there", join(folder, "nowhere.json"), "ENOENT"],
    ["is a folder", folder, "EISDIR"],
  ])("a file that %s ends it with 2, and nothing is printed", (_what, path, code) => {
    const { status, stdout, stderr } = truth(file("good.json", asLines([passes])), path);
    expect([status, stdout, stderr]).toEqual([2, "", [`truth: ${path} cannot be read (${code}).`]]);
  });

  it("so does a place that cannot be written to, and an option that does not exist", () => {
    const good = file("good.json", asLines([passes]));
    expect(truth("--predictions", folder, good)).toMatchObject({
      status: 2,
      stderr: [expect.stringContaining("cannot be written")],
    });
    expect(truth("--fast", good).status).toBe(2);
  });
});

describe("--predictions", () => {
  it("writes what the engine does, in the format of the recordings: read back, everything agrees", () => {
    const out = join(folder, "out.json");
    truth("--predictions", out, file("in.json", asLines([passes, planted, image])));
    const written = JSON.parse(readFileSync(out, "utf8")) as TruthCase[];
    expect(written.map(({ id }) => id)).toEqual([passes.id, planted.id, image.id]);
    expect(written[1]?.truth.firefox).toEqual(blocked.truth.firefox);
    const { stdout } = truth("--json", out);
    expect(JSON.parse(stdout).chromium).toMatchObject({ cases: 3, both: 3, wireFull: 3, console: 3, consoleCases: 3 });
  });

  it("needs no recording", () => {
    const out = join(folder, "unrecorded-out.json");
    const { truth: _, ...unrecorded } = blocked;
    const { stdout } = truth("--json", "--predictions", out, file("unrecorded.json", asLines([unrecorded])));
    expect(JSON.parse(stdout).chromium.cases).toBe(0);
    const [written] = JSON.parse(readFileSync(out, "utf8")) as TruthCase[];
    expect(written?.truth.webkit.console).toEqual(blocked.truth.webkit.console);
  });
});
