import fc from "fast-check";
import { expect, test } from "vitest";
import { unmapped } from "../../src/lab/protocol/rewrite.ts";
import { originOfUrl, sameOrigin } from "../../src/origins/origin.ts";
import { sameSite } from "../../src/origins/site.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { withDefaults } from "../../src/scenario/defaults.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Outcome, Trace } from "../../src/trace/events.ts";
import { attempt, map } from "../unit/lab/map.ts";
import { livelyScenarios } from "./run-arbitrary.ts";

const registrableDomain = publicSuffixList.registrableDomain;
const label = fc.constantFrom("shop", "api", "www", "a.b", "xn--bcher-kva");
const site = fc.constantFrom(
  "shop.example",
  "evil.example",
  "shop.invalid",
  "co.uk",
  "shop.co.uk",
  "me.github.io",
  "you.github.io",
);
const host = fc.oneof(
  site,
  fc.tuple(label, site).map(([sub, domain]) => `${sub}.${domain}`),
  fc.constant("203.0.113.7"),
);
const origin = fc.tuple(host, fc.constantFrom("", ":8443", ":8444")).map(([name, port]) => `https://${name}${port}`);

test("every relation between two origins is the same on loopback: same origin, same site, same host", () => {
  fc.assert(
    fc.property(fc.uniqueArray(origin, { minLength: 2, maxLength: 8 }), (origins) => {
      const { mapped, origins: pairs } = map(worldOf(origins));
      const there = mapped.hosts.map((one) => new URL(one.origins[0] ?? ""));
      const here = origins.map((one) => new URL(one));
      for (const [i, a] of here.entries()) {
        for (const [j, b] of here.entries()) {
          const [c, d] = [there[i] as URL, there[j] as URL];
          expect(sameOrigin(originOfUrl(c), originOfUrl(d))).toBe(sameOrigin(originOfUrl(a), originOfUrl(b)));
          expect(c.hostname === d.hostname).toBe(a.hostname === b.hostname);
          expect(sameSite(originOfUrl(c), originOfUrl(d), registrableDomain)).toBe(
            sameSite(originOfUrl(a), originOfUrl(b), registrableDomain),
          );
        }
      }
      for (const [i, url] of there.entries()) expect(unmapped(`${url.origin}/x`, pairs)).toBe(`${here[i]?.origin}/x`);
      for (const url of there) expect(url.hostname).toMatch(/-r1\.localhost$/u);
    }),
  );
});

function worldOf(origins: readonly string[]): Scenario {
  return withDefaults({
    version: 2,
    pages: [{ id: "page", url: `${origins[0]}/` }],
    hosts: origins.map((one, i) => ({ id: `h${i}`, origins: [one] })),
    actions: origins.map((one) => ({ kind: "fetch", page: "page", url: `${one}/x` })),
  });
}

test("the engine says the same of a scenario and of the same scenario on loopback", () => {
  let played = 0;
  fc.assert(
    fc.property(livelyScenarios, (lively) => {
      const scenario = secure(lively);
      const mapped = attempt(scenario);
      if ("refused" in mapped) return;
      played += 1;
      expect(seen(runInMemory(mapped.mapped, publicSuffixList), mapped.origins)).toEqual(
        seen(runInMemory(scenario, publicSuffixList), []),
      );
    }),
    { numRuns: 300 },
  );
  expect(played).toBeGreaterThan(100);
});

/** All https: what plain http becomes on loopback is another thing, and said as a note. WebKit keeps no Secure cookies there. */
function secure(scenario: Scenario): Scenario {
  const text = JSON.stringify(scenario).replaceAll("http://plain.example", "https://plain.example");
  const all: Scenario = JSON.parse(text);
  const profile = all.browser.profile === "webkit" ? "standard" : all.browser.profile;
  return { ...all, browser: { ...all.browser, profile } };
}

/** Who was asked what in which order, which checks said what, and what script got; all in the words of the scenario. */
function seen({ events, outcomes }: Trace, origins: Parameters<typeof unmapped>[1]): unknown {
  const requests = events.flatMap((event) =>
    event.type === "request" ? `${event.purpose} ${event.request.method} ${unmapped(event.request.url, origins)}` : [],
  );
  const steps = events.flatMap((event) => (event.type === "step" ? `${event.step.name} ${event.step.verdict}` : []));
  return { requests, steps, outcomes: outcomes.map(summaryOf) };
}

function summaryOf(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case "response":
      return [outcome.responseType, outcome.status, outcome.redirected, outcome.body, outcome.headers.map(([name]) => name)];
    case "error":
      return [outcome.exception, outcome.failure.code];
    case "embedded":
      return [outcome.event, outcome.readable?.allowed];
    case "client":
      return "failure" in outcome.result ? outcome.result.failure : outcome.result.status;
  }
}
