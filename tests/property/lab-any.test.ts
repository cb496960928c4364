import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLab, type Lab } from "../../src/lab/server/lab.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { refusalWords, remedyWords } from "../../src/words/en/lab/lab.ts";
import { plain } from "../../src/words/phrase.ts";
import { attempt } from "../unit/lab/map.ts";
import { livelyScenarios } from "./run-arbitrary.ts";
import { scenarios } from "./scenario-arbitrary.ts";

/** What a link can hold where an address, a path or a header is expected. */
const nasty = fc.constantFrom(
  ...[
    "",
    " ",
    "\0",
    "\ud800",
    "//",
    "//x",
    "/\\x",
    "https:",
    "https://",
    "https:///",
    "https://api example",
    "https://[::1",
    "http://[::1]:1/",
  ],
  ...[
    "https://shop.example:99999",
    "https://shop.example:0",
    "https://shop.example:25",
    "https://1.2.3.4.5/",
    "http://0x7f.1/",
    "https://%zz",
  ],
  ...[
    "https://xn--",
    "https://xn--xn--a-/",
    "https://xn--bcher-kva.example",
    "https://é.example",
    "https://a_b.!$.example",
    "https://-/",
  ],
  ...[
    "https://a..b.example",
    "https://shop.example.",
    "https://localhost",
    "https://user:p@shop.example",
    `https://${"a".repeat(70)}.example/`,
  ],
  ...[
    "javascript:1",
    "data:,x",
    "mailto:a",
    "blob:https://shop.example/1",
    "file:///x",
    "about:blank",
    "ws://shop.example",
    "null",
    "*",
  ],
  ...[
    "connect-src https://* *.example:* :",
    "a=1; Domain=.; Path=//",
    "HTTPS://SHOP.EXAMPLE",
    "https://shop.example\u202e",
    "\u202e",
  ],
);

/** Keys of the schema that hold free text which the mapping reads. */
const read = new Set([
  "url",
  "line",
  "csp",
  "origins",
  "location",
  "path",
  "prefix",
  "upstreams",
  "originValue",
  "headers",
  "actual",
  "method",
  "client",
]);

/** `scenario` with some of its texts exchanged, by their number. */
function spoilt(scenario: Scenario, by: ReadonlyMap<number, string>): Scenario {
  let at = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return read.has(key) ? (by.get(at++) ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, walk(part, inner)]));
  };
  const parsed = parseScenario(walk(scenario, ""));
  // A text that is one of a few words (a form's method) cannot be spoilt.
  return parsed.ok ? parsed.scenario : scenario;
}

const texts = fc.array(fc.tuple(fc.nat({ max: 40 }), nasty), { maxLength: 6 }).map((pairs) => new Map(pairs));
const anything = fc.oneof(
  scenarios,
  fc.tuple(livelyScenarios, texts).map(([scenario, by]) => spoilt(scenario, by)),
);

test("whatever the schema takes is refused with a reason and a way out, or it can be played", () => {
  const seen = { refused: 0, mapped: 0 };
  fc.assert(
    fc.property(anything, (scenario) => {
      const mapped = attempt(scenario);
      if (!("refused" in mapped)) return void seen.mapped++;
      seen.refused++;
      expect(mapped.refused.length).toBeGreaterThan(0);
      for (const reason of mapped.refused) {
        expect(plain(refusalWords(reason))).toMatch(/\.$/u);
        expect(plain(remedyWords(reason))).toMatch(/\.$/u);
      }
    }),
    { numRuns: 1500 },
  );
  expect(seen.mapped).toBeGreaterThan(40);
  expect(seen.refused).toBeGreaterThan(100);
});

let lab: Lab;
beforeAll(() => {
  lab = createLab();
});
afterAll(() => lab.close());

/** All done by clients and without a wait, so that the lab plays it to its end by itself. */
function byClients(scenario: Scenario): Scenario {
  const actions = scenario.actions.map((action): Scenario["actions"][number] => ({
    ...{ kind: "client", client: "curl", url: action.url, wait: 0, headers: [], body: null },
    method: "method" in action ? action.method : "GET",
    ...("headers" in action && { headers: action.headers }),
  }));
  return { ...scenario, actions };
}

test("a run that is started has an address to go to, and comes to its end", async () => {
  let played = 0;
  await fc.assert(
    fc.asyncProperty(anything, fc.boolean(), async (scenario, clients) => {
      const started = await lab.startRun(clients ? byClients(scenario) : scenario);
      if ("refused" in started) return;
      played++;
      if (started.start !== null) {
        expect(new URL(started.start).hostname).toMatch(/\.localhost$/u);
        lab.stop(started.run);
      }
      expect(await lab.finished(started.run)).toMatchObject(started.start === null ? { state: "done" } : { reason: "stopped" });
    }),
    { numRuns: 400 },
  );
  expect(played).toBeGreaterThan(50);
});
