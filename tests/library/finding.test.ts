import { describe, expect, it, test } from "vitest";
import { readScenarios } from "../../scripts/content/read.ts";
import { searchTexts } from "../../scripts/content/search-texts.ts";
import { consoles } from "../../src/consoles/index.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { searchIn } from "../../src/search/search.ts";
import { folders, scenarioOf } from "./content.ts";
import { likewise, pairs, unanswered } from "./finding-pairs.ts";

const scenarios = readScenarios();
const { entries } = scenarios.catalogue("en");
const search = searchIn(scenarios.catalogue("en"), searchTexts(scenarios, "en"));
const firstThree = (query: string) =>
  search(query)
    .slice(0, 3)
    .map(({ id }) => id);

describe("what people type", () => {
  it.each(Object.entries({ ...pairs, ...likewise }))("%s", (query, right) => {
    const known = new Set(entries.map(({ id }) => id));
    expect(right.filter((id) => !known.has(id))).toEqual([]);
    expect(firstThree(query).filter((id) => right.includes(id))).not.toEqual([]);
  });

  test("at least 95 % of it is answered", () => {
    const answered = Object.keys(pairs).length;
    expect(answered / (answered + Object.keys(unanswered).length)).toBeGreaterThanOrEqual(0.95);
  });
});

test("a title finds its scenario first", () => {
  for (const { id, title } of entries) expect(firstThree(title)[0], title).toBe(id);
});

/** The same line from somebody else's console. */
const elsewhere = (line: string) =>
  line.replaceAll(/(?:https?|wss?):\/\/[^\s'"‘’)]+/gu, (url) =>
    url.endsWith("/") ? "http://localhost:3000/" : "https://api.acme.dev/v2/things",
  );

/** Firefox and Safari say the same of a preflight's answer as of the response's. */
const kindOf = (code: string) => code.replace(/^P_/u, "");

describe.each(["chromium", "firefox", "webkit"] as const)("a line pasted from %s's console", (browser) => {
  /** By line, what it is printed for; by failure, who shows it. */
  const printed = new Map<string, Set<string>>();
  const showing = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, value: string) => to.set(key, (to.get(key) ?? new Set()).add(value));
  for (const id of folders) {
    for (const event of runInMemory(scenarioOf(id, browser), publicSuffixList).events) {
      const failure = event.type === "step" ? event.step.failure : undefined;
      if (failure === undefined) continue;
      add(showing, kindOf(failure.code), id);
      for (const line of consoles[browser].lines(failure)) add(printed, elsewhere(line), kindOf(failure.code));
    }
  }
  it.each([...printed].map(([line, codes]) => [line, [...codes]] as const))("%s leads to %j", (line, codes) => {
    const first = search(line)[0]?.id ?? "nothing";
    expect(codes.filter((code) => showing.get(code)?.has(first))).not.toEqual([]);
  });
});
