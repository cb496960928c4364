import { useEffect, useLayoutEffect, useRef } from "react";
import { challengeIn, withAttempt } from "../../../progress/challenges.ts";
import { withoutDefaults } from "../../../scenario/defaults.ts";
import { equalJson } from "../../../scenario/equal.ts";
import { isScenario } from "../../../scenario/is-scenario.ts";
import { keepsLocked, type Locks } from "../../../scenario/locks.ts";
import { parseScenario } from "../../../scenario/parse.ts";
import type { Scenario } from "../../../scenario/schema.ts";
import { progressKeeper } from "../progress.ts";

/** What the reader has made of a phase so far. Null: nothing is kept, or nothing that fits what it begins with any more. */
export function keptAttempt(id: string, locks: Locks): Scenario | null {
  const { attempt } = challengeIn(progressKeeper().current().progress, id);
  if (attempt === null) return null;
  try {
    const parsed = parseScenario(JSON.parse(attempt));
    return parsed.ok && keepsLocked(locks, parsed.scenario) ? { ...parsed.scenario, title: locks.start.title } : null;
  } catch {
    return null;
  }
}

/** What is worked on: a phase of a challenge, and what it begins with. The same object for as long as it is. */
export interface Worked {
  readonly id: string;
  readonly phase: number;
  readonly start: Scenario;
}

/** A pause in typing after which it is kept, in milliseconds. */
const pause = 300;

/** Keeps what stands there for as long as this is on the screen: after each pause, and when the reader leaves. */
export function useKeptAttempt(work: Worked, scenario: Scenario): void {
  const latest = useRef(scenario);
  useLayoutEffect(() => {
    latest.current = scenario;
  });
  useEffect(() => {
    const timer = setTimeout(() => keepAttempt(work, scenario), pause);
    return () => clearTimeout(timer);
  }, [work, scenario]);
  useEffect(() => {
    const keep = () => keepAttempt(work, latest.current);
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [work]);
}

/** Keeps it now. Of a phase that is left behind nothing is kept any more. */
export function keepAttempt({ id, phase, start }: Worked, scenario: Scenario): void {
  const keeper = progressKeeper();
  if (!isScenario(scenario) || challengeIn(keeper.current().progress, id).phase !== phase) return;
  const attempt = equalJson(start, scenario) ? null : JSON.stringify({ ...withoutDefaults(scenario), title: "" });
  if (challengeIn(keeper.current().progress, id).attempt !== attempt) keeper.change((all) => withAttempt(all, id, attempt));
}
