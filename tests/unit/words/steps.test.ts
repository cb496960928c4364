import { describe, expect, it } from "vitest";
import { clauses } from "../../../src/trace/clauses.ts";
import { gateQuestions, gates } from "../../../src/words/en/scene/gates.ts";
import { trace } from "../../../src/words/en/trace/index.ts";
import { failureWords, stepWords } from "../../../src/words/trace/steps.ts";
import { everyFailure } from "./failures-of-every-code.ts";
import { expectSound, saysNothing } from "./sound.ts";
import { everyStep, stepNames } from "./steps-of-every-name.ts";

describe.each(stepNames)("%s", (name) => {
  it("says what was decided and why, for every value it can weigh", () => {
    const steps = everyStep.filter((step) => step.name === name && !saysNothing(step));
    expect(steps).not.toEqual([]);
    for (const step of steps) {
      const { title, why } = stepWords(trace, step);
      const of = `${name} ${JSON.stringify(step.values)}`;
      expectSound(title, `title of ${of}`);
      expectSound(why, `reason of ${of}`, "sentence");
    }
  });
});

it("a step that fails speaks with the words of its failure", () => {
  for (const failure of everyFailure) {
    const [step] = everyStep;
    if (!step) throw new Error("no step");
    const { title, why } = stepWords(trace, { ...step, verdict: "fail", failure });
    expect({ title, why }).toMatchObject({ title: failureWords(trace, failure).title, why: failureWords(trace, failure).why });
  }
});

it("every step has a clause, and no clause is of a step that is not there", () => {
  expect(Object.keys(clauses).sort()).toEqual([...stepNames].sort());
});

it("every gate has a name and a question", () => {
  expect(Object.keys(gates).sort()).toEqual(Object.keys(gateQuestions).sort());
  for (const text of Object.values(gates)) expectSound(text, "gate");
  for (const text of Object.values(gateQuestions)) expectSound(text, "gate", "sentence");
});
