import type { Remedy } from "../../src/judge/remedies/remedy.ts";
import { advise } from "../../src/judge/remedies/search.ts";
import { pageOrigin } from "../../src/origins/page-origin.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { applyEdit } from "../../src/scenario/edits.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Outcome, Trace } from "../../src/trace/events.ts";
import { Url } from "../../src/url/url.ts";
import { hold } from "../hostile/promise.ts";
import { heist, strangersTo } from "./outsiders.ts";
import { isSecret } from "./secret.ts";

/** What became of the advice for some scenarios, counted in requests. */
export interface AdviceCounts {
  failed: number;
  advised: number;
  remedies: number;
  rightly: number;
  nothing: number;
}

export const newCounts = (): AdviceCounts => ({ failed: 0, advised: 0, remedies: 0, rightly: 0, nothing: 0 });

export function sumOf(a: AdviceCounts, b: AdviceCounts): AdviceCounts {
  return {
    failed: a.failed + b.failed,
    advised: a.advised + b.advised,
    remedies: a.remedies + b.remedies,
    rightly: a.rightly + b.rightly,
    nothing: a.nothing + b.nothing,
  };
}

/** Holds all advice for a scenario to its promises. Throws where one is broken. */
export function judgeAdvice(scenario: Scenario): AdviceCounts {
  const counts = newCounts();
  const trace = runInMemory(scenario, publicSuffixList);
  for (const action of scenario.actions.keys()) {
    const advice = advise(scenario, trace, action, publicSuffixList);
    if (advice.kind === "none-wished") continue;
    counts.failed += 1;
    counts.remedies += advice.remedies.length;
    if (advice.kind === "rightly") counts.rightly += 1;
    if (advice.kind === "nothing-safe") counts.nothing += 1;
    if (advice.kind === "remedies") counts.advised += 1;
    hold((advice.kind === "remedies") === advice.remedies.length > 0, "remedies are there where it says so");
    for (const remedy of advice.remedies) judgeRemedy(scenario, trace, action, remedy);
  }
  return counts;
}

function judgeRemedy(scenario: Scenario, before: Trace, action: number, { edits, changes, proof }: Remedy): void {
  hold(changes.length >= 1 && changes.length <= 3, "one to three changes");
  const after = edits.reduce(applyEdit, scenario);
  const parsed = parseScenario(JSON.parse(JSON.stringify(after)));
  hold(parsed.ok, "what a remedy makes is a scenario");
  const trace = runInMemory(parsed.scenario, publicSuffixList);
  const outcome = trace.outcomes[action];
  hold(outcome !== undefined && outcome.kind !== "pending" && !isFailure(outcome), "a remedy holds what it says");
  hold(JSON.stringify(outcome) === JSON.stringify(proof.outcome), "what was played is what comes of it");
  const nulls = (of: Scenario) => JSON.stringify(of.hosts).match(/"null"/gu)?.length ?? 0;
  hold(nulls(after) <= nulls(scenario), "no advice names null");
  judgeOutsiders(scenario, before, after, trace, action);
}

export function isFailure(outcome: Outcome): boolean {
  return "failure" in outcome && outcome.failure !== null;
}

/** Throws where somebody who must stay out reads more than before, or is echoed with credentials. */
export function judgeOutsiders(scenario: Scenario, before: Trace, after: Scenario, trace: Trace, action: number): void {
  const spec = after.actions[action];
  const page = spec && "page" in spec ? after.pages.find(({ id }) => id === spec.page) : undefined;
  if (!page) return;
  const urls = [...new Set([...urlsIn(before, action), ...urlsIn(trace, action)])];
  const strangers = strangersTo(pageOrigin(page)).filter(
    ({ url }) => !after.pages.some((one) => Url.parse(one.url)?.origin === Url.parse(url)?.origin),
  );
  const [was, is] = [heist(scenario, strangers, urls), heist(after, strangers, urls)];
  // What a stranger could read of any URL before it may read of any after.
  const known = new Set([...was.loot].flatMap(([key, loot]) => (loot === null ? [] : [`${key.split(" ")[0]} ${loot}`])));
  for (const [key, loot] of is.loot) {
    const [who = "", credentials, url = ""] = key.split(" ");
    if (loot === null || known.has(`${who} ${loot}`)) continue;
    const host = after.hosts.find(({ origins }) =>
      origins.some((origin) => Url.parse(origin)?.origin === Url.parse(url)?.origin),
    );
    const open =
      credentials === "omit" && host !== undefined && !isSecret(after, trace, host) && !isSecret(scenario, before, host);
    hold(open, `no stranger reads what it could not read: ${key} ${loot}`);
  }
  for (const named of is.named) {
    const [who = "", , rest = ""] = named.split(" ");
    const origin = named.slice(named.lastIndexOf(": ") + 2);
    const echoed = origin === (who === "null" ? "null" : Url.parse(who)?.origin);
    hold(!echoed || was.named.has(named), `no advice echoes an origin with credentials: ${named} ${rest}`);
  }
}

function urlsIn(trace: Trace, action: number): readonly string[] {
  return trace.events.flatMap((event) => (event.type === "request" && event.action === action ? [event.request.url] : []));
}
