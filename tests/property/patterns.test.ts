import fc from "fast-check";
import { expect, test } from "vitest";
import { matches, patternProblem } from "../../src/patterns/match.ts";

const letters = fc.constantFrom("a", "b", "c", ".", "-", "/", "A", "1", "\n", "é");
const { pattern } = fc.letrec<{ pattern: string; item: string }>((tie) => ({
  pattern: fc.array(tie("item"), { maxLength: 4 }).map((items) => items.join("")),
  item: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", ".", "\\.", "\\d", "\\w", "\\S", "[a-c]", "[^a]", "[\\w.-]", "\\/", "[^\\W]", "[a-]", "\\-"),
    fc.constantFrom("^", "$", "a*", "b+?", "c{2}", "[ab]{1,3}", ".{0,2}", "a{2,}"),
    fc
      .tuple(tie("pattern"), tie("pattern"), fc.constantFrom("", "*", "+", "?", "{0,2}"))
      .map(([a, b, count]) => `(?:${a}|${b})${count}`),
    tie("pattern").map((inner) => `(${inner})`),
  ),
}));

test("a pattern that is understood says what the platform's own regular expressions say", () => {
  fc.assert(
    fc.property(pattern, fc.array(letters, { maxLength: 12 }), fc.boolean(), (text, subject, fold) => {
      const written = fold ? `(?i)${text}` : text;
      fc.pre(patternProblem(written)?.code !== "too-large");
      expect(patternProblem(written)).toBeNull();
      expect(matches(written, subject.join(""))).toBe(new RegExp(text, fold ? "i" : "").test(subject.join("")));
    }),
    { numRuns: 2000 },
  );
});

test("whatever the text, it is understood or refused, and what the platform refuses is never understood", () => {
  const soup = fc.array(fc.constantFrom(..."ab()[]{}|*+?^$\\.,-01dwsbk=!<>:i"), { maxLength: 14 }).map((all) => all.join(""));
  fc.assert(
    fc.property(soup, (text) => {
      const problem = patternProblem(text);
      if (problem === null && !text.startsWith("(?i)")) expect(() => new RegExp(text)).not.toThrow();
      expect(typeof matches(text, "abab")).toBe("boolean");
    }),
    { numRuns: 2000 },
  );
});
