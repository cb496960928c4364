import { expect, it } from "vitest";
import { challengeIn, notTried, withAttempt, withHints, withPhase, withSolved } from "../../../src/progress/challenges.ts";
import { parseProgress, writtenProgress } from "../../../src/progress/parse.ts";
import { merged, noProgress } from "../../../src/progress/progress.ts";

const id = "anyone-who-asks";

it("an attempt is kept until another phase begins; what was solved once stays solved, with the fewest changes", () => {
  const tried = withHints(withAttempt(noProgress, id, "{}"), id, 2);
  expect(challengeIn(tried, id)).toEqual({ ...notTried, attempt: "{}", hints: 2 });
  const defending = withPhase(tried, id, 1);
  expect(challengeIn(defending, id)).toEqual({ ...notTried, phase: 1 });
  const solved = withSolved(withAttempt(defending, id, "{}"), id, 3, 7);
  expect(challengeIn(solved, id)).toEqual({ phase: 2, attempt: "{}", hints: 0, solved: 7, changes: 3 });
  const again = withSolved(withPhase(withPhase(solved, id, 0), id, 1), id, 1, 9);
  expect(challengeIn(again, id)).toMatchObject({ solved: 7, changes: 1 });
});

it("what is too long is not kept, and nothing is lost by it", () => {
  const kept = withAttempt(noProgress, id, "{}");
  expect(withAttempt(kept, id, "x".repeat(20_001))).toBe(kept);
});

it("two states together have what is further in each", () => {
  const one = withSolved(withPhase(noProgress, id, 1), id, 4, 5);
  const other = withAttempt(noProgress, id, "{}");
  expect(challengeIn(merged(one, other), id)).toEqual(challengeIn(one, id));
  expect(challengeIn(merged(other, one), id)).toEqual(challengeIn(one, id));
});

it("a file without challenges is read, and one that is broken leaves the rest", () => {
  expect(parseProgress('{"version":1,"lessons":{}}')).toEqual({ ok: true, progress: noProgress, left: [] });
  const written = writtenProgress(withAttempt(noProgress, id, "{}")).replace('"phase": 0', '"phase": "none"');
  const both = JSON.parse(written) as { challenges: Record<string, unknown> };
  both.challenges["ask-once"] = notTried;
  const parsed = parseProgress(JSON.stringify(both));
  expect(parsed.ok && Object.keys(parsed.progress.challenges)).toEqual(["ask-once"]);
  expect(parsed.ok && parsed.left).toEqual([{ why: "no-progress", where: `challenges.${id}.phase` }]);
});
