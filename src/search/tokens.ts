import { conceptsOf } from "./concepts.ts";
import { names, parts, stem, type Token, wordsOf } from "./words.ts";

/** Words that tell no scenario from another. `not` and `only` do tell. */
const silent = new Set(
  [
    "a an and are as at be been but by can did do does for from had has have how i if in into is it its me my no of on or our s so such t",
  ]
    .concat(
      "that the their them then there these they thing this those to too was we were what when which who why will with would you your",
    )
    .join(" ")
    .split(" "),
);

/** All that a text is found by. The same for what is searched and for what is asked. */
export function tokensOf(text: string): readonly Token[] {
  const words = wordsOf(text);
  // A name of several parts is found as one, too.
  const whole = [...text.matchAll(names)].flatMap(({ 0: name, index }) =>
    [...name.matchAll(parts)].length > 1 ? [{ term: stem(name), start: index, end: index + name.length }] : [],
  );
  return [...words.filter(({ term }) => !silent.has(term)), ...whole, ...conceptsOf(words)];
}
