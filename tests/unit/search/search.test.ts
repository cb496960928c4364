import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lineReader } from "../../../src/search/console-lines.ts";
import { marksIn } from "../../../src/search/marks.ts";
import { searchIn } from "../../../src/search/search.ts";
import { tokensOf } from "../../../src/search/tokens.ts";

const termsOf = (text: string) => tokensOf(text).map(({ term }) => term);

describe("what a text is found by", () => {
  it.each([
    ["cookies", "cookie"],
    ["policies", "policy"],
    ["redirected", "redirect"],
    ["caching", "cache"],
    ["embedding", "embed"],
  ])("%s is found by %s", (text, query) => {
    expect(termsOf(text)).toEqual(expect.arrayContaining(termsOf(query)));
  });

  it.each([
    ["Access-Control-Allow-Origin", ["access-control-allow-origin", "allow", "origin"]],
    ["withCredentials", ["withcredential", "credential"]],
    ["ACAO_MISSING", ["acao_miss", "acao"]],
  ])("%s whole and in parts", (name, terms) => {
    expect(termsOf(name)).toEqual(expect.arrayContaining(terms));
  });

  it.each([
    ["*", "a wildcard"],
    ["WebGL", "canvas"],
    ["webgl", "tainted"],
  ])("%s and %s are of one concept", (a, b) => {
    const shared = termsOf(a).filter((term) => term.startsWith("#") && termsOf(b).includes(term));
    expect(shared).toHaveLength(1);
  });
});

test("marked pieces are the text again, whatever it is", () => {
  const text = fc.stringMatching(/^[a-zA-Z*\-_ .'’é😀:/0-9]{0,40}$/u);
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(
        marksIn(one, new Set(termsOf(other)))
          .map((piece) => piece.text)
          .join(""),
      ).toBe(one);
    }),
  );
});

test("only what was found is marked", () => {
  const marked = marksIn("The star with credentials", new Set(termsOf("wildcard"))).filter((piece) => piece.marked);
  expect(marked).toEqual([{ text: "star", marked: true }]);
});

describe("a console's line", () => {
  const read = lineReader([
    { text: "Access to fetch at '' from origin '' has been blocked by CORS policy: It has no header.", scenarios: ["a"] },
    { text: "Access to fetch at '' from origin '' has been blocked by CORS policy: Its header is another.", scenarios: ["b"] },
  ]);

  it.each([
    [
      "with other addresses",
      "Access to fetch at 'https://x.dev:1/y' from origin 'null' has been blocked by CORS policy: It has no header.",
      ["a"],
    ],
    ["of which there is a piece", "blocked by CORS policy: Its header is another", ["b"]],
    ["which all of them begin with", "localhost:3000 has been blocked by CORS policy", ["a", "b"]],
    ["which is a question", "why does my header not reach the other server", []],
    ["which is one word", "header", []],
  ])("%s", (_, query, scenarios) => {
    expect(read(query)).toEqual(scenarios);
  });
});

test("nothing is found by nothing, nor by what is in no text", () => {
  const entry = { id: "a", title: "The star", question: "Why?", topic: "t", told: "en", search: ["wildcard"] };
  const search = searchIn({ topics: [{ id: "t", title: "T" }], entries: [entry] }, { texts: {}, lines: [] });
  expect(search("")).toEqual([]);
  expect(search("how do I")).toEqual([]);
  expect(search("xylophone")).toEqual([]);
  expect(search("wildcrd").map(({ id }) => id)).toEqual(["a"]);
});
