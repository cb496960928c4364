import { expect, it, test } from "vitest";
import { startJudging } from "../../../src/advised/judge.ts";
import { type AdviceName, advices } from "../../../src/paste/advice.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import type { Scenario, ScenarioInput } from "../../../src/scenario/schema.ts";

function judged(names: readonly AdviceName[], about: Scenario | null = null) {
  const work = startJudging(names, about, publicSuffixList);
  work.advance();
  return work.result();
}

const playOf = (advice: AdviceName, setting: string, about?: Scenario) =>
  judged([advice], about)[0]?.plays.find((play) => play.setting === setting);

it.each(advices)("%s is played in both settings, and each can be opened", (advice) => {
  const plays = judged([advice])[0]?.plays ?? [];
  expect(plays.map(({ setting }) => setting)).toEqual(["open", "signed-in"]);
  for (const { scenario } of plays) expect(parseScenario(scenario).ok).toBe(true);
});

test("a star helps without cookies, for everybody, and fails with them", () => {
  expect(playOf("star", "open")).toMatchObject({ page: "reads", lets: ["other", "http", "sibling", "look-alike", "sandboxed"] });
  expect(playOf("star", "signed-in")).toMatchObject({
    page: "fails",
    lets: [],
    failure: { code: "ACAO_WILDCARD_WITH_CREDENTIALS" },
  });
});

test("an echo lets strangers read what is only for whoever is signed in", () => {
  expect(playOf("echo", "signed-in")).toMatchObject({ page: "reads", lets: expect.arrayContaining(["other", "sandboxed"]) });
});

test("null helps the page not at all, and a sandboxed frame to the data", () => {
  expect(playOf("null", "signed-in")).toMatchObject({ page: "fails", lets: ["sandboxed"] });
});

test("what changes the reader's own browser changes nothing for others", () => {
  expect(playOf("switch-off", "signed-in")).toMatchObject({ page: "fails", lets: [] });
});

test("no-cors sends it, and nothing can be read", () => {
  expect(playOf("no-cors", "open")).toMatchObject({ page: "nothing", failure: null });
});

test("the page's origin by its name, and a proxy of its own, help in both settings and let in nobody", () => {
  for (const advice of ["named", "own-proxy"] as const)
    for (const setting of ["open", "signed-in"])
      expect(playOf(advice, setting), `${advice}, ${setting}`).toMatchObject({ page: "reads", lets: [], handed: [] });
});

const withToken = {
  version: 2,
  pages: [{ id: "page", url: "https://shop.example/" }],
  hosts: [{ id: "api", origins: ["https://api.shop.example"], layers: [{ kind: "handler", routes: [{ body: "ok" }] }] }],
  actions: [
    {
      kind: "fetch",
      page: "page",
      url: "https://api.shop.example/orders",
      method: "POST",
      headers: [["Authorization", "Bearer x"]],
      body: "{}",
    },
  ],
} satisfies ScenarioInput;

test("a stranger's proxy is handed the token and the body of the request that was pasted", () => {
  const parsed = parseScenario(withToken);
  if (!parsed.ok) throw new Error("no scenario");
  expect(playOf("public-proxy", "open", parsed.scenario)).toMatchObject({ page: "reads", handed: ["Authorization", "body"] });
});

test("where a server is asked over http nobody can be signed in across sites", () => {
  const parsed = parseScenario({
    ...withToken,
    hosts: withToken.hosts.map((host) => ({ ...host, origins: ["http://api.shop.example"] })),
    actions: withToken.actions.map((action) => ({ ...action, url: "http://api.shop.example/orders" })),
    pages: [{ id: "page", url: "http://shop.example/" }],
  });
  if (!parsed.ok) throw new Error("no scenario");
  expect(judged(["star"], parsed.scenario)[0]?.plays.map(({ setting }) => setting)).toEqual(["open"]);
});
