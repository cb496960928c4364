import type { Language, Subject, Words } from "./contract.ts";

/** A text that went through here stands between these two. */
const [open, close] = ["⟦", "⟧"];
const marked = new RegExp(`(${open}.*?${close})`, "su");

/** As much longer as German or Finnish can be. */
const lengthened = 1.4;

const plainLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accentedLetters = "åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const accents = new Map([...plainLetters].map((letter, i) => [letter, [...accentedLetters][i] ?? letter]));

/** Accents, and doubles vowels, so that words grow as those of other languages do; what is missing then follows at the end. */
function dressed(text: string): string {
  const target = Math.ceil(text.length * lengthened);
  let room = target - text.length;
  const letters = [...text].map((letter) => {
    const accented = accents.get(letter) ?? letter;
    if (room <= 0 || !/[aeiou]/u.test(letter)) return accented;
    room--;
    return accented + accented;
  });
  return letters.join("") + "~".repeat(Math.max(0, room));
}

/** A word that was taken in from elsewhere is marked already, and stays as it is. */
const dressedOnce = (text: string) =>
  text
    .split(marked)
    .map((part, i) => (i % 2 === 1 ? part.slice(1, -1) : dressed(part)))
    .join("");

function textOf(text: string): string {
  return text.trim() === "" ? text : `${open}${dressedOnce(text)}${close}`;
}

/**
 * Words as they would look in a language that nobody speaks: accented, longer by two fifths, in brackets. Values in phrases stay as they
 * are. Whatever shows without brackets has not come through the words.
 */
export function pseudo<T>(words: T): T {
  return pseudoOf(words) as T;
}

function pseudoOf(words: unknown): unknown {
  if (typeof words === "string") return textOf(words);
  if (typeof words === "function") return (...of: readonly unknown[]) => pseudoOf(words(...of));
  if (Array.isArray(words)) return words.map(pseudoOf);
  if (typeof words !== "object" || words === null || isValue(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([name, said]) => [name, pseudoOf(said)]));
}

/** What a phrase shows in the monospace face. */
const isValue = (part: object) => Object.keys(part).join() === "code";

/** All words of a language, dressed so. */
export function pseudoLanguage(tag: string, { direction, load }: Language): Language {
  const wrap =
    <S extends Subject>(subject: S) =>
    async (): Promise<Words[S]> =>
      pseudo(await load[subject]());
  const subjects = Object.keys(load) as Subject[];
  return {
    tag,
    direction,
    retell: textOf,
    load: Object.fromEntries(subjects.map((subject) => [subject, wrap(subject)])) as unknown as Language["load"],
  };
}
