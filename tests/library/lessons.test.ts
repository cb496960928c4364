import { expect, it } from "vitest";
import { readConfusions, readLessons } from "../../scripts/content/lessons/read.ts";
import { confusions } from "../../src/questions/confusion.ts";

it("every lesson was played: its questions have one answer, its goals fail before and hold after", () => {
  expect(readLessons().folders.length).toBeGreaterThan(0);
});

it("every confusion has its words", () => {
  expect(Object.keys(readConfusions()("en") ?? {}).sort()).toEqual([...confusions].sort());
});
