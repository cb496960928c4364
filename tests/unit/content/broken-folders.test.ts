import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BrokenContent, readScenarios } from "../../../scripts/content/read.ts";
import { scenariosFrom } from "../../../scripts/content/scenarios.ts";

const json = (value: unknown) => JSON.stringify(value);

const scenario = {
  version: 2,
  pages: [{ id: "shop", url: "https://shop.example/" }],
  hosts: [],
  actions: [{ kind: "fetch", page: "shop", url: "https://api.example/" }],
};
const brief = { outcome: "NETWORK_ERROR", preflights: 0, effects: [], reads: null, wire: ["GET api.example/ → unknown-host"] };
const tries = [{ id: "put", edits: [{ type: "set", path: ["actions", 0, "method"], value: "PUT" }], outcomes: ["P_NETWORK"] }];
const words = { title: "One", question: "Why?", search: [], tries: { put: "Send a `PUT`" } };

const goal = { id: "sends", what: { sends: {} }, atLeast: 1 };

/** A library of one scenario in which everything is right. */
const whole = new Map(
  Object.entries({
    "topics.json": json(["basics"]),
    "en.json": json({ basics: "First steps" }),
    "one/meta.json": json({ topic: "basics", place: 10 }),
    "one/scenario.json": json(scenario),
    "one/tries.json": json(tries),
    "one/expected.json": json({ everywhere: [brief] }),
    "one/en.json": json(words),
    "one/en.md": "It fails. [Again](#one).",
  }),
);

/** A second one, as it would be copied from the first. */
const second = Object.fromEntries(
  [...whole].flatMap(([file, text]) => (file.startsWith("one/") ? [[file.replace("one/", "two/"), text]] : [])),
);

type Change = Readonly<Record<string, string | null>>;

/** What is told of it with some files changed, or gone. */
function problemsWith(change: Change): readonly string[] {
  const files = new Map(whole);
  for (const [file, text] of Object.entries(change)) {
    if (text === null) files.delete(file);
    else files.set(file, text);
  }
  return scenariosFrom(files).problems.found.map(({ file, what }) => `${file}: ${what}`);
}

it("a whole library has no problem", () => {
  expect(problemsWith({})).toEqual([]);
});

describe("what is wrong is told with its file", () => {
  it.each<[string, Change, readonly string[]]>([
    ["a part that is missing", { "one/expected.json": null }, ["one/expected.json: is missing"]],
    ["prose that is missing", { "one/en.md": null }, ["one/en.md: is missing"]],
    [
      "a file with a misspelt name",
      { "one/tires.json": "[]" },
      [
        "one/tires.json: is no part of a scenario (meta.json, scenario.json, tries.json, expected.json, goals.json, LANGUAGE.json, LANGUAGE.md)",
      ],
    ],
    ["half of a JSON file", { "one/meta.json": "{" }, ["one/meta.json: is not JSON: "]],
    [
      "a field that is not known",
      { "one/meta.json": json({ topic: "basics", place: 1, after: "x" }) },
      ["one/meta.json: after: "],
    ],
    ["a field that is missing", { "one/en.json": json({ ...words, question: undefined }) }, ["one/en.json: question: "]],
    [
      "a scenario that breaks a rule",
      { "one/scenario.json": json({ ...scenario, actions: [{ ...scenario.actions[0], page: "blog" }] }) },
      ['one/scenario.json: actions.0.page: no-such-page "blog"'],
    ],
    [
      "a title that is written twice",
      { "one/scenario.json": json({ ...scenario, title: "One" }) },
      ["one/scenario.json: has a title: that stands among the words, in LANGUAGE.json"],
    ],
    ["prose that could run", { "one/en.md": "[x](javascript:alert(1))" }, ["one/en.md: Prose cannot hold a link to"]],
    ["a link to nowhere", { "one/en.md": "[x](#two)" }, ["one/en.md: links to #two, which is no scenario"]],
    [
      "a try without a text, and a text without a try",
      { "one/en.json": json({ ...words, tries: { get: "Send a `GET`" } }) },
      ["one/en.json: has no text for the try put", "one/en.json: tries.json has no get"],
    ],
    [
      "goals that no try says anything of",
      { "one/goals.json": json([goal]) },
      ["one/tries.json: put: holds and goals.json go together"],
    ],
    [
      "a try that holds a goal that is not there",
      { "one/goals.json": json([goal]), "one/tries.json": json([{ ...tries[0], holds: ["reads"] }]) },
      ["one/tries.json: put: goals.json has no reads"],
    ],
    [
      "a goal without bounds",
      { "one/goals.json": json([{ id: "sends", what: { sends: {} } }]) },
      ["one/goals.json: 0: A goal needs atLeast or atMost."],
    ],
    ["two tries of one name", { "one/tries.json": json([...tries, ...tries]) }, ["one/tries.json: put is there twice"]],
    [
      "an edit that changes nothing",
      { "one/tries.json": json([{ ...tries[0], edits: [{ type: "set", path: ["actions", 0, "method"], value: "GET" }] }]) },
      ["one/tries.json: put: edit 1 changes nothing"],
    ],
    [
      "an edit of a kind that there is not",
      { "one/tries.json": json([{ ...tries[0], edits: [{ type: "sett", path: [] }] }]) },
      ["one/tries.json: put: edit 1 is of no known type"],
    ],
    [
      "an edit after which it is no scenario",
      { "one/tries.json": json([{ ...tries[0], edits: [{ type: "set", path: ["actions", 0, "wait"], value: -1 }] }]) },
      ["one/tries.json: put: makes no scenario (actions.0.wait: out-of-range)"],
    ],
    [
      "an action that nothing is promised of",
      { "one/scenario.json": json({ ...scenario, actions: [...scenario.actions, ...scenario.actions] }) },
      ["one/expected.json: everywhere: says what comes of 1 actions, scenario.json has 2"],
    ],
    [
      "a topic that there is not",
      { "one/meta.json": json({ topic: "advanced", place: 1 }) },
      ["one/meta.json: topics.json has no advanced", "topics.json: basics has no scenario"],
    ],
    [
      "a place that is taken, and a title",
      second,
      ["two/meta.json: place 10 in basics is also that of one", "two/en.json: the title “One” is also that of one"],
    ],
    ["a topic without a title", { "en.json": json({}) }, ["en.json: has no title for the topic basics"]],
    [
      "no topics",
      { "topics.json": null },
      ["topics.json: names no topic", "en.json: topics.json has no basics", "one/meta.json: topics.json has no basics"],
    ],
    [
      "a language that only one has words in",
      { "one/fr.json": json(words), "one/fr.md": "Rien." },
      [
        "one/fr.json: is in a language that the topics have no titles in (they have en)",
        "one/fr.md: is in a language that the topics have no titles in (they have en)",
      ],
    ],
    [
      "a language that not all have words in",
      { "fr.json": json({ basics: "Premiers pas" }) },
      ["one/fr.json: is missing", "one/fr.md: is missing"],
    ],
    [
      "a folder whose name is no link",
      Object.fromEntries(Object.entries(second).map(([file, text]) => [file.replace("two", "Two_2"), text])),
      ["Two_2: is no name for a folder", "Two_2/meta.json: place 10", "Two_2/en.json: the title"],
    ],
    ...["tab", "st", "trust"].map((name): [string, Change, readonly string[]] => [
      `a folder called ${name}, which means something else in a link`,
      Object.fromEntries(
        Object.entries(second).map(([file, text]) => [
          file.replace("two", name),
          file.endsWith("/meta.json") ? json({ topic: "basics", place: 20 }) : text.replace('"One"', '"Two"'),
        ]),
      ),
      [`${name}: is no name for a folder`],
    ]),
  ])("%s", (_, change, told) => {
    expect(problemsWith(change)).toEqual(told.map((one) => expect.stringContaining(one)));
  });
});

describe("from the disk", () => {
  const root = mkdtempSync(path.join(tmpdir(), "preflight-content-"));
  afterAll(() => rmSync(root, { recursive: true }));

  it("the message names every file and what is wrong with it", () => {
    writeFileSync(path.join(root, "topics.json"), "{");
    writeFileSync(path.join(root, "en.json"), json({ basics: "First steps" }));
    const read = () => readScenarios(root);
    expect(read).toThrow(BrokenContent);
    expect(read).toThrow(/^The content cannot be built:\n.*\/topics\.json: is not JSON/u);
  });
});
