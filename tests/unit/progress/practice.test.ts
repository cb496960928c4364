import { expect, it, test } from "vitest";
import { parseProgress, writtenProgress } from "../../../src/progress/parse.ts";
import { dueOf, withPractised } from "../../../src/progress/practice.ts";
import { merged, noProgress, type Progress, withAnswer } from "../../../src/progress/progress.ts";

const day = 24 * 60 * 60 * 1000;
const practised = (progress: Progress, right: boolean, at: number, about = "works-in-curl") =>
  withPractised(progress, { about, of: "same-origin", right, at });
const dueAt = (progress: Progress) => progress.practice.beliefs["works-in-curl"]?.due;

test("what is right comes back later and later, and then no more", () => {
  let now = practised(noProgress, true, 0);
  const due = [dueAt(now)];
  for (let i = 0; i < 3; i++) {
    now = practised(now, true, 0);
    due.push(dueAt(now));
  }
  expect(due).toEqual([3 * day, 8 * day, 21 * day, null]);
});

test("what is wrong comes back tomorrow, whatever was before", () => {
  const now = practised(practised(practised(noProgress, true, 0), true, 0), false, 5);
  expect(dueAt(now)).toBe(5 + day);
  expect(dueAt(practised(now, true, 5))).toBe(5 + 3 * day);
});

test("beliefs behind wrong answers of lessons come back after a day, once; the longest overdue comes first", () => {
  const answer = { step: "first", picked: ["error"], sure: "fairly" as const, right: false, at: 10 };
  const progress = withAnswer(practised(noProgress, false, 0), "origin", { ...answer, beliefs: ["the-server-blocked-me"] });
  expect(dueOf(progress, day)).toEqual(["works-in-curl"]);
  expect(dueOf(progress, 2 * day)).toEqual(["works-in-curl", "the-server-blocked-me"]);
  expect(dueOf(practised(progress, true, 2 * day, "the-server-blocked-me"), 2 * day)).toEqual(["works-in-curl"]);
});

it("is kept in the file, and one that cannot be read leaves the rest usable", () => {
  const progress = practised(noProgress, true, 3);
  expect(parseProgress(writtenProgress(progress))).toEqual({ ok: true, progress, left: [] });
  const broken = { ...progress, practice: { beliefs: { "works-in-curl": { level: 9 } }, recent: [] } };
  expect(parseProgress(JSON.stringify(broken))).toMatchObject({
    ok: true,
    progress: { practice: { beliefs: {} } },
    left: [{ where: expect.stringContaining("practice") }],
  });
});

it("is taken from whoever was asked more often", () => {
  const [once, twice] = [practised(noProgress, true, 0), practised(practised(noProgress, false, 0), false, 1)];
  expect(merged(once, twice).practice.beliefs["works-in-curl"]?.asked).toBe(2);
  expect(merged(twice, once).practice.beliefs["works-in-curl"]?.asked).toBe(2);
});
