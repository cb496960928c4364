import { catalogue, topics } from "../../src/library/catalogue.ts";
import { expectedOf } from "../library/content.ts";
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

for (const topic of topics) {
  test(`${topic.title}: every scenario opens, plays over the service worker, and ends as it promises`, async ({
    page,
    browserName,
    complaints,
  }) => {
    test.slow();
    const wire = wireOf(page);
    const play = new Playground(page);
    await play.open();
    for (const { id, title } of catalogue.filter((entry) => entry.topic === topic.id)) {
      await test.step(id, async () => {
        const { everywhere, chromium = everywhere } = expectedOf(id);
        wire.splice(0);
        await play.openFromLibrary(title, title);
        await play.expectLive();
        const promised = chromium.flatMap((action) => action.wire.map((line) => line.trim().split(" → ")[0]));
        await expect.poll(() => wire.length, { message: `${id}: messages on the wire` }).toBeGreaterThanOrEqual(promised.length);
        expect(wire.slice(-promised.length).sort(), `${id}: messages on the wire`).toEqual(promised.sort());
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
