import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { leaksIn } from "../../src/judge/leaks.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { expectedOf, folderOf, folders, profiles, scenarioOf } from "../library/content.ts";
import { expectConsole, expectReadOuts } from "./support/read-outs.ts";
import { open } from "./support/render.tsx";

const titles = { standard: "The Standard", chromium: "Chrome", firefox: "Firefox", webkit: "Safari" } as const;

test.each(folders)("%s: every request ends on the screen as it is promised, by the rules of every browser", async (id) => {
  const play = await open(`#${id}`);
  expect(play.title(scenarioOf(id).title)).toBeDefined();
  for (const profile of profiles) {
    await play.choose(screen.getAllByRole("combobox", { name: "Browser" })[0]!, titles[profile]);
    const scenario = scenarioOf(id, profile);
    const trace = runInMemory(scenario, publicSuffixList);
    const { outcomes } = trace;
    const leaks = leaksIn(folderOf(id).goals, scenario, trace);
    const promises = expectedOf(id)[profile] ?? expectedOf(id).everywhere;
    expect(promises).toHaveLength(outcomes.length);
    for (const [i, promise] of promises.entries()) {
      const of = `${profile}, request ${i + 1}`;
      if (promises.length > 1) await play.showRequest(i);
      await waitFor(() =>
        expectReadOuts(play, promise, outcomes[i]!, { profile, leaks: leaks.read.has(i) || leaks.done.has(i), of }),
      );
      await waitFor(() => expectConsole(play, outcomes.slice(0, i + 1), profile, of));
    }
  }
});
