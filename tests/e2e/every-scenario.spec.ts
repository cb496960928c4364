import type { Brief } from "../../src/judge/brief.ts";
import { expectedOf, folders, scenarioOf } from "../library/content.ts";
import { Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { forgiveAnswers, wireOf } from "./support/wire.ts";

/** What script hears of an element, a frame, a form, a beacon that failed at most without its notice. */
const embedded: Readonly<Record<string, string>> = {
  loaded: "load event",
  navigated: "load event of the frame",
  message: "message event",
  queued: "true",
};

/** What the browser decided. An element is allowed though nothing can be read of it, unless a code says what it failed for. */
function decided({ outcome, reads }: Brief): string {
  if (outcome.startsWith("client")) return "Nobody decides.";
  if (outcome.endsWith(", not readable")) return "◐ Allowed, not readable";
  const failed = /(?:^|, )[A-Z_]+$/u.test(outcome);
  return failed || (reads === null && !/^(?:loaded|navigated|message|queued)/u.test(outcome)) ? "✕ Blocked" : "✓ Allowed";
}

/** The promise of expected.json, in the words of the screen. */
async function expectPromise(play: Playground, promise: Brief, of: string): Promise<void> {
  // What script sees of an element is loaded when there is one.
  await expect(play.readout(/^The (?:script|program) sees$/), of).toHaveText(/ sees\s*\S/);
  const [verdict, script, server] = await Promise.all([
    play.readout("The browser decided").innerText(),
    play.readout(/^The (?:script|program) sees$/).innerText(),
    play.readout("The server did").innerText(),
  ]);
  const [kind = "", status = ""] = promise.outcome.split(/,? /u);
  expect(verdict, of).toContain(decided(promise));
  if (kind in embedded) {
    expect(script, of).toContain(embedded[kind]);
    if (promise.reads !== null) expect(script, of).toContain(JSON.stringify(promise.reads.body));
  } else if (kind === "opaque") expect(script, of).toContain('type: "opaque", status: 0');
  else if (promise.reads !== null) expect(script, of).toContain(`${status} ${promise.reads.body}`.slice(0, 60).trim());
  else expect(script, of).toMatch(/TypeError: Failed to fetch|error event|NetworkError|it never ran/);
  const answered = [...server.matchAll(/answered with (\d+)/gu)].map(([, code]) => code);
  expect(answered, of).toEqual(promise.wire.map((line) => line.split(" → ")[1]).filter((end) => /^\d+$/u.test(end ?? "")));
  for (const effect of promise.effects) expect(server, of).toContain(effect);
}

/**
 * Scenarios that have something that none before them has. Firefox gets these: what the engine says of Firefox is held against it in
 * tests/live, for all of them; here it is the page and its service worker that are looked at.
 */
const firsts = folders.filter((id, index) => {
  const before = new Set(folders.slice(0, index).flatMap(partsOf));
  return partsOf(id).some((part) => !before.has(part));
});

/** So many share a page and its service worker, some of the first ones among them. */
const perPage = 6;
const inOrder = [...firsts, ...folders.filter((id) => !firsts.includes(id))];
const pages = Math.ceil(folders.length / perPage);
const groups = Array.from({ length: pages }, (_, page) => inOrder.filter((_id, index) => index % pages === page));

/** What of the page and of the worker a scenario needs. */
function partsOf(id: string): readonly string[] {
  const { actions, hosts, pages } = scenarioOf(id);
  return [
    ...actions.map((action) => (action.kind === "element" ? action.element : action.kind)),
    ...hosts.flatMap(({ layers }) => layers.map(({ kind }) => kind)),
    ...pages.flatMap(({ csp, coep, sandboxed }) => [
      csp !== "" && "csp",
      coep !== "unsafe-none" && "coep",
      sandboxed && "sandbox",
    ]),
  ].filter((part) => part !== false);
}

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
      if (browserName === "firefox" && !firsts.includes(id)) continue;
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
