import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { expectedOf, folders, profiles, scenarioOf } from "../library/content.ts";
import { expectConsole, expectReadOuts } from "./support/read-outs.ts";
import { open } from "./support/render.tsx";

const titles = { standard: "The Standard", chromium: "Chrome", firefox: "Firefox", webkit: "Safari" } as const;

test.each(folders)("%s: every request ends on the screen as it is promised, by the rules of every browser", async (id) => {
  const play = await open(`#${id}`);
  expect(play.title(scenarioOf(id).title)).toBeDefined();
  for (const profile of profiles) {
    await play.choose(screen.getAllByRole("combobox", { name: "Browser" })[0]!, titles[profile]);
    const scenario = scenarioOf(id, profile);
    const { outcomes } = runInMemory(scenario, publicSuffixList);
    const promises = expectedOf(id)[profile] ?? expectedOf(id).everywhere;
    expect(promises).toHaveLength(outcomes.length);
    for (const [i, promise] of promises.entries()) {
      const of = `${profile}, request ${i + 1}`;
      if (promises.length > 1) await play.showRequest(i);
      await waitFor(() => expectReadOuts(play, promise, outcomes[i]!, profile, of));
      await waitFor(() => expectConsole(play, outcomes.slice(0, i + 1), profile, of));
    }
  }
});
