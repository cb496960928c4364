import { describe, expect, it } from "vitest";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import type { ProfileName } from "../../src/scenario/schema.ts";
import { castOf } from "../../src/scene/cast.ts";
import { laneOf } from "../../src/scene/gates.ts";
import type { Box } from "../../src/scene/layout/layout.ts";
import { layoutOf } from "../../src/scene/layout/layout-of.ts";
import { scoreOf } from "../../src/scene/score-of.ts";
import { stillAt, stopAtTime, timeOfStop } from "../../src/scene/still.ts";
import { pointOn, wayOf } from "../../src/scene/way.ts";
import { nearestStop, stopNameAt } from "../../src/trace/stop-names.ts";
import { stopsOfAction } from "../../src/trace/stops.ts";
import { folderOf, folders, scenarioOf } from "./content.ts";

const sizes = [
  [1392, 480],
  [976, 420],
  [358, 0],
] as const;
const profiles: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];

function played(id: string, profile: ProfileName) {
  const read = scenarioOf(id);
  const scenario = { ...read, browser: { ...read.browser, profile } };
  const trace = runInMemory(scenario, publicSuffixList);
  const cast = castOf(scenario, trace);
  return { scenario, trace, cast, scores: trace.outcomes.map((_, action) => scoreOf(trace, action)) };
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5;

describe.each(folders)("the picture of %s", (id) => {
  const runs = profiles.map((profile) => played(id, profile));

  it("opens at a step that there is by every browser's rules", () => {
    const { opens } = folderOf(id).meta;
    if (opens !== undefined)
      for (const { trace } of runs) expect(stopNameAt(trace, nearestStop(trace, opens)), opens).toBe(opens);
  });

  it("knows every place that a strip goes to, at every size", () => {
    for (const { cast, scores } of runs)
      for (const [width, height] of sizes) {
        const { places } = layoutOf(cast, width, height);
        const missing = scores.flatMap(({ moves }) => moves.flatMap(({ way }) => way)).filter((place) => !places.has(place));
        expect([...new Set(missing)]).toEqual([]);
      }
  });

  it("has a moment for every stop, and the stop for every moment", () => {
    for (const { trace, scores } of runs)
      for (const score of scores) {
        const { first, last } = stopsOfAction(trace, score.action);
        expect(score.stopTimes).toHaveLength(last - first + 1);
        expect([...score.stopTimes].sort((a, b) => a - b)).toEqual(score.stopTimes);
        for (let stop = first; stop <= last; stop++) {
          const shown = stopAtTime(score, timeOfStop(score, stop));
          // Stops that are seen in one moment are one to the eye.
          expect(timeOfStop(score, shown)).toBe(timeOfStop(score, stop));
        }
        expect(score.scenes[0]?.kind).toBe("ask");
        expect(score.scenes.at(-1)?.kind).toBe("script");
      }
  });

  it("tells it without haste, and without standing still", () => {
    for (const { scores } of runs)
      for (const { scenes, moves, end } of scores) {
        expect(moves[0]?.from ?? 0).toBeLessThanOrEqual(600);
        expect(end).toBeLessThan(26_000);
        for (const scene of scenes) expect(scene.end - scene.start).toBeGreaterThan(0);
      }
  });

  it("never shows an answer that was withheld outside the browser", () => {
    for (const { cast, scores } of runs)
      for (const [width, height] of sizes) {
        const layout = layoutOf(cast, width, height);
        for (const score of scores) {
          for (const scene of score.scenes) {
            for (const { strip, state, way, progress } of stillAt(score, scene.end).strips) {
              if (state !== "withheld" && state !== "refused") continue;
              const at = pointOn(wayOf(layout, way), progress);
              const { browser } = layout;
              expect(browser && at.x <= browser.x + browser.width && at.y <= browser.y + browser.height, strip.id).toBe(true);
            }
          }
        }
      }
  });

  it("covers no label of a gate with another, and no host with the browser or a host", () => {
    for (const { cast } of runs)
      for (const [width, height] of sizes) {
        const layout = layoutOf(cast, width, height);
        const labels = layout.gates.map(({ label }) => label);
        labels.forEach((label, i) => {
          for (const other of labels.slice(i + 1)) expect(overlap(label, other)).toBe(false);
        });
        const boxes: Box[] = [...(layout.browser ? [layout.browser] : []), ...layout.hosts];
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        });
      }
  });

  it("has a gate closed wherever something was withheld, and each gate once", () => {
    for (const { cast, scores } of runs) {
      const gates = [...cast.gates.out, ...cast.gates.in];
      expect(new Set(gates).size).toBe(gates.length);
      for (const score of scores)
        for (const beat of score.beats)
          if (beat.sets === "gate" && laneOf(beat.gate) !== "siding") expect(gates).toContain(beat.gate);
    }
  });
});
