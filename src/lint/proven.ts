import { bringsInForbidden } from "../judge/remedies/forbidden.ts";
import { brokenBy } from "../judge/remedies/others.ts";
import { played } from "../judge/remedies/played.ts";
import { type Pausing, type Sliced, sliced } from "../run/slices.ts";
import type { World } from "../run/world.ts";
import { applyEdit } from "../scenario/edits.ts";
import { isScenario } from "../scenario/is-scenario.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";
import type { Finding } from "./finding.ts";
import { lint } from "./lint.ts";

/** A finding, and whether what it proposes was played: then it is found no more, and no friend's request gets less than before. */
export interface Proven {
  readonly finding: Finding;
  readonly mends: boolean;
}

/** `trace`: of this scenario. Never throws. */
export function startLint(scenario: Scenario, trace: Trace, host: number, world: World): Sliced<readonly Proven[]> {
  return sliced(provenOf(scenario, trace, host, world));
}

function* provenOf(scenario: Scenario, trace: Trace, host: number, world: World): Pausing<readonly Proven[]> {
  const found = lint(scenario, host, world);
  const proven: Proven[] = [];
  for (const finding of found) {
    proven.push({ finding, mends: yield* mends(scenario, trace, host, world, finding) });
    yield;
  }
  return proven;
}

function* mends(scenario: Scenario, trace: Trace, host: number, world: World, finding: Finding): Pausing<boolean> {
  if (finding.edits.length === 0) return false;
  const after = finding.edits.reduce(applyEdit, scenario);
  if (after === scenario || !isScenario(after) || bringsInForbidden(scenario, after)) return false;
  const count = (of: Scenario) => lint(of, host, world).filter(({ code }) => code === finding.code).length;
  if (count(after) >= count(scenario)) return false;
  return brokenBy(scenario, trace, yield* played(after, world), -1) === null;
}
