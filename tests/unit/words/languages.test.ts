import { describe, expect, it, test } from "vitest";
import { languageAt, languageOf, ownLanguage } from "../../../src/app/language.ts";
import type { Subject } from "../../../src/words/contract.ts";
import { createDictionary } from "../../../src/words/dictionary.ts";
import { languages, preferred } from "../../../src/words/languages.ts";
import { failureWords, stepWords } from "../../../src/words/trace/steps.ts";
import { english } from "../../english.tsx";
import { everyFailure } from "./failures-of-every-code.ts";
import { expectSound, saysNothing } from "./sound.ts";
import { everyStep } from "./steps-of-every-name.ts";

describe("which language somebody gets", () => {
  it.each([
    ["what their browser says first", ["fr-CA", "en"], "fr"],
    ["the first that the page speaks", ["de", "fr"], "fr"],
    ["none of theirs", ["de", "it"], null],
  ])("%s", (_why, reads, tag) => {
    expect(preferred(reads)).toBe(tag);
  });

  const french = { chosen: null, reads: ["fr"] };

  it("has chosen one: that goes before what the browser says", () => {
    expect(ownLanguage({ chosen: "en", reads: ["fr"] })).toBe("en");
    expect(ownLanguage({ chosen: "xx", reads: ["fr"] })).toBe("fr");
    expect(ownLanguage({ chosen: null, reads: ["de"] })).toBe("en");
  });

  it("home follows the reader; a page stays in the language of its address", () => {
    expect(languageAt({ says: null, isPage: false }, french)).toBe("fr");
    expect(languageAt({ says: null, isPage: true }, french)).toBe("en");
    expect(languageAt({ says: "fr", isPage: true }, { chosen: "en", reads: [] })).toBe("fr");
    expect(languageAt({ says: "xx", isPage: false }, french)).toBe("fr");
  });
});

/** What a language says without being told a value, by where it stands. */
function textsOf(words: unknown, at = ""): readonly (readonly [at: string, text: string])[] {
  if (typeof words === "string") return [[at, words]];
  if (typeof words !== "object" || words === null || "code" in words) return [];
  return Object.entries(words).flatMap(([name, said]) => textsOf(said, `${at}.${name}`));
}

describe.each(languages.filter(({ tag }) => tag !== "en"))("$name", ({ tag }) => {
  test("says every subject, and nothing longer than two words as English has it", async () => {
    const dictionary = createDictionary(await languageOf(tag));
    const subjects = Object.keys(dictionary.language.load) as Subject[];
    await dictionary.load(...subjects);
    expect(dictionary.language.tag).toBe(tag);
    for (const subject of subjects) {
      const own = new Map(textsOf(dictionary.of(subject)));
      const same = textsOf(english.of(subject)).filter(([at, text]) => own.get(at) === text && isProse(text));
      expect(same, subject).toEqual([]);
    }
  });

  test("every step and every failure is told in whole sentences", async () => {
    const dictionary = createDictionary(await languageOf(tag));
    await dictionary.load("trace");
    const trace = dictionary.of("trace");
    for (const step of everyStep.filter((one) => !saysNothing(one))) {
      const { title, why } = stepWords(trace, step);
      expectSound(title, `title of ${step.name}`);
      expectSound(why, `reason of ${step.name} ${JSON.stringify(step.values)}`, "sentence");
    }
    for (const failure of everyFailure.filter((one) => !saysNothing(one))) {
      const { title, why } = failureWords(trace, failure);
      expectSound(title, `title of ${failure.code}`);
      expectSound(why, `reason of ${failure.code}`, "sentence");
    }
  });
});

/** Three words in a row, as no product, header or command has them. */
const isProse = (text: string) => /\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(text);
