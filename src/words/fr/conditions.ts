import type { Condition, TextTest } from "../../trace/condition.ts";
import type { Phrase } from "../phrase.ts";
import { list, say } from "./grammar.ts";

const textTests: Record<TextTest, (value: string) => Phrase> = {
  equals: (value) => say`est ${value}`,
  begins: (value) => say`commence par ${value}`,
  ends: (value) => say`finit par ${value}`,
  contains: (value) => say`contient ${value}`,
  matches: (value) => say`correspond à ${value}`,
};

/** What a layer asks about a request, behind "où": "le chemin commence par /api". */
export function conditionWords(condition: Condition): Phrase {
  switch (condition.of) {
    case "preflight":
      return say`la requête est un preflight`;
    case "method":
      return condition.in.length > 1
        ? say`la méthode est l’une de ${list(condition.in)}`
        : say`la méthode est ${list(condition.in)}`;
    case "path":
      return say`le chemin ${textTests[condition.test](condition.value)}`;
    case "header":
      return ofValue(say`l’en-tête ${condition.name}`, condition);
    case "cookie":
      return ofValue(say`le cookie ${condition.name}`, condition);
  }
}

function ofValue(what: Phrase, { test, value }: Extract<Condition, { of: "header" | "cookie" }>): Phrase {
  switch (test) {
    case "present":
      return say`${what} est présent`;
    case "absent":
      return say`${what} manque`;
    case "own-origin":
      return say`${what} est l’origine du serveur lui-même`;
    case "same-as-cookie":
      return say`${what} est identique au cookie ${value}`;
    default:
      return say`${what} ${textTests[test](value)}`;
  }
}
