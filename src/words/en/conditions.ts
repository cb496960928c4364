import type { Condition, TextTest } from "../../trace/condition.ts";
import type { Phrase } from "../phrase.ts";
import { list, say } from "./grammar.ts";

const textTests: Record<TextTest, (value: string) => Phrase> = {
  equals: (value) => say`is ${value}`,
  begins: (value) => say`begins with ${value}`,
  ends: (value) => say`ends with ${value}`,
  contains: (value) => say`contains ${value}`,
  matches: (value) => say`matches ${value}`,
};

/** What a layer asks about a request, behind "where": "the path begins with /api". */
export function conditionWords(condition: Condition): Phrase {
  switch (condition.of) {
    case "preflight":
      return say`the request is a preflight`;
    case "method":
      return condition.in.length > 1 ? say`the method is one of ${list(condition.in)}` : say`the method is ${list(condition.in)}`;
    case "path":
      return say`the path ${textTests[condition.test](condition.value)}`;
    case "header":
      return ofValue(say`the header ${condition.name}`, condition);
    case "cookie":
      return ofValue(say`the cookie ${condition.name}`, condition);
  }
}

function ofValue(what: Phrase, { test, value }: Extract<Condition, { of: "header" | "cookie" }>): Phrase {
  switch (test) {
    case "present":
      return say`${what} is there`;
    case "absent":
      return say`${what} is missing`;
    case "own-origin":
      return say`${what} is the server’s own origin`;
    case "same-as-cookie":
      return say`${what} is the same as the cookie ${value}`;
    default:
      return say`${what} ${textTests[test](value)}`;
  }
}
