import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../../src/content/loader.ts";
import { original } from "../../../src/content/told-in.ts";
import { decodeLink } from "../../../src/scenario/link.ts";
import { shownAt, stopAt } from "../../../src/trace/stops.ts";
import { decodeFile, decodeItem } from "../../../src/works/files.ts";
import type { Kept } from "../../../src/works/work.ts";
import { begin, linkOf, noticesOf, type World } from "./world.ts";

/** What was made before a step had a name; see recorded/README.md. */
const text = (name: string) => readFileSync(new URL(`recorded/${name}`, import.meta.url), "utf8");
const lines = <T>(name: string) =>
  text(name)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

function shownIn({ store }: World) {
  const { trace, cursor } = store.getState();
  return shownAt(trace, stopAt(trace, cursor));
}

/** Where something happens, without what a browser is known to do there today: its rules are mended, a link keeps its place. */
function placeOf(shown: object | null): object | null {
  if (shown === null || !("step" in shown)) return shown;
  const { name, gate } = shown.step as { name: string; gate: string };
  return { ...shown, step: { name, gate } };
}

/** Runs that are other ones since a verdict was mended: what was to be seen there does not happen any more. Each with the reason. */
const mended: Readonly<Record<string, string>> = {
  "#local-network-from-a-public-page&browser=webkit": "Safari lets no page over https fetch http://localhost: nothing is sent",
};
const isMended = (link: string) => Object.keys(mended).some((start) => link.startsWith(start));

describe("a link that counts the steps opens where it opened", () => {
  const recorded = lines<{ link: string; shown: object | null }>("links.jsonl");

  it(`${recorded.length} links`, async () => {
    for (const { link, shown } of recorded) {
      const world = begin();
      await world.store.getState().open(link, null);
      expect(noticesOf(world)).toEqual([]);
      const seen = shownIn(world);
      if (shown === null) expect(seen, link).toBeNull();
      else if (!isMended(link)) expect(seen, link).toMatchObject(placeOf(shown) ?? {});
      // What is shared there today opens there, too.
      const { link: copied } = await linkOf(world);
      const friend = begin();
      await friend.store.getState().open(copied.slice(copied.indexOf("#")), null);
      expect(copied).toMatch(/[#&]step=(?:begin|\d+\.[a-z-]+(?:\.\d+)?)(?:&|$)/u);
      expect(shownIn(friend), copied).toEqual(seen);
    }
  });
});

it("a work that was kept with a counted step opens where it was left", async () => {
  const file = decodeFile(text("works.json"));
  const kept = new Map<string, Kept>();
  for (const item of file.ok ? file.items : []) {
    const decoded = decodeItem(item, () => "new", Date.now());
    if ("kept" in decoded) kept.set(decoded.kept.head.id, decoded.kept);
  }
  const recorded = lines<{ id: string; shown: object }>("works-shown.jsonl");
  expect([...kept.keys()]).toEqual(recorded.map(({ id }) => id));
  for (const { id, shown } of recorded) {
    const world = begin({ kept });
    await world.store.getState().openWork(id);
    expect(world.store.getState()).toMatchObject({ workId: id, tab: "browser" });
    expect(shownIn(world), id).toMatchObject(placeOf(shown) ?? {});
  }
});

/** An action without what could not be said of one when the links were recorded. */
function asThen(action: object): object {
  return Object.fromEntries(Object.entries(action).filter(([field]) => field !== "readsHeader"));
}

describe("a whole scenario of the library", () => {
  it.each(lines<{ id: string; link: string }>("whole-scenarios.jsonl"))(
    "opens whole, of whatever version its link is: $id",
    async ({ id, link }) => {
      const recorded = await decodeLink(link);
      const scenario = recorded.kind === "scenario" ? recorded.scenario : null;
      // The library's own has been mended since here and there; who plays in it and what they do has not.
      const now = await loadScenario(id, original);
      expect(scenario?.actions.map(asThen)).toEqual(now?.scenario.actions.map(asThen));
      expect(scenario?.pages.map((page) => page.url)).toEqual(now?.scenario.pages.map((page) => page.url));
      expect(scenario?.hosts.map((host) => host.layers.length)).toEqual(now?.scenario.hosts.map((host) => host.layers.length));
    },
  );
});
