import { describe, expect, it } from "vitest";
import { challengesFrom } from "../../../scripts/content/challenges/collection.ts";
import { playChallenge } from "../../../scripts/content/challenges/played.ts";
import { challengesRoot } from "../../../scripts/content/challenges/read.ts";
import { filesIn, readScenarios } from "../../../scripts/content/read.ts";

const library = new Map(readScenarios().folders.map(({ id, scenario }) => [id, scenario]));
const id = "with-the-cookie";
const whole = new Map([...filesIn(challengesRoot)].filter(([path]) => !path.includes("/") || path.startsWith(`${id}/`)));

/** What the build says of the challenge with one of its files changed; null: without it. */
function said(file: string, change: (text: string) => string | null): readonly string[] {
  const files = new Map(whole);
  const changed = change(files.get(`${id}/${file}`) ?? "");
  if (changed === null) files.delete(`${id}/${file}`);
  else files.set(`${id}/${file}`, changed);
  const { challenges, problems } = challengesFrom(files, library);
  for (const folder of challenges.folders) playChallenge(folder, problems);
  return problems.found.map((problem) => `${problem.file}: ${problem.what}`);
}

const inChallenge = (change: (phase: Record<string, unknown>) => void) => (text: string) => {
  const written = JSON.parse(text) as { phases: Record<string, unknown>[] };
  change(written.phases[0]!);
  return JSON.stringify(written);
};

describe("of a broken challenge the build says what and where", () => {
  it("nothing is wrong with it as it is", () => {
    expect(said("meta.json", (text) => text)).toEqual([]);
  });

  it.each<[string, string, (text: string) => string | null, string]>([
    ["a file is missing", "en.md", () => null, `${id}/en.md: is missing`],
    ["a file is empty", "en.md", () => "", `${id}/en.md: is empty: it teaches nothing`],
    ["a level that is none", "meta.json", (text) => text.replace('"level": 1', '"level": 4'), `${id}/meta.json: level`],
    [
      "a goal without words",
      "en.json",
      (text) => text.replace('"forum"', '"forums"'),
      `${id}/en.json: has no phases.mend.goals.forum`,
    ],
    ["two hints", "en.json", (text) => text.replace(/"hints": \[\s*"[^"]*",/u, '"hints": ['), `${id}/en.json: phases.mend.hints`],
    [
      "a solution that solves nothing",
      "challenge.json",
      inChallenge((phase) => {
        phase["best"] = [{ type: "set", path: ["hosts", 0, "layers", 0, "origins"], value: ["https://evil.example"] }];
      }),
      `${id}/challenge.json: mend: best does not reach the goal shop (`,
    ],
    [
      "a solution that needs less",
      "challenge.json",
      inChallenge((phase) => {
        const also = { type: "set", path: ["hosts", 0, "layers", 0, "maxAge"], value: 60 };
        phase["best"] = [...(phase["best"] as object[]), also];
      }),
      `${id}/challenge.json: mend: best does not need its edit 2`,
    ],
    [
      "a solution that changes what is locked",
      "challenge.json",
      inChallenge((phase) => {
        phase["open"] = [{ at: ["hosts", 0, "layers", 0, "rules"] }];
      }),
      `${id}/challenge.json: mend: best changes what is locked`,
    ],
    [
      "goals in one direction only",
      "challenge.json",
      inChallenge((phase) => {
        phase["goals"] = (phase["goals"] as { id: string }[]).filter((goal) => goal.id === "shop");
      }),
      `${id}/challenge.json: mend: no goal says what must not happen`,
    ],
    [
      "an edit that changes nothing",
      "challenge.json",
      inChallenge((phase) => {
        phase["edits"] = [{ type: "removePage", page: 9 }];
      }),
      `${id}/challenge.json: mend: its edits: edit 1 changes nothing`,
    ],
  ])("%s", (_, file, change, expected) => {
    const problems = said(file, change);
    expect(
      problems.some((problem) => problem.startsWith(expected)),
      problems.join("\n"),
    ).toBe(true);
  });
});
