import { expectedOf, folders, scenarioOf } from "../library/content.ts";
import type { Observed } from "../library/observed.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers, wireOf } from "./support/wire.ts";

/** The promise of expected.json, in the words of the screen. */
async function expectPromise(play: Playground, promise: Observed, of: string): Promise<void> {
  const [verdict, script, server] = await Promise.all([
    play.readout("The browser decided").innerText(),
    play.readout(/^The (?:script|program) sees$/).innerText(),
    play.readout("The server did").innerText(),
  ]);
  const [kind = "", status = ""] = promise.outcome.split(" ");
  const decided = kind === "client" ? "Nobody decides." : promise.reads === null ? "✕ Blocked" : "✓ Allowed";
  expect(verdict, of).toContain(decided);
  if (kind === "opaque") expect(script, of).toContain('type: "opaque", status: 0');
  else if (promise.reads !== null) expect(script, of).toContain(`${status} ${promise.reads.body}`.slice(0, 60).trim());
  else expect(script, of).toMatch(/TypeError: Failed to fetch|error event|NetworkError/);
  const answered = [...server.matchAll(/answered with (\d+)/gu)].map(([, code]) => code);
  expect(answered, of).toEqual(promise.wire.map((line) => line.split(" → ")[1]).filter((end) => /^\d+$/u.test(end ?? "")));
  for (const effect of promise.effects) expect(server, of).toContain(effect);
}

/** So many of them share a page and its service worker. */
const perPage = 6;
const groups = Array.from({ length: Math.ceil(folders.length / perPage) }, (_, i) =>
  folders.slice(i * perPage, (i + 1) * perPage),
);

for (const group of groups) {
  test(`opened from the library, played over the service worker, ended as promised: ${group.join(", ")}`, async ({
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
    for (const id of group) {
      await test.step(id, async () => {
        const { title } = scenarioOf(id);
        const { everywhere, chromium = everywhere } = expectedOf(id);
        wire.splice(0);
        await play.openFromLibrary(title, title);
        await play.expectLive();
        const promised = chromium.flatMap((action) => action.wire.map((line) => line.trim().split(" → ")[0]));
        const seen = () => wire.slice(-promised.length).sort();
        await expect.poll(seen, { message: `${id}: messages on the wire` }).toEqual(promised.sort());
        if (browserName === "chromium") await play.stepThrough();
        else await play.fromFirstToLast();
        for (const [i, promise] of chromium.entries()) {
          if (chromium.length > 1) await play.showRequest(i);
          await expectPromise(play, promise, `${id}, request ${i + 1}`);
        }
      });
    }
    forgiveAnswers(complaints);
  });
}
