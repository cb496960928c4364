import { describe, expect, it } from "vitest";
import { trace } from "../../../src/words/en/trace/index.ts";
import { plain } from "../../../src/words/phrase.ts";
import { failureWords, stepWords } from "../../../src/words/trace/steps.ts";
import { everyFailure } from "./failures-of-every-code.ts";
import { expectSound, saysNothing } from "./sound.ts";
import { everyStep } from "./steps-of-every-name.ts";

/** What somebody sees between writing a header's name and its value: the header is there, and its value is empty. */
describe("a header whose value is empty leaves no hole in the sentence", () => {
  const failures = everyFailure.filter(saysNothing);
  const steps = everyStep.filter(saysNothing);

  it.each([...new Set(failures.map(({ code }) => code))])("%s", (code) => {
    for (const failure of failures.filter((one) => one.code === code)) {
      expectSound(failureWords(trace, failure).why, code, "sentence");
      expectSound(failureWords(trace, failure).title, code);
    }
  });

  it.each([...new Set(steps.map(({ name }) => name))])("%s", (name) => {
    for (const step of steps.filter((one) => one.name === name)) expectSound(stepWords(trace, step).why, name, "sentence");
  });

  it("and is told apart from a header that is absent", () => {
    for (const step of steps.filter(({ name }) => name === "cors-check")) {
      expect(plain(stepWords(trace, step).why)).not.toContain("Access-Control-Allow-Origin is absent");
    }
  });
});
