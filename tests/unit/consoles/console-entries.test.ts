import { describe, expect, it } from "vitest";
import { chromium } from "../../../src/consoles/chromium.ts";
import { firefox } from "../../../src/consoles/firefox.ts";
import { logOf } from "../../../src/consoles/log.ts";
import { webkit } from "../../../src/consoles/webkit.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { TraceEvent } from "../../../src/trace/events.ts";
import { scenarioOf } from "../../library/content.ts";

const scenario = scenarioOf("first-blocked-request", "chromium");
const trace = runInMemory(scenario, publicSuffixList);
const { events } = trace;

describe("the console of the first scenario", () => {
  it("is empty before anything has failed", () => {
    const failing = events.findIndex((event) => event.type === "step" && event.step.failure);
    expect(logOf(scenario, trace, chromium)(failing)).toEqual([]);
  });

  it("shows the reason when the decision falls, and the rejection when script hears of it", () => {
    const failing = events.findIndex((event) => event.type === "step" && event.step.failure);
    expect(logOf(scenario, trace, chromium)(failing + 1).map(({ kind }) => kind)).toEqual(["error"]);
    expect(logOf(scenario, trace, chromium)(events.length).map(({ kind }) => kind)).toEqual(["error", "uncaught"]);
  });

  it.each([
    ["Chrome", chromium, 1, "Uncaught (in promise) TypeError: Failed to fetch"],
    ["Firefox", firefox, 1, "Uncaught (in promise) TypeError: NetworkError when attempting to fetch resource."],
    ["Safari", webkit, 2, "Unhandled Promise Rejection: TypeError: Load failed"],
  ] as const)("is in the words of %s", (_name, words, reasons, rejection) => {
    const entries = logOf(scenario, trace, words)(events.length);
    expect(entries).toHaveLength(reasons + 1);
    expect(entries.at(-1)).toEqual({ action: 0, kind: "uncaught", text: rejection, recorded: true });
  });
});

it("reads the events of an action that is over once, however often it is asked", () => {
  const many = withDefaults({
    version: 2,
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [],
    actions: Array.from({ length: 200 }, () => ({ kind: "fetch", page: "shop", url: "https://api.example/" }) as const),
  });
  const { events, outcomes } = runInMemory(many, publicSuffixList);
  const reads = new Map<number, number>();
  const watched = events.map(
    (event, i) =>
      new Proxy<TraceEvent>(event, {
        get(target, key) {
          if (key === "type") reads.set(i, (reads.get(i) ?? 0) + 1);
          return Reflect.get(target, key);
        },
      }),
  );
  const log = logOf(many, { events: watched, outcomes }, chromium);
  const last = events.length;
  log(last);
  const before = [...reads.values()].reduce((sum, count) => sum + count, 0);
  const entries = log(last);
  const again = [...reads.values()].reduce((sum, count) => sum + count, 0) - before;
  expect(entries).toEqual(logOf(many, { events, outcomes }, chromium)(last));
  expect(new Set(entries.map(({ action }) => action)).size).toBe(200);
  expect(again).toBeLessThan(before / 100);
});

describe("an image of another origin", () => {
  const shown = (profile: "chromium" | "webkit", down: boolean) => {
    const shop = withDefaults({
      version: 2,
      browser: { profile },
      pages: [{ id: "shop", url: "https://shop.example/" }],
      hosts: [
        {
          ...{ id: "cdn", origins: ["https://cdn.example"], failure: down ? "refused" : "none" },
          layers: [{ kind: "handler", routes: [{ path: "/logo", file: "png" }] }],
        },
      ],
      actions: [{ kind: "element", element: "img", page: "shop", url: "https://cdn.example/logo" }],
    });
    const words = profile === "chromium" ? chromium : webkit;
    const played = runInMemory(shop, publicSuffixList);
    return logOf(shop, played, words)(played.events.length).map(({ kind, recorded }) => ({ kind, recorded }));
  };

  it("is told of where script tries to look inside, in Safari only", () => {
    expect(shown("webkit", false)).toEqual([{ kind: "look", recorded: true }]);
    expect(shown("chromium", false)).toEqual([]);
  });

  it("that cannot be reached is told of by the network, in words that no recording has", () => {
    expect(shown("chromium", true)).toEqual([{ kind: "error", recorded: false }]);
  });
});
