import { grammarOf } from "../grammar.ts";
import { sayWith } from "../phrase.ts";

/** British English: no comma before the last “and”. */
export const { list, join, number, plural, day, moment, relative } = grammarOf("en-GB", {
  none: "none",
  more: (count) => `${count} more`,
});

export const say = sayWith("empty");
