import { expect, test } from "vitest";
import { folders } from "../library/content.ts";
import { open } from "./support/render.tsx";

// Apart from every-scenario.test.tsx, so that two cores share them.
test.each(folders)("%s is stepped through from its beginning to its end by key", async (id) => {
  const play = await open(`#${id}`);
  const { last } = play.stop();
  await play.user.keyboard("{Home}");
  play.expectStep(0);
  expect([null, "Not yet"]).toContain(play.verdict);
  await play.user.keyboard(`{Shift>}${"{ArrowRight}".repeat(last)}{/Shift}`);
  play.expectStep(last);
  expect(play.line).not.toBe("");
});
