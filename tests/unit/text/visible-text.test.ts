import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHidden, isPlainAscii, needsIsolation, runsOf, unseenIn, visibleText } from "../../../src/text/visible-text.ts";
import { dangers, firstDanger } from "../../dangerous-text.ts";

/** Any text, with more than its share of what deceives. */
const texts = fc
  .array(
    fc.oneof(fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom(...dangers.map(({ char }) => char)), fc.string()),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

test("joined, the runs give the text back", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom("one", "many"), (text, lines) => {
      expect(
        runsOf(text, lines)
          .map((run) => run.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("nothing that deceives is left in what is shown", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(firstDanger(visibleText(text))).toBeNull();
      expect(firstDanger(visibleText(text, "many").replaceAll(/\r?\n|\t/gu, ""))).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test("nothing that deceives is left in a literal either, and what is seen stays as it is", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(firstDanger(escapeHidden(text, (char) => `<${char.codePointAt(0)}>`))).toBeNull();
    }),
  );
  expect(escapeHidden("a\u202eb é", () => "!")).toBe("a!b é");
});

describe("every dangerous class has its mark", () => {
  test.each(dangers)("$name", ({ char }) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    expect(visibleText(`a${char}b`)).toBe(`a[U+${code}]b`);
  });
});

test.each([
  ["equal ones in a row are counted", "a\u200b\u200b\u200bb", "a[U+200B ×3]b"],
  ["different ones stand together", "\u202e\u2066x", "[U+202E U+2066]x"],
  [
    "a hidden message is not spelled out",
    "x\u{e0041}\u{e0042}\u{e0043}\u{e0044}\u{e0045}\u{e0046}",
    "x[U+E0041 U+E0042 U+E0043 U+E0044 +2]",
  ],
  ["four marks on a letter are enough", `a${"\u0301".repeat(9)}`, `a${"\u0301".repeat(4)}[U+0301 ×5]`],
  ["a mark without a letter would sit on what stands before", " \u0338x", " [U+0338]x"],
  ["a line break in a name", "a\r\nb", "a[U+000D U+000A]b"],
])("%s", (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each(["page’s “words” – 3 × 4 €", "Zoë ê\u0301", "日本語", "Ελληνικά", "👩‍💻 ❤️ 1️⃣ 👍🏽", "עברית", "हिन्दी", "ไทย"])(
  "%s is shown as it is",
  (text) => {
    expect(runsOf(text)).toEqual([{ text, mark: null }]);
  },
);

test.each([
  [
    "before a stop, and between digits, as French has it",
    "Script\u00a0: prêt\u202f? «\u00a0oui\u00a0», 1\u202f000 à 5\u00a0%",
    null,
  ],
  ["in a word, before an address, at an end", "a\u00a0b", "a[U+00A0]b"],
  ["where no sentence goes on", "https\u00a0://x", "https[U+00A0]://x"],
  ["behind a value", "*\u00a0", "*[U+00A0]"],
])("a space that does not break, %s", (_, text, shown) => {
  expect(visibleText(text)).toBe(shown ?? text);
  expect(unseenIn(text, "one")).not.toEqual([]);
});

test("in a text of several lines a line break is one", () => {
  expect(visibleText("a\r\n\tb\n\u202ec\rd", "many")).toBe("a\r\n\tb\n[U+202E]c[U+000D]d");
});

test("what is read from right to left is known, so that it can stand apart", () => {
  expect(["עברית", "عربى", "\u{10a00}", "\u{1e900}"].map(needsIsolation)).toEqual([true, true, true, true]);
  expect(["abc", "é€", "日本", "Ελληνικά"].map(needsIsolation)).toEqual([false, false, false, false]);
});

test("plain ASCII, nearly every text there is, is not looked at twice", () => {
  const text = "Access-Control-Allow-Origin: https://shop.example";
  expect(isPlainAscii(text)).toBe(true);
  expect(visibleText(text)).toBe(text);
  expect(isPlainAscii("a\tb")).toBe(false);
});

test("the longest text of the worst kind takes no time to speak of", () => {
  // Twenty thousand characters are the most that a scenario can hold in one text. A rule that looked back over all of them would take minutes.
  for (const text of ["a\u202e".repeat(10_000), "\u0301".repeat(20_000), "👩‍".repeat(6000), "日本".repeat(10_000)]) {
    const before = performance.now();
    runsOf(text);
    expect(performance.now() - before).toBeLessThan(2000);
  }
});
