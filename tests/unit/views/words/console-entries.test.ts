import { describe, expect, it } from "vitest";
import type { TraceEvent } from "../../../../src/engine/trace/events.ts";
import { fullPlatform } from "../../../../src/run/full-platform.ts";
import { runInMemory } from "../../../../src/run/run.ts";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import { entriesOf } from "../../../../src/views/console/entries-of.ts";
import { chromium } from "../../../../src/views/words/console/chromium.ts";
import { firefox } from "../../../../src/views/words/console/firefox.ts";
import { webkit } from "../../../../src/views/words/console/webkit.ts";
import { scenarioOf } from "../../../library/content.ts";

const scenario = scenarioOf("first-blocked-request", "chromium");
const { events } = runInMemory(scenario, fullPlatform);

describe("the console of the first scenario", () => {
  it("is empty before anything has failed", () => {
    const failing = events.findIndex((event) => event.type === "step" && event.step.failure);
    expect(entriesOf(scenario, events.slice(0, failing), chromium)).toEqual([]);
  });

  it("shows the reason when the decision falls, and the rejection when script hears of it", () => {
    const failing = events.findIndex((event) => event.type === "step" && event.step.failure);
    expect(entriesOf(scenario, events.slice(0, failing + 1), chromium).map(({ kind }) => kind)).toEqual(["error"]);
    expect(entriesOf(scenario, events, chromium).map(({ kind }) => kind)).toEqual(["error", "uncaught"]);
  });

  it.each([
    ["Chrome", chromium, 1, "Uncaught (in promise) TypeError: Failed to fetch"],
    ["Firefox", firefox, 1, "Uncaught (in promise) TypeError: NetworkError when attempting to fetch resource."],
    ["Safari", webkit, 2, "Unhandled Promise Rejection: TypeError: Load failed"],
  ] as const)("is in the words of %s", (_name, words, reasons, rejection) => {
    const entries = entriesOf(scenario, events, words);
    expect(entries).toHaveLength(reasons + 1);
    expect(entries.at(-1)).toEqual({ action: 0, kind: "uncaught", text: rejection, recorded: true });
  });
});

it("reads every event once for all actions together", () => {
  const many = withDefaults({
    version: 1,
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [],
    actions: Array.from({ length: 200 }, () => ({ kind: "fetch", page: "shop", url: "https://api.example/" }) as const),
  });
  const trace = runInMemory(many, fullPlatform);
  const reads = new Map<number, number>();
  const watched = trace.events.map(
    (event, i) =>
      new Proxy<TraceEvent>(event, {
        get(target, key) {
          if (key === "action") reads.set(i, (reads.get(i) ?? 0) + 1);
          return Reflect.get(target, key);
        },
      }),
  );
  const entries = entriesOf(many, watched, chromium);
  expect(entries).toEqual(entriesOf(many, trace.events, chromium));
  expect(new Set(entries.map(({ action }) => action)).size).toBe(200);
  expect(Math.max(...reads.values())).toBeLessThan(4);
});

describe("an image of another origin", () => {
  const shown = (profile: "chromium" | "webkit", down: boolean) => {
    const shop = withDefaults({
      version: 1,
      browser: { profile },
      pages: [{ id: "shop", url: "https://shop.example/" }],
      hosts: [
        {
          ...{ id: "cdn", origins: ["https://cdn.example"], down },
          layers: [{ kind: "handler", routes: [{ path: "/logo", file: "png" }] }],
        },
      ],
      actions: [{ kind: "element", element: "img", page: "shop", url: "https://cdn.example/logo" }],
    });
    const words = profile === "chromium" ? chromium : webkit;
    return entriesOf(shop, runInMemory(shop, fullPlatform).events, words).map(({ kind, recorded }) => ({ kind, recorded }));
  };

  it("is told of where script tries to look inside, in Safari only", () => {
    expect(shown("webkit", false)).toEqual([{ kind: "look", recorded: true }]);
    expect(shown("chromium", false)).toEqual([]);
  });

  it("that cannot be reached is told of by the network, in words that no recording has", () => {
    expect(shown("chromium", true)).toEqual([{ kind: "error", recorded: false }]);
  });
});
