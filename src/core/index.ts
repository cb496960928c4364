/**
 * The public face of the core: all that it takes to run a scenario and to read what happened, with neither page nor network.
 *
 *     const parsed = parseScenario(JSON.parse(text));
 *     if (parsed.ok) {
 *       const trace = runInMemory(parsed.scenario, publicSuffixList);
 *       const verdicts = judge(goals, [observe(parsed.scenario, trace)]);
 *     }
 */

/** One browser's rules beside another's: whose they are, and what each of them says where they differ. */
export type { KnobName, Knobs } from "../engine/model/knobs.ts";
export { knobCases, knobsOf } from "../engine/profiles/knobs-of.ts";
/** What one host answers to one request. */
export { newHostsState } from "../hosts/answer.ts";
export { respond } from "../hosts/respond.ts";
/** What came of a run as plain data, and goals that are held against one or several. */
export { type Brief, briefOf } from "../judge/brief.ts";
export { type Goal, GoalSchema } from "../judge/goal.ts";
export { judge, type Verdict } from "../judge/judge.ts";
export { observe } from "../judge/observe.ts";
export type { ObservedAction, ObservedRun } from "../judge/observed.ts";
/** Changes that would give a request what it was meant to get: each was played, and lets in nobody who must stay out. */
export type { Change } from "../judge/remedies/change.ts";
/** Who must stay out where a page is let in: another site, http, a sibling, look-alikes, a sandboxed frame. */
export { type Outsider, outsidersOf } from "../judge/remedies/outsiders.ts";
export type { Advice, Remedy } from "../judge/remedies/remedy.ts";
export { advise, startSearch } from "../judge/remedies/search.ts";
/** Everything that answers must say for a request, each line played. */
export type { AnswerList, List } from "../judge/requirements/list.ts";
export { type Requiring, requiring } from "../judge/requirements/requirements.ts";
export type { Row } from "../judge/requirements/rows.ts";
/** What is wrong with a server before anybody asks. */
export { type Finding, severityOf } from "../lint/finding.ts";
export { lint } from "../lint/lint.ts";
/** Cookies, tokens and keys in a text, replaced. */
export { replacement, withoutSecrets } from "../paste/secrets.ts";
/** The world that a run is given. The whole list is right for every scenario; the default rule only where it is not needed. */
export { publicSuffixList } from "../public-suffixes/list.ts";
/** The same scenario by the rules of every profile. */
export { type Comparison, compareProfiles } from "../run/compare-profiles.ts";
/** `runInMemory` plays at once; `startRun` in slices; `runOver` over a carrier that brings each message somewhere. None of them throws for what is in a scenario. */
export { type Carrier, CarrierLost, type RunUnderWay, runInMemory, runOver, startRun } from "../run/run.ts";
export { defaultRule, needsPublicSuffixList, type World } from "../run/world.ts";
/** A scenario is decoded, never trusted: every default is filled in, and limits hold for what comes back as ok. */
export { limits } from "../scenario/limits.ts";
export { type Parsed, parseScenario } from "../scenario/parse.ts";
export type { ParseProblem } from "../scenario/parse-problem.ts";
export type { ProfileName, Scenario, ScenarioInput } from "../scenario/schema.ts";
/** A trace is all that happened, in order. It is read with a cursor: a number of events. */
export type { Outcome, Trace, TraceEvent } from "../trace/events.ts";
export type { Failure, FailureCode } from "../trace/failures.ts";
export type { Picture } from "../trace/picture.ts";
export { replay } from "../trace/replay.ts";
export type { AnyStep, StepName } from "../trace/steps.ts";
export { stopAt, stopsOf } from "../trace/stops.ts";
