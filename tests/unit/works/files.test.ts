import { describe, expect, it } from "vitest";
import { withoutDefaults } from "../../../src/scenario/defaults.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { decodeFile, decodeItem, encodeFiles, mostOfFile } from "../../../src/works/files.ts";
import { encodeBody, headOf, type Kept, type Work } from "../../../src/works/work.ts";
import { sample } from "../scenario/sample.ts";

const work: Work = { id: "a", scenario: sample, from: null, original: sample, stop: "1.cors-check", tab: "hosts" };
const kept: Kept = { head: headOf(work, 1, 1000), body: encodeBody(work) };
const unreadable: Kept = { head: { ...kept.head, id: "u", title: "", line: "", state: "unreadable" }, body: "{half" };

const items = (text: string) => {
  const file = decodeFile(text);
  return file.ok ? file.items.map((item) => decodeItem(item, () => "new", 5000)) : file.why;
};

describe("files of works", () => {
  it("come back as they were, what cannot be read too", () => {
    const [file] = encodeFiles([kept, unreadable], "2026-11-27");
    expect(file?.name).toBe("preflight-works-2026-11-27.json");
    expect(items(file?.text ?? "")).toEqual([{ kept }, { kept: unreadable }]);
  });

  it("of one work are called after it", () => {
    const titled = { ...kept, head: { ...kept.head, title: "../Über: a / b\u202e" } };
    expect(encodeFiles([titled], "")[0]?.name).toBe("preflight-ber-a-b.json");
  });

  it("are several where one would be too large to be taken in again", () => {
    const large = { ...unreadable, body: "x".repeat(mostOfFile / 4) };
    const files = encodeFiles([large, large, large], "d");
    expect(files.map(({ name }) => name)).toEqual([
      "preflight-works-d-1.json",
      "preflight-works-d-2.json",
      "preflight-works-d-3.json",
    ]);
    expect(files.every(({ text }) => decodeFile(text).ok)).toBe(true);
  });

  it("may be a scenario by itself", () => {
    expect(items(JSON.stringify(withoutDefaults(sample)))).toMatchObject([{ kept: { head: { id: "new", title: "Sample" } } }]);
  });

  it.each([
    ["", "not-json"],
    ["{", "not-json"],
    ["7", "not-works"],
    ["[]", "not-works"],
    ["null", "not-works"],
    ['{"preflight":"works","works":7}', "not-works"],
    ['{"preflight":"works","version":2,"works":[]}', "newer-version"],
    [" ".repeat(mostOfFile + 1), "too-large"],
  ])("that hold something else say what (%#)", (text, why) => {
    expect(items(text)).toBe(why);
  });

  it.each([
    [null, "not-works"],
    [{ body: {} }, "not-works"],
    [{ body: { scenario: { version: 99 } } }, "newer-version"],
    [{ body: { scenario: { version: 1, pages: 7 } } }, "not-a-scenario"],
    [{ raw: "x".repeat(2 * limits.unpacked) }, "too-large"],
  ])("whose item is wrong name the reason (%#)", (item, why) => {
    expect(decodeItem(item, () => "new", 5000)).toEqual({ why });
  });
});
