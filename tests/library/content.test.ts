import { describe, expect, it } from "vitest";
import { linksIn } from "../../scripts/content/scenarios.ts";
import { first } from "../../src/content/first.ts";
import { loadCatalogue, loadScenario } from "../../src/content/loader.ts";
import { original } from "../../src/content/told-in.ts";
import { needsPublicSuffixList } from "../../src/run/world.ts";
import { withoutDefaults } from "../../src/scenario/defaults.ts";
import { encodeLibraryLink } from "../../src/scenario/link.ts";
import { problemsOf } from "../../src/scenario/problems.ts";
import { folderOf, folders, scenarioOf } from "./content.ts";

const { entries: catalogue, topics } = await loadCatalogue(original);
const ids = catalogue.map((entry) => entry.id);

describe("the catalogue", () => {
  it("has every folder, and a folder for every entry", () => {
    expect(ids.toSorted()).toEqual(folders);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(24);
  });

  it("begins with the first visit, and reads topic by topic", () => {
    expect(ids[0]).toBe("first-blocked-request");
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
    const loaded = await loadScenario(id, original);
    expect(catalogue.find((entry) => entry.id === id)).toMatchObject(loaded?.entry ?? {});
    expect(loaded?.scenario).toEqual(folderOf(id).scenario);
    expect(loaded?.scenario.title).toBe(loaded?.entry.title);
    expect(loaded?.prose).toEqual(folderOf(id).words["en"]?.prose);
  });

  it("writes down only what differs from the defaults", () => {
    const { written, scenario } = folderOf(id);
    expect({ ...written, title: scenario.title }).toEqual(withoutDefaults(scenario));
  });

  it("names hosts that nobody can own, and no impossible values", () => {
    const scenario = scenarioOf(id);
    const urls = [
      ...scenario.pages.map((page) => page.url),
      ...scenario.hosts.flatMap((host) => host.origins),
      ...scenario.actions.map((a) => a.url),
    ];
    for (const url of urls) expect(new URL(url).hostname).toMatch(/\.example$|^(?:localhost|127\.0\.0\.1|\[::1\])$/u);
    expect(problemsOf(scenario)).toEqual([]);
  });

  it("has prose of 60 to 150 words", () => {
    const words = (folderOf(id).words["en"]?.markdown ?? "").split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(150);
  });

  it("links to one to three other scenarios, all of which exist", async () => {
    const hrefs = linksIn((await loadScenario(id, original))?.prose ?? []);
    expect(hrefs.length).toBeGreaterThanOrEqual(1);
    expect(hrefs.length).toBeLessThanOrEqual(4);
    for (const href of hrefs) {
      expect(ids.map((other) => encodeLibraryLink(other, { stop: null, tab: null }))).toContain(href);
      expect(href).not.toBe(`#${id}`);
    }
  });
});

it("every scenario but the first is reached from another one's prose", async () => {
  const all = await Promise.all(ids.map((id) => loadScenario(id, original)));
  const reached = new Set(all.flatMap((one) => linksIn(one?.prose ?? [])));
  expect(ids.slice(1).filter((id) => !reached.has(`#${id}`))).toEqual([]);
});

it("the first visit waits for nothing", () => {
  expect(first.entry.id).toBe(catalogue[0]?.id);
  expect(first.scenario).toEqual(scenarioOf("first-blocked-request"));
  expect(needsPublicSuffixList(first.scenario)).toBe(false);
});

it("an id that the library does not have is no error", async () => {
  expect(await loadScenario("no-such-scenario", original)).toBeNull();
  expect(await loadScenario("__proto__", original)).toBeNull();
});
