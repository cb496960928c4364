import { encodeLibraryLink } from "../../src/scenario/link.ts";
import { initiatorOf } from "../../src/trace/initiators.ts";
import { expectedOf, folderOf, folders, scenarioOf } from "../library/content.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers, wireOf } from "./support/wire.ts";

/*
 * What the read-outs say at the end of every scenario is held against its promise in tests/components/every-scenario.test.tsx. Here it
 * is the service worker that is looked at: it carries all the messages that were promised, and no others.
 */

/** What of the page and of the worker a scenario needs. */
function partsOf(id: string): readonly string[] {
  const { actions, hosts, pages } = scenarioOf(id);
  return [
    ...actions.map((action) => initiatorOf(action)),
    ...hosts.flatMap(({ layers }) => layers.map(({ kind }) => kind)),
    ...pages.flatMap(({ csp, coep, sandboxed }) => [
      csp !== "" && "csp",
      coep !== "unsafe-none" && "coep",
      sandboxed && "sandbox",
    ]),
  ].filter((part) => part !== false);
}

/** The one that is on the screen when the page opens. */
const first = "first-blocked-request";

/** Scenarios that have something that none before them has. Firefox gets these. */
const firsts = folders.filter((id, index) => {
  const before = new Set(folders.slice(0, index).flatMap(partsOf));
  return partsOf(id).some((part) => !before.has(part));
});

test("every scenario goes over the service worker, message by message as promised", { tag: ["@both", "@endurance"] }, async ({
  page,
  browserName,
  complaints,
}) => {
  test.slow();
  const wire = wireOf(page);
  const play = new Playground(page);
  await play.open();
  // The first touch sends the first scenario; its message must not be counted among those of the next one.
  await play.button("First").click();
  await expect.poll(() => wire).toHaveLength(1);
  const chosen = browserName === "chromium" ? folders : firsts;
  // The first of them is on the screen already, so it comes last; a message too many of the one before would be counted with its own.
  for (const id of [...chosen.filter((id) => id !== first), first]) {
    await test.step(id, async () => {
      const expected = expectedOf(id);
      // As it opens: by the browser's rules that it comes with.
      const promised = (expected[folderOf(id).scenario.browser.profile] ?? expected.everywhere)
        .flatMap((action) => action.wire.map((line) => line.trim().split(" → ")[0]))
        .sort();
      wire.splice(0);
      // As somebody who follows a link in the page.
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        encodeLibraryLink(id, { stop: null, tab: null }),
      );
      await expect(play.title(scenarioOf(id).title)).toBeVisible();
      await expect.poll(() => wire.toSorted(), { message: `${id}: messages on the wire`, intervals: [20] }).toEqual(promised);
      await play.expectLive();
    });
  }
  forgiveAnswers(complaints);
});
