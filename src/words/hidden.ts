import { familyOf, hiddenIn } from "../text/hidden.ts";
import { codeOf, type Lines } from "../text/visible-text.ts";
import type { Words } from "./contract.ts";

/** More kinds than these are only counted. */
const most = 6;

/** What a field holds that its reader cannot see, as sentences; empty: nothing. */
export function hiddenNotes(hidden: Words["hidden"], text: string, lines: Lines): readonly string[] {
  const { characters, sentHost, scripts } = hiddenIn(text, lines);
  const named = characters
    .slice(0, most)
    .map((char) => ({ code: codeOf(char), name: hidden.character(char) ?? hidden.families[familyOf(char)] }));
  return [
    ...(named.length > 0 ? [hidden.characters(named, characters.length - named.length)] : []),
    ...(sentHost === null ? [] : [hidden.sentAs(sentHost)]),
    ...(scripts.length > 0 ? [hidden.lookalikes(scripts.map((script) => hidden.scripts[script]))] : []),
  ];
}
