import { expect, it } from "vitest";
import { type Age, ageOf } from "../../../src/words/age.ts";
import { english } from "../../english.tsx";

const now = Date.UTC(2026, 10, 23, 12);
const second = 1000;
const hour = 3600 * second;

it.each<[string, number, Age, string]>([
  ["a moment", 59 * second, "now", "just now"],
  ["a minute", 60 * second, { count: 1, unit: "minute" }, "1 minute ago"],
  ["almost three hours", 3 * hour - 1, { count: 2, unit: "hour" }, "2 hours ago"],
  ["a day and a half, which may be the day before yesterday", 36 * hour, { count: 1, unit: "day" }, "1 day ago"],
  ["a week", 7 * 24 * hour, { count: 7, unit: "day" }, "7 days ago"],
  ["more than a week", 8 * 24 * hour, { day: now - 8 * 24 * hour }, "15 Nov 2026"],
  ["less than nothing, by another machine's clock", -hour, "now", "just now"],
])("what was saved %s ago", (_what, ago, age, words) => {
  expect(ageOf(now - ago, now)).toEqual(age);
  expect(english.of("works").row.age(age)).toBe(words);
});
