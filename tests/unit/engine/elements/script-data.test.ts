import { expect, test } from "vitest";
import { handedOver } from "../../../../src/http/script-data.ts";

const show = { how: "call", name: "show", json: '{"a":1}' };
const user = { how: "variable", name: "user", json: "[1]" };

test.each([
  ['show({"a":1})', show],
  ['/**/ typeof show === "function" && show({"a":1});', show],
  ["\n api.on.done( [1] ) ;\n", { how: "call", name: "api.on.done", json: "[1]" }],
  ["var user = [1];", user],
  ["const user=[1]", user],
  ["window.user = [1];", user],
])("%s gives its data to whoever runs it", (script, given) => {
  expect(handedOver(script, false)).toEqual(given);
});

test.each([
  '{"a":1}',
  "[1]",
  ")]}'\n[1]",
  'show("text")',
  "show(a)",
  'show({"a":1}); more()',
  "window.sampleLoaded = true;",
  "user == [1]",
  `${"f".repeat(200)}([1])`,
])("%s gives nothing that could be told", (script) => {
  expect(handedOver(script, false)).toBeNull();
});

test("a module calls the page's functions too, and keeps its variables", () => {
  expect(handedOver('show({"a":1})', true)).toEqual(show);
  expect(handedOver("var user = [1];", true)).toBeNull();
});

test("a long script is looked through once", () => {
  const began = performance.now();
  for (const script of [
    `f(${"{".repeat(100_000)}`,
    `f([${") ".repeat(100_000)}`,
    `typeof ${"a".repeat(100_000)}`,
    `f(${")".repeat(1e5)}x`,
  ])
    expect(handedOver(script, false)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1000);
});
