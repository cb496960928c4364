import { expect } from "vitest";
import { consoleLines } from "../../../src/consoles/index.ts";
import type { Brief } from "../../../src/judge/brief.ts";
import type { ProfileName } from "../../../src/scenario/schema.ts";
import { shortened } from "../../../src/text/shortened.ts";
import { visibleText } from "../../../src/text/visible-text.ts";
import type { Outcome } from "../../../src/trace/events.ts";
import { inHands } from "../../../src/views/readouts/in-hands.ts";
import { english } from "../../english.tsx";
import type { Playground } from "./playground.ts";

/** What script hears of an element, a frame, a form, a beacon. */
const heard: Readonly<Record<string, string>> = {
  loaded: "load event",
  started: "no event: the worker runs",
  navigated: "load event of the frame",
  message: "message event",
  queued: "true",
};

/** What the browser decided. An element is allowed though nothing can be read of it, unless a code says what it failed for. */
function decided({ outcome, reads }: Brief): string {
  if (outcome.startsWith("client")) return "Nobody decides.";
  if (outcome === "NETWORK_ERROR" || outcome === "P_NETWORK") return "✕ No answer";
  if (outcome.endsWith(", not readable") || outcome.startsWith("opaque")) return "◐ Allowed, not readable";
  const failed = /(?:^|, )[A-Z_]+$/u.test(outcome);
  return failed || (reads === null && !/^(?:loaded|started|navigated|message|queued)/u.test(outcome)) ? "✕ Blocked" : "✓ Allowed";
}

/** What script has in its hands, in the words of the screen. */
function seen({ outcome, reads }: Brief, ended: Outcome, profile: ProfileName): readonly string[] {
  const [kind = "", status = ""] = outcome.split(/,? /u);
  if (ended.kind === "error") return [inHands(english.of("frame").readouts.script, ended, profile)];
  if (kind === "opaque" || kind === "opaqueredirect") return [`type: "${kind}", status: 0`];
  if (kind in heard) return [opened(ended) ?? heard[kind] ?? "", ...(reads === null ? [] : [handed(ended, reads.body)])];
  if (reads === null) return ["no answer"];
  return [status, visibleText(shortened(reads.body, 120)).trim(), ...reads.headers];
}

/** A window that went elsewhere, and its script with it, or a new one; null: neither. */
function opened(ended: Outcome): string | null {
  return ended.kind === "embedded" && ended.opened ? english.of("frame").readouts.script.opened[ended.opened.in] : null;
}

/** A message as text; data that a script handed over as it is written there. */
function handed(ended: Outcome, body: string): string {
  return ended.kind === "embedded" && ended.handed ? shortened(body, 120) : JSON.stringify(body);
}

/** The end of one action on the screen is what was promised of it. `leaks`: by the goals it must not be. `of`: what to call it where it is not. */
export function expectReadOuts(
  play: Playground,
  promise: Brief,
  ended: Outcome,
  { profile, leaks, of }: { readonly profile: ProfileName; readonly leaks: boolean; readonly of: string },
): void {
  expect(play.readout("The browser decided").textContent, of).toContain(leaks ? "! Allowed, and must not be" : decided(promise));
  const script = play.readout(/^The (?:script|program) sees$/u).textContent?.toLowerCase();
  for (const text of seen(promise, ended, profile)) expect(script, of).toContain(text.toLowerCase());
  const server = play.readout("The server did").textContent ?? "";
  const answered = [...server.matchAll(/answered with (\d+)/gu)].map(([, code]) => code);
  expect(answered, of).toEqual(promise.wire.map((line) => line.split(" → ")[1]).filter((end) => /^\d+$/u.test(end ?? "")));
  for (const effect of promise.effects) expect(server, of).toContain(effect);
}

/** The console has every line that this browser prints of the failures so far, and says so where there is none. */
export function expectConsole(play: Playground, outcomes: readonly Outcome[], profile: ProfileName, of: string): void {
  const printed = play.console.textContent;
  const failures = outcomes.flatMap((outcome) => ("failure" in outcome && outcome.failure !== null ? [outcome.failure] : []));
  for (const failure of failures) for (const line of consoleLines(failure, profile)) expect(printed, of).toContain(line);
  if (failures.some((failure) => consoleLines(failure, profile).length > 0)) expect(printed, of).not.toContain("No message.");
}
