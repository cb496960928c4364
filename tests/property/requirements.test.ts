import { describe, expect, it } from "vitest";
import { getsAsFar, isSame } from "../../src/judge/requirements/demands.ts";
import { type List, listOf } from "../../src/judge/requirements/list.ts";
import { playOf } from "../../src/judge/requirements/play.ts";
import { requiring } from "../../src/judge/requirements/requirements.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { sliced } from "../../src/run/slices.ts";
import { applyEdit, type Edit } from "../../src/scenario/edits.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Outcome } from "../../src/trace/events.ts";
import { adviceCase } from "../advice/cases.ts";
import { folders, profiles, scenarioOf } from "../library/content.ts";

const seed = Number(process.env["PREFLIGHT_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const milliseconds = 6000;

/** Every action of every scenario of the library, by each browser's rules. */
const inLibrary = folders.flatMap((id) =>
  profiles.map((profile) => ({ of: `${id}, ${profile}`, scenario: scenarioOf(id, profile) })),
);

function* generated() {
  const end = performance.now() + milliseconds;
  for (let index = 0; performance.now() < end; index += 1) {
    const { scenario, of } = adviceCase(seed, index);
    yield { of: `${of}, seed ${seed}, ${index}`, scenario };
  }
}

function listIn(scenario: Scenario, action: number): List {
  const work = sliced(listOf(playOf(scenario, action, publicSuffixList)));
  work.advance();
  return work.result().list;
}

const failureOf = (outcome: Outcome | undefined) => (outcome && "failure" in outcome ? outcome.failure : null);

const editedBy = (scenario: Scenario, edits: readonly Edit[]) => edits.reduce(applyEdit, scenario);

/** What is on the list, and what came of the action itself. */
function judgeList(scenario: Scenario, of: string) {
  const { outcomes } = runInMemory(scenario, publicSuffixList);
  let rows = 0;
  scenario.actions.forEach(({ kind }, action) => {
    if (kind === "client") return;
    const list = listIn(scenario, action);
    const outcome = outcomes[action] as Outcome;
    const missing = list.rows.find(({ state }) => state !== "said");
    rows += list.rows.length;
    if (typeof list.stoppedBy === "string") return;
    expect(list.stoppedBy?.code ?? "", `${of}, ${action}: an answer could say it`).not.toMatch(/^(?:P_|AC)/u);
    // Nothing is missing exactly where the action gets as far as it can; else the browser complains of what is missing first.
    expect(getsAsFar({ outcome }, list.stoppedBy), `${of}, ${action}`).toBe(missing === undefined);
    if (missing) expect(missing.complaint?.code, `${of}, ${action}`).toBe(failureOf(outcome)?.code);
  });
  return rows;
}

function judgeFixes(scenario: Scenario, of: string) {
  const trace = runInMemory(scenario, publicSuffixList);
  const counts = { fixes: 0, all: 0, missing: 0 };
  scenario.actions.forEach((_spec, action) => {
    const work = requiring(scenario, trace, action, publicSuffixList);
    if (work === null) return;
    work.list.advance();
    const list = work.list.result();
    const fixing = work.fixes();
    fixing.advance();
    const fixes = fixing.result();
    for (const row of list.rows) {
      const fix = fixes.of.get(row);
      if (row.state !== "said") counts.missing += 1;
      if (fix === undefined || typeof fix === "string") continue;
      counts.fixes += 1;
      const now = listIn(editedBy(scenario, fix.edits), action);
      const same = now.rows.find(({ demand }) => isSame(demand, row.demand));
      // It may be that nothing asks for it any more: a redirect is gone.
      expect(same?.state ?? "said", `${of}, ${action}: ${row.demand.says}`).toBe("said");
    }
    if (fixes.all === null) return;
    counts.all += 1;
    const outcome = runInMemory(editedBy(scenario, fixes.all), publicSuffixList).outcomes[action] as Outcome;
    expect(getsAsFar({ outcome }, list.stoppedBy), `${of}, ${action}: all`).toBe(true);
  });
  return counts;
}

describe("what must be said", () => {
  it("is missing exactly where the browser complains, and first what it complains of: the library, in every browser", () => {
    const rows = inLibrary.map(({ scenario, of }) => judgeList(scenario, of));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  });

  it(`also in scenarios with mistakes, by seed ${seed}`, { timeout: 60_000 }, () => {
    let rows = 0;
    for (const { scenario, of } of generated()) rows += judgeList(scenario, of);
    expect(rows).toBeGreaterThan(0);
  });

  it(`is said once its fix is applied, and all of them let the request through, by seed ${seed}`, { timeout: 60_000 }, () => {
    const counts = { fixes: 0, all: 0, missing: 0 };
    for (const { scenario, of } of generated()) {
      const found = judgeFixes(scenario, of);
      for (const key of ["fixes", "all", "missing"] as const) counts[key] += found[key];
    }
    expect(counts.fixes).toBeGreaterThan(0);
    expect(counts.fixes / counts.missing, JSON.stringify(counts)).toBeGreaterThan(0.5);
  });
});
