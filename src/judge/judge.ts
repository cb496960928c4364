import type { ProfileName } from "../scenario/schema.ts";
import type { Goal } from "./goal.ts";
import type { ObservedRun } from "./observed.ts";
import { isBy, type Sighting, sightings } from "./sightings.ts";

/** What came of a goal. */
export interface Verdict {
  readonly goal: Goal;
  /** In every run that it is about. A goal that is about none of them does not. */
  readonly holds: boolean;
  readonly runs: readonly RunVerdict[];
}

export interface RunVerdict {
  /** Index into the runs that were judged. */
  readonly run: number;
  readonly profile: ProfileName;
  /** `nobody`: no action is by those whom the goal is about, so nothing was tested. Null: it holds. */
  readonly why: "too-few" | "too-many" | "nobody" | null;
  /** All that was counted; of `too-many` within a span, what lies in the fullest one. */
  readonly found: readonly Sighting[];
  /** What became of the actions that the goal is about: where nothing was found, the reason stands here. */
  readonly instead: readonly { readonly action: number; readonly outcome: string; readonly readable: boolean }[];
}

/** Holds each goal against each run that it is about. Pure; the order is that of the goals, and of the runs within. */
export function judge(goals: readonly Goal[], runs: readonly ObservedRun[]): readonly Verdict[] {
  return goals.map((goal) => {
    const judged = runs.flatMap((observed, run) =>
      goal.profiles?.includes(observed.profile) === false ? [] : [judgeRun(goal, observed, run)],
    );
    return { goal, holds: judged.length > 0 && judged.every(({ why }) => why === null), runs: judged };
  });
}

function judgeRun(goal: Goal, observed: ObservedRun, run: number): RunVerdict {
  const { who, what, atLeast = 0, atMost = Number.POSITIVE_INFINITY, within } = goal;
  const about = observed.actions.flatMap((action, index) => (isBy(action, who) ? [{ action, index }] : []));
  const instead = about.map(({ action: { outcome, readable }, index }) => ({ action: index, outcome, readable }));
  const found = sightings(observed, who, what);
  const verdict = (why: RunVerdict["why"], seen = found): RunVerdict => ({
    ...{ run, profile: observed.profile, why, found: seen, instead },
  });
  if (about.length === 0 && !("keeps" in what)) return verdict("nobody");
  if (found.length < atLeast) return verdict("too-few");
  const fullest = within === undefined ? found : fullestSpan(found, within * 1000);
  return fullest.length > atMost ? verdict("too-many", fullest) : verdict(null);
}

/** The most that begin within `span` milliseconds of one of them; the first of such spans. They ascend in time. */
function fullestSpan(found: readonly Sighting[], span: number): readonly Sighting[] {
  let best: readonly Sighting[] = [];
  found.forEach(({ at }, first) => {
    const inside = found.slice(first).filter((later) => later.at < at + span);
    if (inside.length > best.length) best = inside;
  });
  return best;
}
