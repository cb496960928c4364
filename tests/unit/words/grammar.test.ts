import { expect, it } from "vitest";
import { grammarOf } from "../../../src/words/grammar.ts";
import { plain } from "../../../src/words/phrase.ts";

const english = grammarOf("en-GB", { none: "none", more: (count) => `${count} more` });
const polish = grammarOf("pl", { none: "żadne", more: (count) => `${count} więcej` });

it("lists values with the words of the language between them", () => {
  expect(english.list(["a"])).toEqual([{ code: "a" }]);
  expect(english.list(["a", "b", "c"])).toEqual([{ code: "a" }, ", ", { code: "b" }, " and ", { code: "c" }]);
  expect(plain(polish.list(["a", "b", "c"]))).toBe("a, b i c");
  expect(english.join(["a", "b"])).toBe("a and b");
});

it("says that there is nothing to list, and how many more there are than it names", () => {
  expect(english.list([])).toEqual(["none"]);
  expect(english.list([], { none: "no header" })).toEqual(["no header"]);
  expect(english.list(["a", "b", "c", "d"], { most: 2 })).toEqual([{ code: "a" }, ", ", { code: "b" }, " and ", "2 more"]);
});

it("keeps a value that is spelt like a word between values", () => {
  expect(english.list([" and ", ", "])).toEqual([{ code: " and " }, " and ", { code: ", " }]);
});

it("takes the form that a count needs, of those that the language has", () => {
  const works = { one: "praca", few: "prace", many: "prac", other: "pracy" };
  expect([1, 2, 5, 22].map((count) => polish.plural(count, works))).toEqual(["praca", "prace", "prac", "prace"]);
  expect([0, 1, 2].map((count) => english.plural(count, { one: "work", other: "works" }))).toEqual(["works", "work", "works"]);
});
