import { consoles } from "../../src/consoles/index.ts";
import { logOf } from "../../src/consoles/log.ts";
import { judge, observe, publicSuffixList, runInMemory, type Scenario, type Verdict } from "../../src/core/index.ts";
import { profilesOf } from "../probe/arguments.ts";
import type { ExpectationsFile } from "./file.ts";
import type { Result } from "./results.ts";

/** Plays a scenario by each browser's rules and holds what must come of it against that. */
export function checkExpectations(file: string, { expect, browsers }: ExpectationsFile, scenario: Scenario): readonly Result[] {
  const profiles =
    browsers.length > 0
      ? profilesOf(browsers)
      : profilesOf([...new Set(["chromium", "firefox", "webkit", ...expect.flatMap((goal) => goal.profiles ?? [])])]);
  const runs = profiles.map((profile) => {
    const played: Scenario = { ...scenario, browser: { ...scenario.browser, profile } };
    const trace = runInMemory(played, publicSuffixList);
    return observe(played, trace, profile === "standard" ? [] : logOf(played, trace, consoles[profile])(trace.events.length));
  });
  return judge(expect, runs).map((verdict) => ({
    file,
    name: verdict.goal.id,
    state: verdict.holds ? "holds" : "fails",
    why: whyNot(verdict),
  }));
}

function whyNot({ holds, goal, runs }: Verdict): string {
  if (holds) return "";
  const failed = runs.filter(({ why }) => why !== null);
  if (failed.length === 0) return "It is about none of the browsers that were played.";
  const { atLeast, atMost } = goal;
  const wanted = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ].join(", ");
  return failed
    .map(({ profile, why, found, instead }) => {
      if (why === "nobody") return `${profile}: no action is by those whom it is about`;
      const seen = found.map(({ value }) => value).slice(0, 3);
      const outcomes = instead.map(({ outcome }) => outcome).slice(0, 3);
      return `${profile}: ${found.length} found, ${wanted} wanted${seen.length > 0 ? ` (${seen.join("; ")})` : outcomes.length > 0 ? ` (outcomes: ${outcomes.join("; ")})` : ""}`;
    })
    .join(" | ");
}
