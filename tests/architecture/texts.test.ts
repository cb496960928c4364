import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textsIn } from "./texts.ts";

const views = readdirSync("src/views", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folders = ["src/app", ...views.map(({ name }) => `src/views/${name}`)];

/** What no language translates: code to copy, and the header names and values that are offered. */
const noWords = /^src\/views\/inspector\/(?:code\/[\w-]+|completions)\.ts$/u;

const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/u.test(file) && !noWords.test(file))
    .flatMap((file) => textsIn(file, readFileSync(file, "utf8")));

describe("what the page says comes from src/words", () => {
  it.each(folders)("%s says nothing of its own", (folder) => {
    expect(textsOf(folder).map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });
});

const comment = /^\s*(?:\/\/|\/?\*)/u;
const straightApostrophe = /[\p{L}}]'(?:\p{L}|\s)/u;

it("English has one apostrophe, ’", () => {
  const lines = readdirSync("src/words/en", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => readFileSync(`src/words/en/${file}`, "utf8").split("\n"))
    .filter((line) => !comment.test(line));
  expect(lines.some((line) => line.includes("’"))).toBe(true);
  expect(lines.filter((line) => straightApostrophe.test(line))).toEqual([]);
});

describe("a text is found", () => {
  it.each([
    ["between tags", "const a = <p>Hello</p>;", ["Hello"]],
    ["in braces", 'const a = <p>{yes ? "Yes" : "No"}</p>;', ["Yes", "No"]],
    ["around a value", `const a = <p>{\`No \${reason}\`}</p>;`, ["No"]],
    ["in what is read aloud", 'const a = <p aria-label="Close" title={"Step"} />;', ["Close", "Step"]],
    ["in what is handed to a component that shows it", 'const a = [{ label: "Add", value: "add" }];', ["Add"]],
    ["wherever it is a sentence", 'say("It was not done.");', ["It was not done."]],
    ["in a helper", 'const why = () => "no answer";', ["no answer"]],
  ])("%s", (_where, source, texts) => {
    expect(textsIn("a.tsx", source).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ["a selector", 'document.querySelector("main section");'],
    ["one that has a name", 'const pressable = "button, a[href], input";'],
    ["a key, a kind, a class", 'const a = <p key="a" className="visually-hidden" data-kind="open">{words.open}</p>;'],
    ["a sign", "const a = <b>✕ {1}</b>;"],
    ["an error for developers", 'throw new Error("No store is given");'],
    ["a command", 'const a = <Part command="npm run live" />;'],
    ["what is compared", 'if (name === "no answer") done();'],
  ])("and %s is none", (_what, source) => {
    expect(textsIn("a.tsx", source)).toEqual([]);
  });
});
