import { describe, expect, it } from "vitest";
import { catalogue, catalogueEntry, topics } from "../../src/library/catalogue.ts";
import { firstId, firstScenario } from "../../src/library/first.ts";
import { loadScenario } from "../../src/library/loader.ts";
import type { ProseBlock, ProseInline } from "../../src/library/prose.ts";
import { needsFullPlatform } from "../../src/run/platform.ts";
import { withoutDefaults } from "../../src/scenario/defaults.ts";
import { encodeLibraryLink } from "../../src/scenario/link.ts";
import { problemsOf } from "../../src/scenario/problems.ts";
import { folders, scenarioOf, text } from "./content.ts";

const ids = catalogue.map((entry) => entry.id);

describe("the catalogue", () => {
  it("has every folder, and a folder for every entry", () => {
    expect(ids.toSorted()).toEqual(folders);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(24);
  });

  it("begins with the first visit, and reads topic by topic", () => {
    expect(ids[0]).toBe(firstId);
    const order = catalogue.map((entry) => topics.findIndex((topic) => topic.id === entry.topic));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(topics.length);
  });

  it.each(catalogue)("$id has a short title and asks something", ({ title, question }) => {
    expect(title.split(" ").length).toBeLessThanOrEqual(6);
    expect(question).toMatch(/^\S.{10,70}\?$/u);
  });
});

describe.each(folders)("%s", (id) => {
  it("is loaded with its prose", async () => {
    const loaded = await loadScenario(id);
    expect(loaded?.entry).toBe(catalogueEntry(id));
    expect(loaded?.scenario).toEqual(scenarioOf(id));
    expect(loaded?.scenario.title).toBe(loaded?.entry.title);
    expect(textOf(loaded?.prose ?? []).length).toBeGreaterThan(300);
  });

  it("writes down only what differs from the defaults", () => {
    expect(JSON.parse(text(id, "scenario.json"))).toEqual(withoutDefaults(scenarioOf(id)));
  });

  it("names hosts that nobody can own, and no impossible values", () => {
    const scenario = scenarioOf(id);
    const urls = [
      ...scenario.pages.map((page) => page.url),
      ...scenario.hosts.flatMap((host) => host.origins),
      ...scenario.actions.map((a) => a.url),
    ];
    for (const url of urls) expect(new URL(url).hostname).toMatch(/\.example$|^localhost$/u);
    expect(problemsOf(scenario)).toEqual([]);
  });

  it("has prose of 60 to 150 words", () => {
    const words = text(id, "prose.md").split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(150);
  });

  it("links to one to three other scenarios, all of which exist", async () => {
    const hrefs = linksOf((await loadScenario(id))?.prose ?? []);
    expect(hrefs.length).toBeGreaterThanOrEqual(1);
    expect(hrefs.length).toBeLessThanOrEqual(4);
    for (const href of hrefs) {
      expect(ids.map((other) => encodeLibraryLink(other, { cursor: null, tab: null }))).toContain(href);
      expect(href).not.toBe(`#${id}`);
    }
  });
});

it("every scenario but the first is reached from another one's prose", async () => {
  const all = await Promise.all(ids.map((id) => loadScenario(id)));
  const reached = new Set(all.flatMap((one) => linksOf(one?.prose ?? [])));
  expect(ids.slice(1).filter((id) => !reached.has(`#${id}`))).toEqual([]);
});

it("the first visit waits for nothing", () => {
  expect(firstScenario).toEqual(scenarioOf(firstId));
  expect(needsFullPlatform(firstScenario)).toBe(false);
});

it("an id that the library does not have is no error", async () => {
  expect(await loadScenario("no-such-scenario")).toBeNull();
  expect(await loadScenario("__proto__")).toBeNull();
});

function inlines(blocks: readonly ProseBlock[]): ProseInline[] {
  return blocks.flatMap((block) => {
    if (block.kind === "code") return [];
    return block.kind === "list" ? block.items.flatMap(inlines) : [...block.content];
  });
}

function deep(inline: ProseInline): ProseInline[] {
  return "content" in inline ? [inline, ...inline.content.flatMap(deep)] : [inline];
}

function linksOf(blocks: readonly ProseBlock[]): string[] {
  return inlines(blocks)
    .flatMap(deep)
    .flatMap((inline) => (inline.kind === "link" ? [inline.href] : []));
}

function textOf(blocks: readonly ProseBlock[]): string {
  return inlines(blocks)
    .flatMap(deep)
    .map((inline) => ("text" in inline ? inline.text : ""))
    .join("");
}
