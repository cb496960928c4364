import { describe, expect, it } from "vitest";
import { situationOf } from "../../scripts/content/lessons/played.ts";
import { type Asked, ask, mark } from "../../src/questions/ask.ts";
import { confusions } from "../../src/questions/confusion.ts";
import type { Question } from "../../src/questions/question.ts";
import { profiles, type Scenario } from "../../src/scenario/schema.ts";
import { folderOf, folders } from "../library/content.ts";

/** Every question that could be put to a scenario. */
function questionsOf({ actions }: Scenario): readonly Question[] {
  return [
    { kind: "requests" },
    { kind: "effect" },
    ...(["foreign", "preflighted", "blocked", "read"] as const).map((asks): Question => ({ kind: "which", asks })),
    ...actions.flatMap((_, action): Question[] => [
      { kind: "gate", action },
      { kind: "script", action },
      { kind: "requests", action },
      { kind: "headers", action, of: "actual" },
      { kind: "headers", action, of: "preflight" },
      { kind: "effect", action },
      { kind: "browsers", action, asks: "reads" },
      { kind: "browsers", action, asks: "preflight" },
      { kind: "place", action },
      { kind: "both", action },
      { kind: "header", action, name: "content-type" },
      { kind: "header", action, name: "x-total-count" },
    ]),
  ];
}

const asked = folders.flatMap((id) => {
  const { scenario } = folderOf(id);
  const situation = situationOf(scenario);
  return questionsOf(scenario).map((question) => ({ id, question, situation, found: ask(question, situation) }));
});
const valid = asked.flatMap(({ found, ...rest }) => (found.ok ? [{ ...rest, asked: found.asked }] : []));
const named = ({ id, question }: { readonly id: string; readonly question: Question }) => `${id} ${JSON.stringify(question)}`;

describe("whatever is asked of whatever scenario of the library", () => {
  it("can be asked of many of them, in every kind", () => {
    const kinds = new Map<string, number>();
    for (const { question } of valid) kinds.set(question.kind, (kinds.get(question.kind) ?? 0) + 1);
    expect([...kinds.keys()].sort()).toEqual(
      ["both", "browsers", "effect", "gate", "header", "headers", "place", "requests", "script", "which"].sort(),
    );
    expect(Math.min(...kinds.values())).toBeGreaterThan(10);
  });

  it("has its right answer among its options, each of which is there once", () => {
    for (const one of valid) {
      const keys = one.asked.options.map(({ key }) => key);
      expect(new Set(keys).size, named(one)).toBe(keys.length);
      expect(keys, named(one)).toEqual(expect.arrayContaining([...one.asked.right]));
      expect(keys.length, named(one)).toBeGreaterThan(1);
      if (one.asked.choose === "one") expect(one.asked.right.length, named(one)).toBe(1);
    }
  });

  it("offers nothing wrong that is right by another browser's rules", () => {
    for (const one of valid) {
      if (one.question.kind === "browsers" || one.asked.choose === "some") continue;
      for (const profile of profiles) {
        const there = ask({ ...one.question, profile } as Question, one.situation);
        if (!there.ok) continue;
        expect(there.asked.right, named(one)).toEqual(one.asked.right);
      }
    }
  });

  it("is not asked where browsers differ, unless it names one", () => {
    const differing = asked.filter(({ found }) => !found.ok && found.why === "not-unique");
    expect(differing.length).toBeGreaterThan(3);
    for (const one of differing) {
      const { question, situation } = one;
      const answers = profiles.map((profile) => ask({ ...question, profile } as Question, situation));
      // With one browser named, what is right elsewhere is not offered, and nothing may be left to choose from.
      if (answers.every(({ ok }) => !ok)) continue;
      const keys = new Set(answers.map((answer) => (answer.ok ? answer.asked.right.join() : answer.why)));
      expect(keys.size, named(one) + [...keys].join(" / ")).toBeGreaterThan(1);
    }
  });

  it("marks the right answer as right and every other as wrong, with a belief or none that has a name", () => {
    const known: readonly string[] = [...confusions, "other"];
    for (const one of valid) {
      expect(mark(one.asked, one.asked.right), named(one)).toEqual({ right: true, beliefs: [] });
      expect(mark(one.asked, null)).toEqual({ right: false, beliefs: [] });
      for (const picked of wrongOf(one.asked)) {
        const { right, beliefs } = mark(one.asked, picked);
        expect(right, named(one)).toBe(false);
        expect(beliefs.length, named(one)).toBeGreaterThan(0);
        for (const belief of beliefs) expect(known).toContain(belief);
      }
    }
  });

  it("shows its options in an order that does not tell which is right", () => {
    const places = new Map<number, number>();
    const single = valid.filter(({ asked }) => asked.choose === "one" && asked.options.length >= 3);
    for (const { asked } of single) {
      const at = asked.options.findIndex(({ key }) => asked.right.includes(key));
      places.set(at, (places.get(at) ?? 0) + 1);
    }
    expect(Math.max(...places.values()) / single.length).toBeLessThan(0.6);
  });
});

/** What somebody could choose who is wrong: each wrong option alone; of several also all of them, and nothing where something is right. */
function wrongOf({ choose, options, right }: Asked): readonly (readonly string[])[] {
  const keys = options.map(({ key }) => key);
  const alone = keys.filter((key) => !right.includes(key)).map((key) => [key]);
  if (choose === "one") return alone;
  const all = keys.length === right.length ? [] : [keys];
  return [...alone.filter((picked) => picked.join() !== right.join()), ...all, ...(right.length > 0 ? [[]] : [])];
}
