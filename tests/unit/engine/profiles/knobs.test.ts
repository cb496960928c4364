import { describe, expect, test } from "vitest";
import type { Knobs } from "../../../../src/engine/model/knobs.ts";
import { type KnobName, knobRecords } from "../../../../src/engine/profiles/knobs/index.ts";
import { knobCases, knobsOf } from "../../../../src/engine/profiles/knobs-of.ts";
import { knobWords } from "../../../../src/words/en/compare/knobs/index.ts";
import { corpora, type Engine, engines, type Playable, readCorpus } from "../../../truth/corpus.ts";
import { play } from "../../../truth/play.ts";
import { type CacheRecording, cacheRecordings, playCached } from "../http-cache/recordings.ts";

const profiles = ["standard", ...engines] as const;
const names = Object.keys(knobRecords) as KnobName[];

/** A recording as the engine plays it by some rules; its text changes with what happens. */
type Played = (engine: Engine, knobs: Knobs) => string;

const ofCorpus = (of: Playable): [string, Played] => [of.id, (engine, knobs) => JSON.stringify(play(of, engine, knobs))];
const ofCache = (of: CacheRecording): [string, Played] => [
  of.id,
  (engine, knobs) => JSON.stringify(playCached(of, engine, knobs)),
];
const recordings = new Map([...corpora.flatMap((name) => readCorpus(name)).map(ofCorpus), ...cacheRecordings.map(ofCache)]);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

test("no two files have a knob of one name: the later one would replace the other unseen", () => {
  const files = import.meta.glob("../../../../src/engine/profiles/knobs/*.ts", { eager: true }) as Record<
    string,
    Record<string, unknown>
  >;
  const groups = Object.entries(files).flatMap(([path, exported]) => (path.endsWith("/index.ts") ? [] : Object.values(exported)));
  const records = groups.filter((group) => typeof group === "object");
  expect(records.flatMap((group) => Object.keys(group as object)).sort()).toEqual(names.toSorted());
});

test.each(names)("%s: a browser has a value of its own only where it is not the Standard's", (name) => {
  const { standard, ...others } = knobRecords[name];
  expect(engines.filter((engine) => others[engine] !== undefined && same(others[engine], standard))).toEqual([]);
});

test.each(names)("%s is known to differ somewhere", (name) => {
  const values = profiles.map((profile) => knobsOf(profile)[name]);
  expect(
    values.some((value) => !same(value, values[0])),
    "all profiles agree: then it is no knob",
  ).toBe(true);
});

test.each(names)("%s has a sentence, and words for what each profile does", (name) => {
  const { reason, value } = knobWords[name];
  expect(reason).toMatch(/^\S.*[.]$/u);
  const words = profiles.map((profile) => (value as (of: unknown) => string)(knobsOf(profile)[name]));
  expect(words.every((word) => typeof word === "string" && word !== "")).toBe(true);
  // Two that do something else are not said to do the same.
  const pairs = profiles.flatMap((a, i) => profiles.map((b, j) => [a, i, b, j] as const));
  for (const [a, i, b, j] of pairs) expect(words[i] === words[j], `${a}, ${b}`).toBe(same(knobsOf(a)[name], knobsOf(b)[name]));
});

describe("the recorded case of a knob", () => {
  test.each(names.filter((name) => knobCases[name] !== null))(
    "%s: the case is among the recordings, and another value of the knob makes another record of it",
    (name) => {
      const id = knobCases[name] ?? "";
      const played = recordings.get(id);
      if (!played) throw new Error(`${id}, the case of ${name}, is no recording of ours.`);
      const turned = engines.flatMap((engine) =>
        profiles
          .filter((other) => !same(knobsOf(engine)[name], knobsOf(other)[name]))
          .map((other): Knobs => ({ ...knobsOf(engine), [name]: knobsOf(other)[name] }))
          .filter((knobs) => played(engine, knobsOf(engine)) !== played(engine, knobs)),
      );
      expect(turned, `${id} is played alike whatever the value of ${name}: it does not show the knob`).not.toEqual([]);
    },
  );
});
