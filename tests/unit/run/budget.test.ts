import { describe, expect, it } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory, startRun } from "../../../src/run/run.ts";
import { firstSlice, furtherSlices } from "../../../src/run/slices.ts";
import { folders, scenarioOf } from "../../library/content.ts";
import { play, scenario } from "./play.ts";

const fill = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const open: [string, string][] = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Allow-Methods", "PUT"],
];

/** Every request is preflighted and redirected once. */
const manyRedirected = scenario({
  hosts: [
    {
      id: "api",
      origins: ["https://api.example"],
      layers: [
        { kind: "cors", style: "headers", preflight: { headers: open }, actual: open },
        { kind: "redirect", to: "trailing-slash", status: 307 },
        { kind: "handler", routes: [{ body: "ok" }] },
      ],
    },
  ],
  actions: fill(200, (i) => ({ kind: "fetch", page: "shop", url: `https://api.example/${i}`, method: "PUT" })),
});

const endless = scenario({
  hosts: [
    {
      id: "api",
      origins: ["https://api.example"],
      layers: [
        { kind: "redirect", to: "location", when: [{ of: "path", test: "begins", value: "" }], status: 302, location: "/x" },
      ],
    },
  ],
  actions: fill(200, () => ({ kind: "fetch", page: "shop", url: "https://api.example/", mode: "no-cors" })),
});

const cutShort = (trace: ReturnType<typeof runInMemory>) =>
  trace.outcomes.flatMap((outcome) =>
    outcome.kind === "error" && outcome.failure.code === "RUN_LIMIT" ? [outcome.failure.values.exhausted] : [],
  );

/** A clock on which each look at it takes a millisecond. */
function ticking() {
  let time = 0;
  let pauses = 0;
  return { now: () => time++, pause: async () => void pauses++, pauses: () => pauses };
}

describe("what people play is never cut short", () => {
  it.each(folders)("%s", (id) => {
    expect(cutShort(runInMemory(scenarioOf(id), publicSuffixList))).toEqual([]);
  });

  it("nor are 200 actions, each with a preflight and a redirect", () => {
    const trace = runInMemory(manyRedirected, publicSuffixList);
    expect(cutShort(trace)).toEqual([]);
    expect(trace.outcomes.every(({ kind }) => kind === "response")).toBe(true);
  });
});

describe("a run past its budget ends with its code, and every action has an outcome", () => {
  it.each([
    ["events", { events: 500, bytes: 1e9, work: 1e9 }],
    ["bytes", { events: 1e9, bytes: 100_000, work: 1e9 }],
  ] as const)("%s", (exhausted, budget) => {
    const run = startRun(endless, publicSuffixList, { budget });
    expect(run.advance()).toBe(true);
    expect(run.trace.outcomes).toHaveLength(200);
    expect(new Set(cutShort(run.trace))).toEqual(new Set([exhausted]));
    expect(run.trace.events.filter(({ type }) => type === "outcome")).toHaveLength(200);
  });

  it("work: what a policy makes the engine look at counts", () => {
    const sources = fill(500, (i) => `h${i}.example`).join(" ");
    const parts = {
      pages: [{ id: "shop", url: "https://shop.example/", csp: `connect-src ${sources} *` }],
      actions: fill(20, () => ({ kind: "fetch", page: "shop", url: "https://api.example/" }) as const),
    };
    const run = startRun(scenario(parts), publicSuffixList, { budget: { events: 1e9, bytes: 1e9, work: 5000 } });
    run.advance();
    expect(new Set(cutShort(run.trace))).toEqual(new Set(["work"]));
    expect(cutShort(play(parts))).toEqual([]);
  });

  it("no single event costs more than a hundredth of the budget", () => {
    const run = startRun(manyRedirected, publicSuffixList);
    let before = { ...run.spent };
    run.advance(() => {
      expect(run.spent.bytes - before.bytes).toBeLessThan(400_000);
      expect(run.spent.work - before.work).toBeLessThan(40_000);
      before = { ...run.spent };
      return true;
    });
  });
});

describe("a run in slices", () => {
  it("leaves the very trace that it leaves at once", async () => {
    const clock = ticking();
    const run = startRun(manyRedirected, publicSuffixList);
    expect(firstSlice(run, clock)).toBe(false);
    expect(await furtherSlices(run, clock, () => true)).toBe(true);
    expect(run.trace).toEqual(runInMemory(manyRedirected, publicSuffixList));
    expect(run.progress).toEqual({ done: 200, of: 200 });
  });

  it("goes on for as many events as its time allows, and pauses between", async () => {
    const clock = ticking();
    const run = startRun(endless, publicSuffixList);
    firstSlice(run, clock);
    expect(run.trace.events).toHaveLength(30);
    await furtherSlices(run, clock, () => run.trace.events.length < 200);
    expect(run.trace.events).toHaveLength(30 + 15 * 12);
    expect(clock.pauses()).toBe(16);
  });

  it("that is stopped ends soon; what has happened until then can be watched", () => {
    const run = startRun(endless, publicSuffixList);
    run.advance(() => run.trace.events.length < 1000);
    const before = run.trace.events.slice();
    run.stop();
    expect(run.advance()).toBe(true);
    expect(run.trace.events.slice(0, 1000)).toEqual(before);
    // The action under way comes to its end, and each that is left begins and ends.
    expect(run.trace.events.length).toBeLessThan(1000 + 2 * 200 + 10);
    expect(run.trace.outcomes).toHaveLength(200);
    expect(new Set(cutShort(run.trace))).toEqual(new Set(["stopped"]));
  });

  it("a small scenario is over within the first slice", () => {
    expect(
      firstSlice(startRun(scenarioOf("first-blocked-request"), publicSuffixList), { now: () => 0, pause: async () => {} }),
    ).toBe(true);
  });
});
