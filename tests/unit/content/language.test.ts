import { describe, expect, it, test } from "vitest";
import { loadCatalogue, loadScenario } from "../../../src/content/loader.ts";
import type { ProseBlock } from "../../../src/content/prose.ts";
import { retold } from "../../../src/content/retold.ts";
import { original, toldIn } from "../../../src/content/told-in.ts";

describe("a language that the library is asked in", () => {
  const has =
    (...tags: readonly string[]) =>
    (tag: string) =>
      tags.includes(tag) ? tag : undefined;

  it.each([
    ["de", ["de", "en"], "de"],
    ["de-AT", ["de", "de-AT", "en"], "de-AT"],
    ["de-AT", ["de", "en"], "de"],
    ["de", ["en"], "en"],
    ["en-XA", ["de", "en"], "en"],
  ])("%s, where there are %j: %s", (tag, there, told) => {
    expect(toldIn({ tag }, has(...there))).toEqual({ told, found: told });
  });

  it("finds nothing where not even the original is there", () => {
    expect(toldIn({ tag: "de" }, has("fr"))).toBeUndefined();
  });
});

const shout = (text: string) => text.toUpperCase();

test("what is retold is every text of a scenario, and no code, address or kind in it", () => {
  const paragraph: ProseBlock = {
    kind: "paragraph",
    content: [
      { kind: "text", text: "send " },
      { kind: "code", text: "Origin" },
      { kind: "strong", content: [{ kind: "link", href: "#same-origin", content: [{ kind: "text", text: "why" }] }] },
    ],
  };
  const code: ProseBlock = { kind: "code", language: "http", text: "GET / HTTP/1.1" };
  const words = {
    title: "a title",
    question: "why?",
    tries: { "add-origin": "add `Origin` to it" },
    neighbours: { previous: null, next: { id: "other", title: "another title" } },
    prose: [paragraph, code, { kind: "list", ordered: false, items: [[paragraph]] }],
  } as const;
  const loud = {
    ...paragraph,
    content: [
      { kind: "text", text: "SEND " },
      { kind: "code", text: "Origin" },
      { kind: "strong", content: [{ kind: "link", href: "#same-origin", content: [{ kind: "text", text: "WHY" }] }] },
    ],
  };
  expect(retold(words, shout)).toEqual({
    title: "A TITLE",
    question: "WHY?",
    tries: { "add-origin": "ADD `Origin` TO IT" },
    neighbours: { previous: null, next: { id: "other", title: "ANOTHER TITLE" } },
    prose: [loud, code, { kind: "list", ordered: false, items: [[loud]] }],
  });
});

test("the library is told as its language wants it: the same scenarios, with other words", async () => {
  const loud = { ...original, retell: shout };
  const [quietly, loudly] = await Promise.all([loadCatalogue(original), loadCatalogue(loud)]);
  expect(loudly.entries.map(({ id }) => id)).toEqual(quietly.entries.map(({ id }) => id));
  expect(loudly.entries.map(({ title }) => title)).toEqual(quietly.entries.map(({ title }) => shout(title)));
  const id = "same-origin";
  const [plain, told] = await Promise.all([loadScenario(id, original), loadScenario(id, loud)]);
  expect(told?.entry.title).toBe(shout(plain?.entry.title ?? ""));
  expect({ ...told?.scenario, title: "" }).toEqual({ ...plain?.scenario, title: "" });
  expect(told?.tries.map(({ edits }) => edits)).toEqual(plain?.tries.map(({ edits }) => edits));
});
