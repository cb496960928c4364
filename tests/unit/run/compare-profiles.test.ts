import { describe, expect, test } from "vitest";
import { knobsOf } from "../../../src/engine/profiles/knobs-of.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { type Comparison, compareProfiles, differing, startComparison } from "../../../src/run/compare-profiles.ts";
import { runInMemory } from "../../../src/run/run.ts";
import type { ProfileName } from "../../../src/scenario/schema.ts";
import { type Parts, scenario } from "./play.ts";

type Layer = NonNullable<NonNullable<NonNullable<Parts["hosts"]>[number]>["layers"]>[number];

const browsers = ["chromium", "firefox", "webkit"] as const;
const handler: Layer = { kind: "handler", routes: [{ path: "/*", body: "ok" }] };
const allowing = (preflight: readonly (readonly [string, string])[] = [], credentials = false): Layer => {
  const both: [string, string][] = [["Access-Control-Allow-Origin", credentials ? "https://shop.example" : "*"]];
  if (credentials) both.push(["Access-Control-Allow-Credentials", "true"]);
  return {
    kind: "cors",
    style: "headers",
    preflight: { headers: [...both, ...preflight.map(([n, v]): [string, string] => [n, v])] },
    actual: both,
  };
};
const api = (...layers: Layer[]) => ({ id: "api", origins: ["https://api.example"], layers: [...layers, handler] });
const other = (...layers: Layer[]) => ({ id: "other", origins: ["https://other.example"], layers: [...layers, handler] });
const own = { id: "shop", origins: ["https://shop.example"], layers: [handler] };
const get = { kind: "fetch", page: "shop", url: "https://api.example/x" } as const;

const compare = (parts: Parts): Comparison => compareProfiles(scenario(parts), publicSuffixList);

/** How far each browser is from the Standard in one action, and by which knobs: `wire: maxAgeCap`, or `same`. */
function told(comparison: Comparison, action = 0): Record<string, string> {
  const course = comparison.actions[action];
  if (!course) throw new Error(`No action ${action}`);
  return Object.fromEntries(
    browsers.map((name) => {
      const { difference, divergences } = course[name];
      return [
        name,
        difference === null ? "same" : `${difference}: ${divergences.map(({ knobs }) => knobs.join("+")).join(", ")}`,
      ];
    }),
  );
}

const all = (text: string) => Object.fromEntries(browsers.map((name) => [name, text]));

/** The step at which a browser leaves the Standard, on both sides. */
function firstStep(comparison: Comparison, name: ProfileName, action = 0) {
  const divergence = comparison.actions[action]?.[name].divergences[0];
  return [divergence?.standard, divergence?.own].map((event) =>
    event?.type === "step" ? `${event.step.name} ${event.step.verdict}` : (event?.type ?? null),
  );
}

describe("four profiles, one scenario", () => {
  test("they do not diverge where no knob matters", () => {
    const comparison = compare({ hosts: [api(allowing())], actions: [get] });
    expect(told(comparison)).toEqual(all("same"));
    expect(Object.values(comparison.actions[0] ?? {}).map(({ ok }) => ok)).toEqual([true, true, true, true]);
  });

  test("an order of tests in which all pass is no difference", () => {
    const comparison = compare({
      hosts: [api(allowing([["Access-Control-Allow-Methods", "PUT"]]))],
      actions: [{ ...get, method: "PUT" }],
    });
    expect(told(comparison)).toEqual(all("same"));
  });

  test("* and Authorization: the Standard alone refuses, at the preflight's headers", () => {
    const comparison = compare({
      hosts: [api(allowing([["Access-Control-Allow-Headers", "*"]]))],
      actions: [{ ...get, headers: [["Authorization", "Bearer 1"]] }],
    });
    expect(told(comparison)).toEqual(all("verdict: starCoversAuthorization"));
    expect(firstStep(comparison, "firefox")).toEqual(["preflight-headers fail", "preflight-headers pass"]);
    expect(comparison.actions[0]?.standard).toMatchObject({ ok: false, difference: null, divergences: [] });
  });

  test("Save-Data: Chrome alone sends no preflight; Safari keeps the answer that refused", () => {
    const comparison = compare({ hosts: [api(allowing())], actions: [{ ...get, headers: [["Save-Data", "on"]] }] });
    expect(told(comparison)).toEqual({
      chromium: "verdict: safelistClientHints",
      firefox: "same",
      webkit: "inside: cacheKeepsRefusals, cacheClearedByNetworkError",
    });
    expect(firstStep(comparison, "chromium")).toEqual(["preflight-needed note", "preflight-needed note"]);
  });

  test("a long max-age: permissions end at different times, and later requests show it", () => {
    const headers: [string, string][] = [
      ["Access-Control-Allow-Methods", "PUT"],
      ["Access-Control-Max-Age", "172800"],
    ];
    const put = { ...get, method: "PUT" };
    const comparison = compare({
      hosts: [api(allowing(headers))],
      actions: [put, { ...put, wait: 601_000 }, { ...put, wait: 7_200_000 }],
    });
    expect(told(comparison, 0)).toEqual(all("inside: maxAgeCap"));
    expect(told(comparison, 1)).toEqual({ ...all("same"), webkit: "wire: maxAgeCap" });
    expect(told(comparison, 2)).toEqual({ chromium: "wire: maxAgeCap", firefox: "same", webkit: "wire: maxAgeCap" });
  });

  test("DELETE redirected to another origin: Safari sends a GET", () => {
    const redirect: Layer = {
      kind: "redirect",
      to: "location",
      when: [{ of: "path", test: "equals", value: "/x" }],
      status: 307,
      location: "https://other.example/x",
    };
    const headers: [string, string][] = [["Access-Control-Allow-Methods", "DELETE"]];
    const comparison = compare({
      hosts: [api(allowing(headers), redirect), other(allowing(headers))],
      actions: [{ ...get, method: "DELETE" }],
    });
    expect(comparison.actions[0]?.webkit.divergences.flatMap(({ knobs }) => knobs)).toContain("crossOriginDeleteBecomesGet");
    expect(comparison.actions[0]?.firefox.divergences.flatMap(({ knobs }) => knobs)).not.toContain("crossOriginDeleteBecomesGet");
  });

  test("another site's cookie: sent by the Standard, and by Chrome as shipped; kept apart by Firefox, blocked by Safari", () => {
    const comparison = compare({
      hosts: [api(allowing([], true))],
      actions: [{ ...get, credentials: "include" }],
      browser: { cookies: [{ url: "https://api.example/", line: "id=1; SameSite=None; Secure" }] },
    });
    expect(told(comparison)).toEqual({ ...all("wire: thirdPartyCookies"), chromium: "same" });
    expect(firstStep(comparison, "webkit")).toEqual(["credentials note", "credentials note"]);
  });

  test("an image of the own server with crossorigin: Chrome and Safari send an Origin", () => {
    const comparison = compare({
      hosts: [own],
      actions: [{ kind: "element", element: "img", page: "shop", url: "/logo.png", crossorigin: "anonymous" }],
    });
    const knobs = (name: ProfileName) => comparison.actions[0]?.[name].divergences.flatMap((divergence) => divergence.knobs);
    expect(knobs("chromium")).toContain("corsElementsSendOriginHome");
    expect(knobs("webkit")).toContain("corsElementsSendOriginHome");
    expect(knobs("firefox")).not.toContain("corsElementsSendOriginHome");
  });

  test("two knobs that only together make them diverge are named together", () => {
    const comparison = compare({
      hosts: [
        api({
          kind: "cors",
          style: "headers",
          preflight: { headers: [] },
          actual: [["Access-Control-Allow-Origin", "https://a.example, https://b.example"]],
        }),
      ],
      actions: [get],
    });
    expect(told(comparison)["firefox"]).toBe("reason: allowOriginMultiple+allowOriginInvalid");
  });

  test("several divergences of one action are told in order", () => {
    const comparison = compare({
      hosts: [api(allowing([["Access-Control-Allow-Headers", "*"]]))],
      actions: [
        {
          ...get,
          headers: [
            ["User-Agent", "x"],
            ["Authorization", "Bearer 1"],
          ],
        },
      ],
    });
    expect(told(comparison)["chromium"]).toBe("verdict: authorUserAgent, starCoversAuthorization");
  });
});

test("the trace of each profile is the one that the profile's run leaves", () => {
  const parts: Parts = { hosts: [api(allowing())], actions: [{ ...get, headers: [["Save-Data", "on"]] }] };
  const { actions, rules } = compare(parts);
  const traceOf = (name: ProfileName) => runInMemory(scenario(parts), publicSuffixList, rules[name]);
  const traces = {
    chromium: traceOf("chromium"),
    firefox: traceOf("firefox"),
    webkit: traceOf("webkit"),
    standard: traceOf("standard"),
  };
  for (const name of ["standard", ...browsers] as const) {
    expect(traces[name].outcomes).toEqual(actions.map((action) => action[name].outcome));
    const { events } = traces[name];
    for (const { own, at } of actions[0]?.[name].divergences ?? []) expect(at === null ? null : events[at - 1]).toEqual(own);
  }
});

test("a scenario that is too long is compared, and its knobs are not searched", () => {
  const starred = scenario({
    hosts: [api(allowing([["Access-Control-Allow-Headers", "*"]]))],
    actions: [{ ...get, headers: [["Authorization", "Bearer 1"]] }],
  });
  const { actions } = compareProfiles(starred, publicSuffixList, { events: 0, bytes: 0 });
  expect(actions[0]?.firefox).toMatchObject({ difference: "verdict", divergences: [{ knobs: [] }] });
});

test("the Standard differs from itself in nothing", () => {
  expect(differing({ standard: knobsOf("standard"), own: knobsOf("standard") })).toEqual([]);
});

test("a comparison in slices ends with the very same", () => {
  const parts = scenario({ hosts: [api(allowing())], actions: [{ ...get, headers: [["Save-Data", "on"]] }, get] });
  const comparison = startComparison(parts, publicSuffixList);
  expect(() => comparison.result()).toThrow();
  const played = [comparison.played];
  let slices = 0;
  while (!comparison.advance(() => false)) {
    slices += 1;
    played.push(comparison.played);
  }
  expect(slices).toBeGreaterThan(50);
  expect([...new Set(played)]).toEqual([0, 1, 2, 3, 4]);
  expect(comparison.result()).toEqual(compareProfiles(parts, publicSuffixList));
});
