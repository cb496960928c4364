import { visibleText } from "../text/visible-text.ts";

/** Text with values in it. A value is shown in the monospace face and is never markup. */
export type Phrase = readonly (string | { readonly code: string })[];

/** say`Method ${"PUT"} needs a preflight.`: a string or a number becomes a value, a phrase is taken in as it is. */
export function say(texts: TemplateStringsArray, ...values: readonly (string | number | Phrase)[]): Phrase {
  const phrase: (string | { code: string })[] = [];
  texts.forEach((text, i) => {
    if (text) phrase.push(text);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === "object") phrase.push(...value);
    // A header may be there with nothing in it: said in words, or the sentence would have a hole.
    else if (value === "") phrase.push("empty");
    else phrase.push({ code: String(value) });
  });
  return phrase;
}

/** "Add `Origin`" as a phrase. */
export function fromBackticks(text: string): Phrase {
  return text.split("`").flatMap((part, i): Phrase => (part === "" ? [] : i % 2 === 1 ? [{ code: part }] : [part]));
}

/** A phrase where only text can stand, such as a label; what cannot be seen is written out. */
export function plain(phrase: Phrase): string {
  return phrase.map((part) => visibleText(typeof part === "string" ? part : part.code)).join("");
}
