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

/** Of a longer list a sentence names only the beginning. */
const mostListed = 24;

/** `a`, `b` and `c`. */
export function list(items: readonly string[], none = "none"): Phrase {
  if (items.length === 0) return [none];
  const named = items.length > mostListed ? items.slice(0, mostListed) : items;
  const rest = items.length - named.length;
  const phrase = named.flatMap((item, i): Phrase => {
    const join = i === 0 ? [] : rest === 0 && i === named.length - 1 ? [" and "] : [", "];
    return [...join, { code: item }];
  });
  return rest === 0 ? phrase : [...phrase, ` and ${rest} more`];
}

/** "Add `Origin`" as a phrase. */
export function fromBackticks(text: string): Phrase {
  return text.split("`").flatMap((part, i): Phrase => (part === "" ? [] : i % 2 === 1 ? [{ code: part }] : [part]));
}

/** A phrase where only text can stand, such as a label; what cannot be seen is written out. */
export function plain(phrase: Phrase): string {
  return phrase.map((part) => visibleText(typeof part === "string" ? part : part.code)).join("");
}
