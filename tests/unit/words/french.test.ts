import { describe, expect, it } from "vitest";
import { glossary } from "../../../src/words/fr/glossary.ts";
import { literalsOf } from "./literals.ts";

const texts = literalsOf("fr");

const against = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at} ${text}`);

it("sees the texts", () => {
  expect(texts.length).toBeGreaterThan(1500);
});

describe("has French typography", () => {
  it.each([
    ["a space that does not break before : and »", / [:»](?:\s|$)/u],
    ["a narrow one before ; ! and ?", / [;!?](?:\s|$)/u],
    ["one after «", /«(?!\u00a0)/u],
    ["no other quotation marks", /[“”]/u],
    ["one apostrophe, ’", /\p{L}'(?:\p{L}|$)/u],
    ["no two spaces", / {2}/u],
  ])("%s", (_rule, broken) => {
    expect(against(broken)).toEqual([]);
  });
});

describe("keeps to its glossary", () => {
  it.each(glossary.flatMap((term) => (term.never ? [[term.en, term.fr, term.never] as const] : [])))(
    "%s: %s",
    (_en, _fr, never) => {
      expect(against(never)).toEqual([]);
    },
  );
});
