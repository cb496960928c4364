import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { codes, type LintCode } from "../../../src/lint/finding.ts";
import { lint } from "../../../src/lint/lint.ts";
import { startLint } from "../../../src/lint/proven.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { type Scenario, ScenarioSchema } from "../../../src/scenario/schema.ts";
import { folders, scenarioOf } from "../../library/content.ts";

const handler = { kind: "handler", routes: [{ path: "/a", body: "a" }] };
const policy = (rest: object) => ({ kind: "cors", style: "policy", origins: ["https://shop.example"], ...rest });
const headers = (rest: object) => ({ kind: "cors", style: "headers", ...rest });
const auth = { kind: "auth", needs: "bearer", value: "t" };
const acao = (value: string) => ["Access-Control-Allow-Origin", value];

interface Given {
  readonly layers: readonly object[];
  readonly origin?: string;
  readonly action?: object;
}

function scenarioWith({ layers, origin = "https://api.example", action = {} }: Given): Scenario {
  return v.parse(ScenarioSchema, {
    version: 2,
    title: "A server",
    pages: [{ id: "shop", url: "https://shop.example/" }],
    hosts: [{ id: "api", origins: [origin], layers: [...layers, handler] }],
    actions: [{ kind: "fetch", page: "shop", url: `${origin}/a`, ...action }],
  });
}

const include = { credentials: "include" };

/** One mistake each, and no other that its code stands for. */
const mistakes: Readonly<Record<LintCode, Given>> = {
  "reflects-with-credentials": { layers: [policy({ origins: "reflect", credentials: true })], action: include },
  "null-allowed": { layers: [policy({ origins: ["null", "https://shop.example"] })] },
  "look-alike-let-in": { layers: [policy({ origins: [], rules: [{ test: "ends", value: "shop.example" }] })] },
  "http-origin-allowed": { layers: [policy({ origins: ["https://shop.example", "http://shop.example"] })] },
  "sub-domains-with-credentials": {
    layers: [policy({ credentials: true, rules: [{ test: "sub-domains-of", value: "https://shop.example" }] })],
    action: include,
  },
  "public-suffix": { layers: [policy({ rules: [{ test: "sub-domains-of", value: "https://co.uk" }] })] },
  "star-in-private-network": { layers: [policy({ origins: "any" })], origin: "http://192.168.1.20" },
  "star-with-credentials": {
    layers: [headers({ actual: [acao("*"), ["Access-Control-Allow-Credentials", "true"]] })],
    action: include,
  },
  "star-list-with-credentials": { layers: [policy({ credentials: true, headers: ["*"] })], action: include },
  "star-without-authorization": {
    layers: [policy({ headers: ["*"] })],
    action: { headers: [["Authorization", "Bearer t"]] },
  },
  "not-an-origin": { layers: [policy({ origins: ["https://shop.example/"] })] },
  "several-origins": { layers: [headers({ actual: [acao("https://shop.example, https://blog.example")] })] },
  "first-for-unknown": { layers: [policy({ unknownOrigin: "first" })] },
  "vary-missing": { layers: [policy({ vary: false })] },
  "vary-ignored": { layers: [{ kind: "cache", ignoreVary: true }, policy({})] },
  "two-speakers": { layers: [policy({}), policy({})] },
  "auth-before-cors": {
    layers: [auth, policy({ headers: ["Authorization"] })],
    action: { headers: [["Authorization", "Bearer t"]] },
  },
  "redirect-before-cors": { layers: [{ kind: "redirect", to: "https" }, policy({})] },
  "not-on-errors": { layers: [policy({ onStatuses: "success" })] },
  "error-page-discards": { layers: [policy({}), { kind: "answer", status: 500, earlierHeaders: "discarded" }] },
  "preflight-status": { layers: [headers({ preflight: { status: 404, headers: [] }, actual: [acao("https://shop.example")] })] },
  "preflight-header-on-response": {
    layers: [headers({ actual: [acao("https://shop.example"), ["Access-Control-Allow-Methods", "PUT"]] })],
  },
  "expose-on-preflight": {
    layers: [
      headers({ preflight: { headers: [["Access-Control-Expose-Headers", "X-Total"]] }, actual: [acao("https://shop.example")] }),
    ],
  },
  "expose-does-nothing": { layers: [policy({ expose: ["Content-Type", "X-Total"] })] },
  "method-case": { layers: [policy({ methods: ["patch"] })] },
  "name-is-no-token": { layers: [policy({ headers: ["x a", "X-B"] })] },
  "forbidden-method": { layers: [policy({ methods: ["TRACE", "PUT"] })] },
  "forbidden-header": { layers: [policy({ headers: ["Cookie", "X-B"] })] },
  "max-age-capped": { layers: [policy({ maxAge: 604_800 })] },
  "credentials-unneeded": { layers: [policy({ credentials: true })] },
};

function proven(scenario: Scenario, host = 0) {
  const work = startLint(scenario, runInMemory(scenario, publicSuffixList), host, publicSuffixList);
  work.advance();
  return work.result();
}

describe.each(Object.entries(mistakes) as [LintCode, Given][])("%s", (code, given) => {
  it("is found, and what it proposes puts it right without harm", () => {
    const found = proven(scenarioWith(given)).filter(({ finding }) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.mends).toBe(true);
  });

  it("is shown by a scenario that is there", () => {
    expect(folders).toContain(codes[code][1]);
  });
});

it("nothing is wrong with a server that says what it must, and no more", () => {
  expect(lint(scenarioWith({ layers: [policy({ maxAge: 600, expose: ["X-Total"] })] }), 0, publicSuffixList)).toEqual([]);
  const { hosts } = scenarioOf("credentials-done-right");
  expect(hosts.flatMap((_, host) => lint(scenarioOf("credentials-done-right"), host, publicSuffixList))).toEqual([]);
});

it("an origin of an application, an extension or a web view is one", () => {
  const origins = ["app://obsidian.md", "capacitor://localhost", "ionic://localhost", "moz-extension://0ab1-2c"];
  const found = (list: readonly string[]) =>
    proven(scenarioWith({ layers: [policy({ origins: ["https://shop.example", ...list] })] })).map(({ finding }) => finding.code);
  expect(found(origins)).toEqual([]);
  expect(found(["app://obsidian.md/"])).toEqual(["not-an-origin"]);
  expect(found(["app://*"])).toEqual(["not-an-origin"]);
});

it("in the library a finding stands where the mistake is the subject", () => {
  const found = folders.flatMap((id) => {
    const scenario = scenarioOf(id);
    return scenario.hosts.flatMap((_, host) => lint(scenario, host, publicSuffixList).map(({ code }) => `${id}: ${code}`));
  });
  expect(found).toContain("every-origin-reflected: reflects-with-credentials");
  expect(found).toContain("star-and-authorization: star-without-authorization");
  expect(found).toContain("preflight-meets-auth-first: auth-before-cors");
  expect(found.filter((line) => /^(?:first-request-fixed|credentials-done-right|preflight-for-)/u.test(line))).toEqual([]);
});
