import { expect, it, vi } from "vitest";
import { exceptionText } from "../../../src/consoles/exceptions.ts";
import { lightPlatform } from "../../../src/run/platform.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { eventWords } from "../../../src/words/events.ts";
import { failureWords } from "../../../src/words/failures.ts";
import { lateWordsAtHand, loadLateWords, onLateWords } from "../../../src/words/late.ts";
import { namesOf } from "../../../src/words/names.ts";
import { plain } from "../../../src/words/phrase.ts";
import { stepWords } from "../../../src/words/steps.ts";
import { scenarioOf } from "../../library/content.ts";
import { everyStep } from "./steps-of-every-name.ts";

it("the first scenario is told without the words that come later", () => {
  const scenario = scenarioOf("first-blocked-request", "chromium");
  for (const event of runInMemory(scenario, lightPlatform).events) {
    eventWords(event, namesOf(scenario));
    if (event.type !== "outcome" || event.outcome.kind !== "error") continue;
    exceptionText(event.outcome, "chromium");
    failureWords(event.outcome.failure);
  }
  expect(lateWordsAtHand()).toBeNull();
});

it("until they are there a step goes by the name of its gate; whoever waits is told when they are", async () => {
  const step = everyStep.find(({ name }) => name === "redirect");
  if (!step) throw new Error("no such step");
  const told = vi.fn();
  const leave = onLateWords(told);
  const before = plain(stepWords(step).title);
  expect(before).toBe("Request");
  await loadLateWords();
  expect(told).toHaveBeenCalledOnce();
  expect(plain(stepWords(step).title)).not.toBe(before);
  leave();
});
