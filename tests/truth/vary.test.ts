import { describe, expect, it } from "vitest";
import { vary } from "../../scripts/vary/vary.ts";
import { randomFrom } from "../../src/practice/random.ts";
import { parseCase } from "./case-schema.ts";
import { readCorpus } from "./corpus.ts";
import { play } from "./play.ts";

const contentOf = ({ actions, routes }: { readonly actions: unknown; readonly routes: unknown }) =>
  JSON.stringify([actions, routes]);

describe("new cases of the recorded kinds", () => {
  const given = [...readCorpus("targeted"), ...readCorpus("elements")];
  const made = vary(given, 200, 7, randomFrom(7));

  it("are cases, which can be played", () => {
    expect(made).toHaveLength(200);
    for (const of of made) {
      expect(parseCase(of)).toHaveProperty("case");
      expect(play(of, "chromium").results).toHaveLength(of.actions.length);
    }
  });

  it("are none of the given ones, and each is another", () => {
    const contents = [...given, ...made].map(contentOf);
    const known = new Set(given.map(contentOf));
    expect(new Set(contents).size).toBe(known.size + made.length);
  });

  it("carry no recording of the case that they were made from", () => {
    expect(made.every((of) => of.truth === undefined)).toBe(true);
  });

  it("are the same for the same seed, and others for another", () => {
    expect(vary(given, 20, 7, randomFrom(7))).toEqual(made.slice(0, 20));
    expect(vary(given, 20, 8, randomFrom(8)).map(contentOf)).not.toEqual(made.slice(0, 20).map(contentOf));
  });
});
