import { describe, expect, it } from "vitest";
import { readBeliefs } from "../../scripts/content/lessons/beliefs.ts";
import { readConfusions, readLessons } from "../../scripts/content/lessons/read.ts";
import { readScenarios } from "../../scripts/content/read.ts";
import { searchTexts } from "../../scripts/content/search-texts.ts";
import { confusions } from "../../src/questions/confusion.ts";
import { searchIn } from "../../src/search/search.ts";

it("every lesson was played: its questions have one answer, its goals fail before and hold after", () => {
  expect(readLessons().folders.length).toBeGreaterThan(0);
});

it("every confusion has its words", () => {
  expect(Object.keys(readConfusions()("en") ?? {}).sort()).toEqual([...confusions].sort());
});

describe("what people believe wrongly is found by words in which they look for it", () => {
  const scenarios = readScenarios();
  const search = searchIn(scenarios.catalogue("en"), searchTexts(scenarios, "en"));

  it.each(readBeliefs("en").map(({ belief, scenario, search: words }) => [belief, scenario, words] as const))(
    "%s",
    (_belief, scenario, words) => {
      const places = words.map((query) => search(query).findIndex(({ id }) => id === scenario));
      expect(
        places.some((place) => place >= 0 && place < 3),
        words.map((word, i) => `${word}: ${places[i]}`).join(", "),
      ).toBe(true);
    },
  );
});
