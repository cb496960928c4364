import { describe, expect, it } from "vitest";
import { createKeeper, progressKey } from "../../../src/progress/keeper.ts";
import { parseProgress, writtenProgress } from "../../../src/progress/parse.ts";
import {
  begunAgain,
  lessonIn,
  merged,
  noProgress,
  type Progress,
  withAnswer,
  withDone,
  withSentence,
  withStep,
} from "../../../src/progress/progress.ts";
import type { StorageLike } from "../../../src/works/storage.ts";

const answer = { step: "first", picked: ["error"], sure: "certain", right: false, beliefs: ["works-in-curl"], at: 1 } as const;
const some: Progress = withDone(
  withStep(
    withSentence(
      withAnswer(noProgress, "origin", { ...answer, picked: [...answer.picked], beliefs: [...answer.beliefs] }),
      "origin",
      "own",
      "Because.",
    ),
    "origin",
    "first",
  ),
  "origin",
  7,
);

function notesOver(stored: Map<string, string>, full = false): StorageLike {
  return {
    get length() {
      return stored.size;
    },
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      stored.set(key, value);
    },
    removeItem: (key) => void stored.delete(key),
  };
}

describe("progress", () => {
  it("comes back from a file as it was", () => {
    expect(parseProgress(writtenProgress(some))).toEqual({ ok: true, progress: some, left: [] });
  });

  it("holds the newest answer of each step", () => {
    const again = withAnswer(some, "origin", { ...answer, picked: null, beliefs: [], at: 2 });
    expect(lessonIn(again, "origin").answers.map(({ at }) => at)).toEqual([2]);
  });

  it("knows that a lesson was done, also when it is begun again", () => {
    const again = begunAgain(some, "origin");
    expect(lessonIn(again, "origin")).toMatchObject({ steps: [], answers: [], done: 7, sentences: { own: "Because." } });
    expect(lessonIn(withDone(again, "origin", 99), "origin").done).toBe(7);
  });

  it("of two keeps what is further", () => {
    const other = withStep(withStep(noProgress, "origin", "first"), "origin", "own");
    expect(lessonIn(merged(some, other), "origin")).toMatchObject({
      steps: ["first", "own"],
      done: 7,
      sentences: { own: "Because." },
    });
  });
});

describe("a file that is no progress is refused with a reason, and what can be read is read", () => {
  it.each([
    ["no JSON", "{", "no-json", ""],
    ["another thing", "[1]", "no-progress", "version"],
    ["a later version's", JSON.stringify({ version: 2, lessons: {} }), "later-version", "version"],
    ["far too large", `"${"x".repeat(600_000)}"`, "too-large", ""],
  ])("%s", (_what, text, why, where) => {
    expect(parseProgress(text)).toEqual({ ok: false, problem: { why, where } });
  });

  it("one broken lesson leaves the others", () => {
    const text = JSON.stringify({ version: 1, lessons: { ...some.lessons, credentials: { steps: "all" } } });
    const parsed = parseProgress(text);
    expect(parsed.ok && parsed.progress).toEqual(some);
    expect(parsed.ok && parsed.left).toEqual([{ why: "no-progress", where: "lessons.credentials.steps" }]);
  });
});

describe("where it is kept", () => {
  it("another visit finds it", () => {
    const stored = new Map<string, string>();
    createKeeper(notesOver(stored)).change(() => some);
    expect(createKeeper(notesOver(stored)).current()).toEqual({ progress: some, saved: true });
  });

  it("two tabs lose nothing of each other's", () => {
    const stored = new Map<string, string>();
    const [one, other] = [createKeeper(notesOver(stored)), createKeeper(notesOver(stored))];
    one.change((all) => withStep(all, "origin", "first"));
    other.change((all) => withStep(all, "credentials", "star"));
    expect(Object.keys(createKeeper(notesOver(stored)).current().progress.lessons).sort()).toEqual(["credentials", "origin"]);
  });

  it("where there is no room it goes on, and says that it is not kept", () => {
    const keeper = createKeeper(notesOver(new Map(), true));
    keeper.change(() => some);
    expect(keeper.current()).toEqual({ progress: some, saved: false });
    expect(createKeeper(null).current().saved).toBe(false);
  });

  it("what cannot be read is put aside, and not thrown away", () => {
    const stored = new Map([[progressKey, "{"]]);
    const keeper = createKeeper(notesOver(stored));
    expect(keeper.current().progress).toEqual(noProgress);
    keeper.change(() => some);
    expect([...stored.values()]).toContain("{");
  });

  it("is forgotten when it is asked to be", () => {
    const stored = new Map<string, string>();
    const keeper = createKeeper(notesOver(stored));
    keeper.change(() => some);
    keeper.reset();
    expect(stored.size).toBe(0);
    expect(keeper.current().progress).toEqual(noProgress);
  });
});
