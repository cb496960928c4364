import { describe, expect, it } from "vitest";
import { longestSubject, matches, patternProblem } from "../../../src/patterns/match.ts";

describe("a pattern", () => {
  it.each([
    ["shop\\.example$", "https://shop.example", true],
    // The unescaped dot, and the missing end: the two classic holes.
    ["^https://shop.example$", "https://shop-example", true],
    ["^https://shop\\.example", "https://shop.example.evil.example", true],
    ["^https://[a-z0-9-]+\\.crm\\.example$", "https://apple.crm.example", true],
    ["^https://[a-z0-9-]+\\.crm\\.example$", "https://apple.crm.example.evil", false],
    ["(?i)^HTTPS://SHOP", "https://shop.example", true],
    ["", "anything", true],
  ])("%s on %s", (pattern, subject, expected) => {
    expect(matches(pattern, subject)).toBe(expected);
  });

  it.each([
    ["(?=a)", "look-around"],
    ["a(?<!b)", "look-around"],
    ["(a)\\1", "back-reference"],
    ["\\k<x>", "back-reference"],
    ["\\bshop\\b", "word-boundary"],
    ["(a", "syntax"],
    ["a)", "syntax"],
    ["[a", "syntax"],
    ["*a", "syntax"],
    ["{1}", "syntax"],
    ["a|{1,}", "syntax"],
    ["a{9999999}", "too-large"],
    ["a**", "syntax"],
    ["a{3,1}", "syntax"],
    ["a{1000}", "too-large"],
    ["((a{20}){20}){20}", "too-large"],
    ["(".repeat(60) + ")".repeat(60), "too-large"],
  ])("%s is refused: %s", (pattern, code) => {
    expect(patternProblem(pattern)?.code).toBe(code);
    expect(matches(pattern, "a")).toBe(false);
  });
});

/** Known to take the platform's matcher exponential or quadratic time: more characters than the universe has seconds. */
const catastrophic = [
  "^(a+)+$",
  "^(a|aa)+$",
  "^(a|a?)+$",
  "^(.*a){10}$",
  "(a*)*b",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(x+x+)+y",
  "a?a?a?a?a?a?a?a?a?a?aaaaaaaaaa$",
  "((((?:){1000}){1000}){1000}){1000}",
];

describe("a catastrophic pattern", () => {
  it.each(catastrophic)("%s ends at once, however long the subject is", (pattern) => {
    const subject = `${"ax".repeat(longestSubject / 2 - 1)}!`;
    const before = performance.now();
    for (let i = 0; i < 5; i++) matches(pattern, subject);
    matches(pattern, "a".repeat(longestSubject));
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it("in a longer subject matches nothing", () => {
    expect(matches("a", "a".repeat(longestSubject + 1))).toBe(false);
  });
});
