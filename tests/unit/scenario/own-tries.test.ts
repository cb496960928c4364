import { expect, test } from "vitest";
import { tried } from "../../../src/content/tried.ts";
import { applyEdit } from "../../../src/scenario/edits.ts";
import { decodeLink, encodeLink } from "../../../src/scenario/link.ts";
import { ownTries, tryFrom } from "../../../src/scenario/own-tries.ts";
import { scenarioOf } from "../../library/content.ts";

const before = scenarioOf("first-blocked-request");
const header = ["Access-Control-Allow-Origin", "https://shop.example"];
const after = applyEdit(before, { type: "insert", path: ["hosts", 0, "layers", 0, "actual"], value: header });
const made = tryFrom("Allow the shop", before, after)!;
const shared = { ...before, tries: [made] };

test("what was changed is a try: made on the scenario as it was, it gives what it was made from", () => {
  const [own] = ownTries(shared);
  expect(own?.label).toBe("Allow the shop");
  expect({ ...tried(shared, own!.edits), tries: [] }).toEqual(after);
});

test("nothing changed is no try, and what is written about the scenario is none", () => {
  expect(tryFrom("Nothing", before, before)).toBe(null);
  expect(tryFrom("Words", before, { ...before, question: "Why?" })).toBe(null);
});

test("tries travel in the link, and cost it little", async () => {
  const [without, link] = await Promise.all([before, shared].map((scenario) => encodeLink(scenario, { stop: null, tab: null })));
  expect(await decodeLink(link!)).toMatchObject({ kind: "scenario", scenario: shared });
  expect(link!.length - without!.length).toBeLessThan(300);
});

test("what leaves no scenario, or changes nothing, or reaches for what it must not, is not offered", () => {
  const wrong = [
    { name: "no status", sets: [{ path: ["hosts", 0, "layers"], value: 7 }] },
    { name: "nowhere", sets: [{ path: ["hosts", 9, "name"], value: "?" }] },
    { name: "its own tries", sets: [{ path: ["tries"], value: [] }] },
    { name: "its prototype", sets: [{ path: ["__proto__", "x"], value: 1 }] },
  ];
  expect(ownTries({ ...before, tries: wrong })).toEqual([]);
});
