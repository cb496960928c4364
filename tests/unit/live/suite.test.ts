import { describe, expect, it } from "vitest";
import type { RunStarted } from "../../../src/lab/protocol/messages.ts";
import { freshCases } from "../../live/cases.ts";
import type { Driver } from "../../live/drivers/driver.ts";
import type { FinishedRun, LiveLab } from "../../live/lab.ts";
import { complaints, measures } from "../../live/report.ts";
import { playAll } from "../../live/suite.ts";

const cases = freshCases(1, 6);

/** A browser that goes away at the given visit. */
function driver(diesAt: number): Driver {
  let visits = 0;
  return {
    name: "webkit",
    version: "WebKitGTK 0",
    get alive() {
      return visits < diesAt;
    },
    async goto() {
      visits += 1;
      if (visits >= diesAt) throw new Error("gone");
    },
    async close() {},
  };
}

function lab(start: (run: number) => RunStarted, end: FinishedRun): LiveLab {
  let runs = 0;
  return { startRun: async () => start(runs++), finished: async () => end, stop: () => {} };
}

const refused: RunStarted = { refused: [{ because: "wait", limit: 10 }] };

function started(run: number): RunStarted {
  const mapped = { ...(cases[0]?.scenario as (typeof cases)[number]["scenario"]), actions: [] };
  return { run: String(run), start: "http://a.localhost/", mapped, notes: [], origins: [] };
}

describe("a browser that dies in mid-suite", () => {
  it("is started once more; what it was playing and what comes after the second end is not run, and never passed", async () => {
    const told: string[] = [];
    const browsers = [driver(2), driver(3)];
    const means = {
      lab: lab(started, { state: "done", userAgent: "", record: { wire: [], results: [] } }),
      launch: async () => browsers.shift() as Driver,
      tell: (line: string) => told.push(line),
    };
    const suite = await playAll(cases, means);
    expect(suite.played.map(({ became }) => became)).toEqual(["agreed", "not-run", "agreed", "agreed", "not-run", "not-run"]);
    expect(told).toEqual(["webkit has gone away before fresh 2; it is started once more"]);
    expect(measures({ browser: "webkit", ...suite }, 1)).toMatchObject([{ scenarios: 6, agreed: 3, notRun: 3, seed: 1 }]);
    expect(complaints({ browser: "webkit", ...suite })).toHaveLength(3);
  });

  it("counts as gone after three runs in a row that come to no end", async () => {
    let launched = 0;
    const means = {
      lab: lab(started, { state: "failed", reason: "page-went-away" }),
      launch: async () => {
        launched += 1;
        let closed = false;
        return {
          ...driver(99),
          get alive() {
            return !closed;
          },
          async close() {
            closed = true;
          },
        };
      },
      tell: () => {},
    };
    const { played } = await playAll(cases, means);
    expect(launched).toBe(2);
    expect(new Set(played.map(({ became }) => became))).toEqual(new Set(["not-run"]));
  });
});

describe("a scenario that loopback cannot show", () => {
  it("is neither passed nor failed", async () => {
    const means = {
      lab: lab(() => refused, { state: "failed", reason: "stopped" }),
      launch: async () => driver(99),
      tell: () => {},
    };
    const suite = await playAll(cases.slice(0, 1), means);
    expect(suite.played).toMatchObject([{ became: "not-run", refused: true, because: "wait 10" }]);
    expect(complaints({ browser: "webkit", ...suite })).toEqual([]);
  });
});
