import type { Demand } from "../../judge/requirements/demand.ts";
import type { Row } from "../../judge/requirements/rows.ts";
import type { Words } from "../contract.ts";

const headers: Partial<Record<Demand["says"], string>> = {
  origin: "Access-Control-Allow-Origin",
  credentials: "Access-Control-Allow-Credentials",
  method: "Access-Control-Allow-Methods",
  header: "Access-Control-Allow-Headers",
  "method-list": "Access-Control-Allow-Methods",
  "header-list": "Access-Control-Allow-Headers",
  embedding: "Cross-Origin-Resource-Policy",
};

/** What a row needs: the header, or what else an answer has, and its value. */
export function needed(
  words: Words["requirements"],
  { demand: { says, value }, star }: Row,
): readonly [name: string, value: string] {
  switch (says) {
    case "answers":
      return [words.anAnswer, ""];
    case "status":
      return [words.status, words.success];
    case "no-redirect":
      return [words.status, words.noRedirect];
    case "method-list":
    case "header-list":
      return [headers[says] ?? says, words.aList];
    case "origin":
      // Anybody's sandboxed page has the origin null.
      return [headers.origin ?? says, value === "null" && star ? "*" : value];
    default:
      return [headers[says] ?? says, value];
  }
}

/** What an answer says of it now; null: nothing. */
export function found(words: Words["requirements"], { demand: { says }, found: value }: Row): string | null {
  if (says !== "answers" || value === null) return value;
  return value in words.noAnswer ? words.noAnswer[value as keyof typeof words.noAnswer] : value;
}
