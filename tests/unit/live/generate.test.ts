import { beforeAll, describe, expect, it } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import type { FailureCode } from "../../../src/trace/failures.ts";
import { freshCases, playedBy } from "../../live/cases.ts";
import { makeScenario } from "../../live/generate.ts";
import { codeOf, isFailure } from "../../live/outcome-codes.ts";

const seed = 20_261_123;
const many = freshCases(seed, 1000);

describe("fresh scenarios", () => {
  it("are the same for the same seed and number, whatever was made before", () => {
    expect(makeScenario(seed, 7)).toEqual(many[7]?.scenario);
  });

  it("are others for another seed, and for another number", () => {
    const texts = [makeScenario(1, 0), makeScenario(2, 0), makeScenario(1, 1)].map(({ title: _title, ...rest }) =>
      JSON.stringify(rest),
    );
    expect(new Set(texts).size).toBe(3);
  });

  it("are whole scenarios, and stay within one scheme", () => {
    for (const { scenario } of many) {
      expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ ok: true, scenario });
      expect(new Set(scenario.hosts.flatMap(({ origins }) => origins.map((origin) => new URL(origin).protocol))).size).toBe(1);
    }
  });

  it("use everything that a page can do", () => {
    const kinds = new Set(many.flatMap(({ scenario }) => scenario.actions.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(["beacon", "client", "element", "eventsource", "fetch", "form", "iframe", "xhr"]);
  });
});

describe("what the engine says of them", () => {
  let codes: readonly string[] = [];
  beforeAll(async () => {
    const outcomes = many.map(async (one) => {
      const scenario = playedBy("chromium", one);
      return runInMemory(scenario, publicSuffixList).outcomes;
    });
    codes = (await Promise.all(outcomes)).flat().map(codeOf);
  });

  it("is a failure in about half of them", () => {
    const share = codes.filter(isFailure).length / codes.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  it.each<FailureCode>([
    "INVALID_REQUEST",
    "URL_HAS_CREDENTIALS",
    "BAD_PORT",
    "SAME_ORIGIN_MODE",
    "NO_CORS_REDIRECT_MODE",
    "SCHEME_NOT_CORS",
    "ACAO_MISSING",
    "ACAO_WILDCARD_WITH_CREDENTIALS",
    "ACAO_MULTIPLE",
    "ACAO_MISMATCH",
    "ACAC_NOT_TRUE",
    "P_ACAO_MISSING",
    "P_ACAO_WILDCARD_WITH_CREDENTIALS",
    "P_ACAO_MULTIPLE",
    "P_ACAO_MISMATCH",
    "P_ACAC_NOT_TRUE",
    "P_REDIRECT",
    "P_STATUS",
    "P_ACAM_UNPARSABLE",
    "P_ACAH_UNPARSABLE",
    "P_METHOD_NOT_ALLOWED",
    "P_HEADER_NOT_ALLOWED",
    "P_NETWORK",
    "REDIRECT_MODE_ERROR",
    "REDIRECT_SCHEME",
    "REDIRECT_BAD_LOCATION",
    "REDIRECT_LIMIT",
    "REDIRECT_CREDENTIALS",
    "KEEPALIVE_QUOTA",
    "NETWORK_ERROR",
    "CORP_SAME_ORIGIN",
    "CORP_SAME_SITE",
    "CORP_COEP",
    "CSP_BLOCKED",
    "ORB_BLOCKED",
    "NOSNIFF",
    "MIME_BLOCKED",
    "NOT_USABLE",
  ])("is %s now and then", (code) => {
    expect(codes).toContain(code);
  });
});
