import type { PhaseWords } from "../../../content/challenge.ts";
import type { Goal } from "../../../judge/goal.ts";
import { judge, type Verdict } from "../../../judge/judge.ts";
import { observe } from "../../../judge/observe.ts";
import { playedBy } from "../../../scenario/played-by.ts";
import { type ProfileName, profiles, type Scenario } from "../../../scenario/schema.ts";
import type { JudgedCell, JudgedRow } from "../../../views/learn/JudgeTable.tsx";
import { profileChoice } from "../../../views/ui/profiles.ts";
import type { Words } from "../../../words/contract.ts";
import { judgedText } from "../../../words/learn/judged.ts";
import { type Phrase, plain } from "../../../words/phrase.ts";
import { situationOf } from "../situation.ts";
import { whoOf } from "./who.ts";

/** What came of the goals by every browser's rules. Null: the scenario's world is not loaded. */
export function verdictsOf(goals: readonly Goal[], scenario: Scenario): readonly Verdict[] | null {
  const situation = situationOf(scenario);
  if (!situation) return null;
  const runs = profiles.map((profile) => observe(playedBy(scenario, profile), situation.traces[profile]));
  return judge(goals, runs);
}

interface Told {
  readonly learn: Words["learn"];
  readonly trace: Words["trace"];
}

/** The rows of a phase's table. `scenario`: as it stands now, for what its pages are called. */
export function rowsOf(told: Told, words: PhaseWords, verdicts: readonly Verdict[], scenario: Scenario): readonly JudgedRow[] {
  return verdicts.map(({ goal, holds, runs }) => ({
    ...{ id: goal.id, holds, must: goal.atLeast !== undefined, goal: words.goals[goal.id] ?? goal.id },
    ...whoOf(told.learn.challenge, goal, scenario),
    now: cells(told, goal, runs),
  }));
}

/** One for all browsers in which the same happens. */
function cells({ learn, trace }: Told, goal: Goal, runs: Verdict["runs"]): readonly JudgedCell[] {
  const groups = new Map<string, { readonly profiles: ProfileName[]; readonly text: Phrase; readonly holds: boolean }>();
  for (const profile of profileChoice) {
    const run = runs.find((one) => one.profile === profile);
    if (!run) continue;
    const text = judgedText(learn.challenge, goal, run);
    const holds = run.why === null;
    const key = `${holds} ${plain(text)}`;
    const group = groups.get(key) ?? { profiles: [], text, holds };
    group.profiles.push(profile);
    groups.set(key, group);
  }
  const all = groups.size === 1 && [...groups.values()][0]?.profiles.length === profiles.length;
  return [...groups.values()].map((group) => ({
    ...{ text: group.text, holds: group.holds },
    browsers: all ? [] : group.profiles.map((profile) => trace.profiles[profile]),
  }));
}

/** Where a row is seen: an action, and in which browser; the one that is chosen, unless it goes wrong only in another. */
export function seenIn(
  { holds, runs }: Verdict,
  chosen: ProfileName,
): { readonly action: number; readonly profile: ProfileName } | null {
  const wrong = runs.filter(({ why }) => why !== null);
  const run =
    (holds ? undefined : wrong.find(({ profile }) => profile === chosen)) ??
    wrong[0] ??
    runs.find(({ profile }) => profile === chosen);
  const seen = run ?? runs[0];
  const action = seen?.found[0]?.action ?? seen?.instead[0]?.action;
  return seen && action !== undefined && action !== null ? { action, profile: seen.profile } : null;
}
