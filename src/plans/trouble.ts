import type { Goal } from "../judge/goal.ts";
import { judge, type Verdict } from "../judge/judge.ts";
import { observe } from "../judge/observe.ts";
import { ask, type Unaskable } from "../questions/ask.ts";
import type { Situation } from "../questions/situation.ts";
import { keepsLocked } from "../scenario/locks.ts";
import { playedBy } from "../scenario/played-by.ts";
import { type ProfileName, profiles, type Scenario } from "../scenario/schema.ts";
import { stopNamed } from "../trace/stop-names.ts";
import { stopsOf } from "../trace/stops.ts";
import { rangeOf } from "../trace/trace-index.ts";
import type { AsksOf, Part } from "./plan.ts";
import { mostOptions } from "./receipt/shape.ts";
import { withSets } from "./situation.ts";

/** Why a part cannot be handed out as it is. */
export type Trouble =
  | { readonly code: "unaskable"; readonly why: Unaskable }
  /** No browser's run comes to what is asked about, or to where it opens. */
  | { readonly code: "not-reached"; readonly what: "request" | "scene" }
  /** What is seen first tells how the request ends that is asked about. */
  | { readonly code: "told-first" }
  | { readonly code: "too-many-options"; readonly limit: number }
  | { readonly code: "no-goals" }
  /** Only that something must happen, or only that something must not: opening or closing everything would reach it. */
  | { readonly code: "one-way"; readonly lacks: "must" | "must-not" }
  | { readonly code: "begins-solved" }
  | { readonly code: "no-solution" }
  | { readonly code: "solution-does-not-fit" }
  | { readonly code: "solution-is-locked" }
  | { readonly code: "goal-not-met"; readonly goal: Goal; readonly profiles: readonly ProfileName[]; readonly verdict: Verdict };

/** By every browser's rules. Null: what the run needs is not loaded. */
export type Play = (scenario: Scenario) => Situation | null;

/** What cannot work, played as a learner would. `play` null: not yet known. */
export function troublesOf(part: Part, scenario: Scenario, play: Play): readonly Trouble[] | null {
  const situation = play(scenario);
  if (!situation) return null;
  const scene = sceneTroubles(part, situation);
  switch (part.asks.kind) {
    case "look":
      return scene;
    case "question":
      return [...questionTroubles(part.asks, part.opens, situation), ...scene];
    case "task":
      return taskTroubles(part.asks, scenario, situation, play, scene);
  }
}

function sceneTroubles({ opens }: Part, { traces }: Situation): readonly Trouble[] {
  if (opens === undefined) return [];
  const reached = profiles.some((profile) => stopNamed(traces[profile], opens) !== null);
  return reached ? [] : [{ code: "not-reached", what: "scene" }];
}

function questionTroubles({ question }: AsksOf<"question">, opens: string | undefined, situation: Situation): readonly Trouble[] {
  const { traces } = situation;
  const action = "action" in question ? question.action : undefined;
  const begins = (profile: ProfileName) => {
    const { start, end } = rangeOf(traces[profile], action ?? 0);
    return start < end;
  };
  if (!profiles.some(begins)) return [{ code: "not-reached", what: "request" }];
  const found = ask(question, situation);
  if (!found.ok) return [{ code: "unaskable", why: found.why }];
  if (found.asked.options.length > mostOptions) return [{ code: "too-many-options", limit: mostOptions }];
  const trace = traces[found.asked.profile];
  const stop = opens === undefined ? null : stopNamed(trace, opens);
  const shown = stop === null ? 0 : (stopsOf(trace)[stop] ?? 0);
  const told = trace.events
    .slice(0, shown)
    .some((event) => event.type === "outcome" && (action === undefined || event.action === action));
  return told ? [{ code: "told-first" }] : [];
}

function taskTroubles(
  { goals, best, open }: AsksOf<"task">,
  scenario: Scenario,
  situation: Situation,
  play: Play,
  scene: readonly Trouble[],
): readonly Trouble[] | null {
  if (goals.length === 0) return [{ code: "no-goals" }, ...scene];
  const troubles: Trouble[] = [...scene];
  if (!goals.some(({ atLeast }) => atLeast !== undefined)) troubles.push({ code: "one-way", lacks: "must" });
  if (!goals.some(({ atMost }) => atMost !== undefined)) troubles.push({ code: "one-way", lacks: "must-not" });
  if (verdictsIn(goals, situation).every(({ holds }) => holds)) troubles.push({ code: "begins-solved" });
  if (best === undefined) return [...troubles, { code: "no-solution" }];
  const solved = withSets(scenario, best);
  if (solved === null) return [...troubles, { code: "solution-does-not-fit" }];
  if (open && !keepsLocked({ start: scenario, open }, solved)) troubles.push({ code: "solution-is-locked" });
  const after = play(solved);
  if (!after) return null;
  for (const verdict of verdictsIn(goals, after)) {
    const wrong = verdict.runs.flatMap(({ why, profile }) => (why === null ? [] : [profile]));
    if (!verdict.holds) troubles.push({ code: "goal-not-met", goal: verdict.goal, profiles: wrong, verdict });
  }
  return troubles;
}

export function verdictsIn(goals: readonly Goal[], { scenario, traces }: Situation): readonly Verdict[] {
  return judge(
    goals,
    profiles.map((profile) => observe(playedBy(scenario, profile), traces[profile])),
  );
}
