import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { chromium } from "../../../src/consoles/chromium.ts";
import { logOf } from "../../../src/consoles/log.ts";
import { type Goal, GoalSchema } from "../../../src/judge/goal.ts";
import { judge } from "../../../src/judge/judge.ts";
import { observe } from "../../../src/judge/observe.ts";
import type { ObservedRun } from "../../../src/judge/observed.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import { profiles, type ScenarioInput } from "../../../src/scenario/schema.ts";

const minute = 60_000;

/** A shop whose server allows `allowed`; the shop and a forum read its orders, and the shop saves its cart again and again. */
function runs(allowed: string[] | "reflect"): readonly ObservedRun[] {
  const put = { kind: "fetch", page: "shop", url: "https://api.example/cart", method: "PUT", wait: 2 * minute } as const;
  const input: ScenarioInput = {
    version: 2,
    browser: { cookies: [{ url: "https://api.example/", line: "session=7; SameSite=None; Secure" }] },
    pages: [
      { id: "shop", url: "https://shop.example/" },
      { id: "forum", url: "https://forum.example/" },
    ],
    hosts: [
      {
        id: "api",
        origins: ["https://api.example"],
        layers: [
          { kind: "cors", style: "policy", origins: allowed, methods: ["PUT"], credentials: true },
          {
            kind: "handler",
            routes: [
              { path: "/orders", body: "order 4711" },
              { path: "/cart", methods: ["PUT"], effect: "saves the cart" },
            ],
          },
        ],
      },
    ],
    actions: [
      { kind: "fetch", page: "shop", url: "https://api.example/orders", credentials: "include" },
      { kind: "fetch", page: "forum", url: "https://api.example/orders" },
      put,
      { ...put, wait: 30_000 },
    ],
  };
  return profiles.map((profile) => {
    const scenario = withDefaults({ ...input, browser: { ...input.browser, profile } });
    const trace = runInMemory(scenario, publicSuffixList);
    // The Standard prints nothing; whose words the lines are in does not matter here.
    return observe(scenario, trace, logOf(scenario, trace, chromium)(trace.events.length));
  });
}

const shopReads: Goal = { id: "shop", who: { page: "shop" }, what: { reads: { body: "order 4711" } }, atLeast: 1 };
const othersRead: Goal = { id: "others", who: { notOrigin: "https://shop.example" }, what: { reads: {} }, atMost: 0 };
const asksOnce: Goal = { id: "asks", what: { sends: { purpose: "preflight" } }, atMost: 1, within: 60 };

/** Why each run fails, by profile; what holds is left out. */
const whys = (goal: Goal, observed: readonly ObservedRun[]) =>
  Object.fromEntries(judge([goal], observed)[0]?.runs.flatMap(({ profile, why }) => (why ? [[profile, why]] : [])) ?? []);
const everywhere = (why: string) => Object.fromEntries(profiles.map((profile) => [profile, why]));

describe("a goal", () => {
  const list = runs(["https://shop.example"]);
  const open = runs("reflect");
  const shut = runs([]);

  it("holds where what must happen happens, and what must not does not", () => {
    expect(judge([shopReads, othersRead], list).map(({ goal, holds }) => [goal.id, holds])).toEqual([
      ["shop", true],
      ["others", true],
    ]);
  });

  it("that somebody reads fails where nobody may, and says what there was instead", () => {
    const [verdict] = judge([shopReads], shut);
    expect(verdict?.holds).toBe(false);
    expect(verdict?.runs[0]).toMatchObject({ profile: "standard", why: "too-few", found: [] });
    expect(verdict?.runs[0]?.instead[0]).toEqual({ action: 0, outcome: "ACAO_MISSING", readable: false });
    expect(whys(shopReads, shut)).toEqual(everywhere("too-few"));
  });

  it("that nobody else reads fails where everybody may, and says what was read", () => {
    const [verdict] = judge([othersRead], open);
    expect(verdict?.runs[0]).toMatchObject({ why: "too-many", found: [{ action: 1, at: 0, value: "order 4711" }] });
    expect(whys(othersRead, open)).toEqual(everywhere("too-many"));
  });

  it("asks for the content, not for any answer", () => {
    expect(whys({ ...shopReads, what: { reads: { body: "order 4712" } } }, list)).toEqual(everywhere("too-few"));
    expect(whys({ ...shopReads, what: { reads: { status: 404 } } }, list)).toEqual(everywhere("too-few"));
    expect(whys({ ...shopReads, what: { reads: { header: "X-Count" } } }, list)).toEqual(everywhere("too-few"));
    const written = { reads: { status: 200, header: "Content-Length", url: "https://api.example/*" } };
    expect(whys({ ...shopReads, what: written }, list)).toEqual({});
  });

  it("about somebody who does nothing fails: it was not tested", () => {
    const sandboxed: Goal = { ...othersRead, who: { origin: "null" } };
    expect(whys(sandboxed, list)).toEqual(everywhere("nobody"));
    expect(judge([{ ...othersRead, profiles: ["firefox"] }], list.slice(0, 1))).toMatchObject([{ holds: false, runs: [] }]);
  });

  it("counts what begins within a span of time", () => {
    // The permission is kept for five seconds: two preflights in 30 s.
    expect(whys(asksOnce, list)).toEqual(everywhere("too-many"));
    expect(whys({ ...asksOnce, within: 30 }, list)).toEqual({});
    const [verdict] = judge([asksOnce], list);
    expect(verdict?.runs[0]?.found.map(({ at }) => at)).toEqual([2 * minute, 2.5 * minute]);
  });

  it("may be of some browsers only", () => {
    expect(judge([{ ...othersRead, profiles: ["webkit"] }], open)[0]?.runs.map(({ profile }) => profile)).toEqual(["webkit"]);
  });

  it.each<[string, Goal["what"], number]>([
    ["effects", { effect: "saves the cart" }, 2],
    ["any effects", { effect: "*" }, 2],
    ["effects that never were", { effect: "transfers 100 €" }, 0],
    ["failures", { fails: "ACAO_MISMATCH" }, 0],
    ["failures of any kind", { fails: "*" }, 1],
    ["console lines", { prints: "has been blocked by CORS policy" }, 1],
    ["console lines that never were", { prints: "Mixed Content" }, 0],
    ["cookies that are kept", { keeps: "session" }, 1],
    ["requests of browsers", { sends: {} }, 6],
    ["requests by method and address", { sends: { method: "PUT", url: "https://api.example/cart" } }, 2],
    ["requests by header and status", { sends: { header: "origin", status: 204 } }, 2],
    ["requests with a cookie", { sends: { cookie: "session" } }, 1],
    ["requests with another cookie", { sends: { cookie: "sessio" } }, 0],
  ])("counts %s", (_, what, count) => {
    const byTheStandard = list.filter(({ profile }) => profile === "standard");
    const goal: Goal = { id: "counted", what, atLeast: Math.max(1, count), atMost: count };
    expect(judge([goal], byTheStandard)[0]?.runs[0]?.found).toHaveLength(count);
    expect(judge([goal], byTheStandard)[0]?.holds).toBe(count > 0);
  });
});

describe("the data of a run and of a verdict", () => {
  it("survive JSON", () => {
    const observed = runs(["https://shop.example"]);
    const verdicts = judge([shopReads, othersRead, asksOnce], observed);
    expect(JSON.parse(JSON.stringify([observed, verdicts]))).toEqual([observed, verdicts]);
  });
});

describe("a goal as it may be written", () => {
  it.each<[string, unknown]>([
    ["the shop reads its orders", shopReads],
    ["no page of another origin reads anything", othersRead],
    ["at most one preflight a minute", asksOnce],
    ["no cookie goes along", { id: "x", what: { sends: { cookie: "session" } }, atMost: 0 }],
  ])("%s", (_, goal) => {
    expect(v.safeParse(GoalSchema, goal)).toMatchObject({ success: true, output: goal });
  });

  it.each<[string, unknown]>([
    ["without a bound", { id: "x", what: { effect: "*" } }],
    ["that is always so", { id: "x", what: { effect: "*" }, atLeast: 0 }],
    ["with a span for what must happen", { id: "x", what: { effect: "*" }, atLeast: 1, within: 60 }],
    ["with an unknown word", { id: "x", what: { reads: { text: "a" } }, atLeast: 1 }],
    ["about two things", { id: "x", what: { effect: "*", fails: "*" }, atLeast: 1 }],
    ["about somebody's jar", { id: "x", who: { page: "shop" }, what: { keeps: "a" }, atLeast: 1 }],
    ["of a browser that is not known", { id: "x", profiles: ["netscape"], what: { effect: "*" }, atLeast: 1 }],
    ["by nobody's name", { id: "x", who: {}, what: { effect: "*" }, atLeast: 1 }],
  ])("not %s", (_, goal) => {
    expect(v.safeParse(GoalSchema, goal).success).toBe(false);
  });
});
