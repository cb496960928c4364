import { describe, expect, it } from "vitest";
import { lessonsFrom } from "../../../scripts/content/lessons/course.ts";
import { folderOf } from "../../library/content.ts";

const json = (value: unknown) => JSON.stringify(value);
const library = new Map(["first-blocked-request", "third-party-cookie"].map((id) => [id, folderOf(id).scenario]));

const allow = { type: "insert", path: ["hosts", 0, "layers", 0, "actual"], value: ["Access-Control-Allow-Origin", "*"] };
const lesson = {
  situations: { blocked: { of: "first-blocked-request" } },
  steps: [
    { kind: "predict", id: "first", situation: "blocked", question: { kind: "script" } },
    { kind: "own", id: "own" },
    {
      ...{ kind: "change", id: "change", situation: "blocked", opens: { host: "weather", layer: 0 } },
      goals: [{ id: "reads", who: { page: "shop" }, what: { reads: {} }, atLeast: 1 }],
      best: [allow],
    },
  ],
};
const words = {
  ...{ title: "One", summary: "All of it." },
  steps: {
    first: { problem: "A page asks." },
    own: { ask: "Why?", ours: "Because." },
    change: { task: "Let it read.", goals: { reads: "It reads" }, met: "It does." },
  },
};

/** A course of one lesson in which everything is right. */
const whole = {
  "parts.json": json(["beginning"]),
  "en.json": json({ beginning: "The beginning" }),
  "one/meta.json": json({ part: "beginning", place: 10, minutes: 5, belief: "works-in-curl" }),
  "one/lesson.json": json(lesson),
  "one/en.json": json(words),
  "one/en.md": "Keep [this](#first-blocked-request).",
};

function problemsWith(change: Readonly<Record<string, string | null>>): readonly string[] {
  const files = new Map(Object.entries({ ...whole, ...change }).flatMap(([file, text]) => (text === null ? [] : [[file, text]])));
  return lessonsFrom(files, library).problems.found.map(({ file, what }) => `${file}: ${what}`);
}

const [first, own, change] = lesson.steps;
const lessonWith = (steps: readonly unknown[], situations: unknown = lesson.situations) => json({ situations, steps });

it("a whole course has no problem", () => {
  expect(problemsWith({})).toEqual([]);
});

describe("what is wrong with a lesson is told with its file and step", () => {
  it.each<[string, Readonly<Record<string, string | null>>, string]>([
    ["a part that is missing", { "one/en.md": null }, "one/en.md: is missing"],
    ["a part of the course that there is not", { "parts.json": json(["end"]) }, "one/meta.json: parts.json has no beginning"],
    [
      "a scenario that the library has not",
      { "one/lesson.json": lessonWith(lesson.steps, { blocked: { of: "nothing-such" } }) },
      "one/lesson.json: situations.blocked: the library has no nothing-such",
    ],
    [
      "an edit that changes nothing",
      {
        "one/lesson.json": lessonWith(lesson.steps, {
          blocked: { of: "first-blocked-request", edits: [{ type: "removeHost", host: 9 }] },
        }),
      },
      "one/lesson.json: situations.blocked: edit 1 changes nothing",
    ],
    [
      "a question that has no answer in the run",
      { "one/lesson.json": lessonWith([{ ...first, question: { kind: "effect" } }, own, change]) },
      "one/lesson.json: first: the question cannot be asked (no-answer)",
    ],
    [
      "a question that every browser answers in its own way",
      {
        "one/lesson.json": lessonWith([{ ...first, situation: "cookie", question: { kind: "script" } }, own, change], {
          ...lesson.situations,
          cookie: {
            of: "third-party-cookie",
            edits: [{ type: "set", path: ["browser", "thirdPartyCookies"], value: "as-shipped" }],
          },
        }),
      },
      "one/lesson.json: first: the question cannot be asked (not-unique)",
    ],
    [
      "a belief about an option that is not offered",
      {
        "one/lesson.json": lessonWith([
          { ...first, question: { kind: "script", beliefs: { "answer 418": "other" } } },
          own,
          change,
        ]),
      },
      "one/lesson.json: first: beliefs names answer 418; the options are answer 200, nothing, error",
    ],
    [
      "a goal that is reached before anything is changed",
      {
        "one/lesson.json": lessonWith([
          first,
          own,
          { ...change, goals: [{ id: "reads", who: { page: "shop" }, what: { reads: {} }, atMost: 0 }] },
        ]),
      },
      "one/lesson.json: change: its goals hold before anything is changed",
    ],
    [
      "a solution that reaches nothing",
      { "one/lesson.json": lessonWith([first, own, { ...change, best: [{ ...allow, value: ["X-Any", "*"] }] }]) },
      "one/lesson.json: change: best does not reach the goal reads",
    ],
    [
      "a solution with an edit that nobody needs",
      { "one/lesson.json": lessonWith([first, own, { ...change, best: [allow, { ...allow, value: ["X-Any", "*"] }] }]) },
      "one/lesson.json: change: best does not need its edit 2",
    ],
    [
      "a step without words",
      { "one/en.json": json({ ...words, steps: { ...words.steps, own: { ask: "Why?" } } }) },
      "one/en.json: has no ours for the step own",
    ],
    ["a sheet that leads nowhere", { "one/en.md": "[x](#two)" }, "one/en.md: links to #two, which is no scenario"],
  ])("%s", (_what, broken, told) => {
    expect(problemsWith(broken)).toContain(told);
  });
});
