import { describe, expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { defaultRule } from "../../../src/run/world.ts";
import { applyEdit } from "../../../src/scenario/edits.ts";
import { problemsOf } from "../../../src/scenario/problems.ts";

const onResponse = ["hosts", 0, "layers", 0, "actual"];
const onRequest = ["actions", 0, "headers"];

describe("a header row that was added and not filled in yet", () => {
  it.each([
    ["of a response", onResponse],
    ["of a request", onRequest],
  ])("%s is no mistake, and is not sent", (_where, path) => {
    const scenario = applyEdit(first.scenario, { type: "insert", path, value: ["", ""] });
    expect(problemsOf(scenario)).toEqual([]);
    expect(runInMemory(scenario, defaultRule)).toEqual(runInMemory(first.scenario, defaultRule));
  });

  it("is a mistake once it has a value and no name", () => {
    const scenario = applyEdit(first.scenario, { type: "insert", path: onResponse, value: ["", "1"] });
    expect(problemsOf(scenario)).toMatchObject([{ path: [...onResponse, 0, 0] }]);
  });
});
