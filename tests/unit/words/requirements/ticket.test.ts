import { expect, it } from "vitest";
import { listOf } from "../../../../src/judge/requirements/list.ts";
import { playOf } from "../../../../src/judge/requirements/play.ts";
import { publicSuffixList } from "../../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../../src/run/run.ts";
import { sliced } from "../../../../src/run/slices.ts";
import { applyEdit } from "../../../../src/scenario/edits.ts";
import type { Scenario } from "../../../../src/scenario/schema.ts";
import { requirements as words } from "../../../../src/words/en/requirements/index.ts";
import { ticketOf } from "../../../../src/words/requirements/ticket.ts";
import { scenarioOf } from "../../../library/content.ts";

function ticketFor(scenario: Scenario, action = 0): string | null {
  const work = sliced(listOf(playOf(scenario, action, publicSuffixList)));
  work.advance();
  return ticketOf(words, work.result().list);
}

it("names what is missing in each answer, and how to check it", () => {
  const text = ticketFor(scenarioOf("preflight-meets-auth-first")) ?? "";
  expect(text).toContain("## CORS: `GET` `https://api.shop.example/orders` fails from `https://shop.example`");
  expect(text).toContain("- [ ] `Access-Control-Allow-Origin`: `https://shop.example` (played: `absent`)");
  const [check = ""] = /^curl .*$/mu.exec(text) ?? [];
  for (const part of ["-X 'OPTIONS'", "-H 'Origin: https://shop.example'", "-H 'Access-Control-Request-Method: GET'"]) {
    expect(check).toContain(part);
  }
});

it("stays once all is said, and is none where nothing must be", () => {
  const text = ticketFor(scenarioOf("first-request-fixed")) ?? "";
  expect(text).toMatch(/^## CORS: what lets `GET` /u);
  expect(text).toContain("(played: it is there; look whether it is on yours)");
  expect(text).not.toContain("fails from");
  const own = applyEdit(scenarioOf("first-blocked-request"), {
    type: "set",
    path: ["pages", 0, "url"],
    value: "https://api.weather.example/",
  });
  expect(ticketFor(own)).toBeNull();
});

it("says what curl should print, with credentials that they are allowed, and sends what the request has", () => {
  const done = scenarioOf("credentials-done-right");
  const shown = done.actions.findIndex((one) => one.kind === "fetch" && one.credentials === "include");
  const text = ticketFor(done, shown) ?? "";
  expect(text).toContain("- [ ] `Access-Control-Allow-Credentials`: `true`");
  expect(text).toMatch(/^# {3}Access-Control-Allow-Credentials: true$/mu);
  const posted = applyEdit(scenarioOf("first-blocked-request"), {
    type: "set",
    path: ["actions", 0],
    value: {
      ...scenarioOf("first-blocked-request").actions[0],
      method: "POST",
      headers: [["Content-Type", "application/json"]],
      body: '{"it\'s":1}',
    },
  });
  const [preflight = "", actual = ""] = (ticketFor(posted) ?? "").match(/^curl .*$/gmu) ?? [];
  expect(preflight).toContain("-X 'OPTIONS'");
  expect(preflight).toContain("-H 'Access-Control-Request-Headers: content-type'");
  expect(actual).toContain("-X 'POST'");
  expect(actual).toMatch(/-H 'Content-Type: application\/json'/iu);
  expect(actual).toContain("--data-raw '{\"it'\\''s\":1}'");
});

it("nothing of a scenario becomes markup, or leaves the quotes of a shell", () => {
  const hostile = applyEdit(scenarioOf("first-blocked-request"), {
    type: "set",
    path: ["actions", 0, "url"],
    value: "https://api.weather.example/a'`b``c<img>",
  });
  const text = ticketFor(hostile) ?? "";
  expect(text).not.toMatch(/[^\\]'[^\s']*`b/u);
  expect(text).toContain("-X 'GET'");
});

it("tells what was sent, what came, the rule, what browsers print, and where to watch it", () => {
  const scenario = scenarioOf("preflight-meets-auth-first");
  const trace = runInMemory(scenario, publicSuffixList);
  const work = sliced(listOf(playOf(scenario, 0, publicSuffixList)));
  work.advance();
  const printed = [["Chrome", ["Access to fetch has been blocked ```"]]] as const;
  const text = ticketOf(words, work.result().list, { trace, action: 0, printed, link: "https://preflight.example/#s=1" }) ?? "";
  expect(text).toMatch(/\*\*Sent\*\*[^\n]*\n\n```http\nOPTIONS https:\/\/api\.shop\.example\/orders\n/u);
  expect(text).toMatch(/\*\*Came back\*\*[^\n]*\n\n```http\n401\n/u);
  expect(text).toContain("https://fetch.spec.whatwg.org/commit-snapshots/");
  // A fence is longer than any within.
  expect(text).toContain("Chrome:\n\n````text\nAccess to fetch has been blocked ```\n````");
  expect(text.endsWith("https://preflight.example/#s=1\n")).toBe(true);
});
