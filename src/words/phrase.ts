import { visibleText } from "../text/visible-text.ts";

/** Text with values in it. A value is shown in the monospace face and is never markup. */
export type Phrase = readonly (string | { readonly code: string })[];

/** A value alone. */
export function value(code: string | number): Phrase {
  return [{ code: String(code) }];
}

export type Say = (texts: TemplateStringsArray, ...values: readonly (string | number | Phrase)[]) => Phrase;

/**
 * What a language writes its phrases with: say`Method ${"PUT"} needs a preflight.` A string or a number becomes a value, a phrase is
 * taken in as it is. `empty`: said of a value without a character, such as a header that is there with nothing in it; the sentence would
 * have a hole.
 */
export const sayWith =
  (empty: string): Say =>
  (texts, ...values) =>
    texts.flatMap((text, i) => {
      const taken = values[i];
      const part: Phrase = taken === undefined ? [] : typeof taken === "object" ? taken : taken === "" ? [empty] : value(taken);
      return text === "" ? part : [text, ...part];
    });

/** "Add `Origin`" as a phrase. */
export function fromBackticks(text: string): Phrase {
  return text.split("`").flatMap((part, i): Phrase => (part === "" ? [] : i % 2 === 1 ? [{ code: part }] : [part]));
}

/** A phrase where only text can stand, such as a label; what cannot be seen is written out. */
export function plain(phrase: Phrase): string {
  return phrase.map((part) => visibleText(typeof part === "string" ? part : part.code)).join("");
}
