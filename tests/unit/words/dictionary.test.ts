import { expect, it } from "vitest";
import type { Language } from "../../../src/words/contract.ts";
import { createDictionary } from "../../../src/words/dictionary.ts";
import { en } from "../../../src/words/en/index.ts";

/** English, of which one subject fails the first time. */
function unlucky(): { readonly language: Language; readonly asked: () => number } {
  let asked = 0;
  const notices = () => (++asked === 1 ? Promise.reject(new Error("offline")) : en.load.notices());
  return { language: { ...en, load: { ...en.load, notices } }, asked: () => asked };
}

it("has the words of what is loaded, and refuses the others by name", async () => {
  const dictionary = createDictionary(en);
  await dictionary.load("notices", "works");
  expect(dictionary.of("notices").later).toBe("Later");
  expect(() => dictionary.of("lab")).toThrow("“lab”");
});

it("tries again what could not be loaded, and asks for nothing twice", async () => {
  const { language, asked } = unlucky();
  const dictionary = createDictionary(language);
  await expect(dictionary.load("notices", "works")).rejects.toThrow("offline");
  await dictionary.load("notices");
  await dictionary.load("notices");
  expect(dictionary.of("notices").later).toBe("Later");
  expect(asked()).toBe(2);
});
