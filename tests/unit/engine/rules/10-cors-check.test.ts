import { describe, expect, it } from "vitest";
import type { HeaderList } from "../../../../src/http/messages.ts";
import { answer, api, fetches, pageAt, sandboxed, shop, valuesOf, verdict } from "../browse.ts";

type Headers = Readonly<Record<string, string>> | HeaderList;
const check = (headers: Headers, credentials: "omit" | "same-origin" | "include" = "same-origin") =>
  verdict(fetches(api, () => answer(headers), { credentials }));
const acao = (value: string) => ({ "Access-Control-Allow-Origin": value });
const withCredentials = (value: string) => ({ ...acao(shop), "Access-Control-Allow-Credentials": value });

describe("§10: Access-Control-Allow-Origin", () => {
  it.each([
    ["4 the origin itself", acao(shop), "ok"],
    ["3 a star", acao("*"), "ok"],
    ["4 the origin between spaces", acao(` ${shop}\t`), "ok"],
    ["2 nothing", {}, "ACAO_MISSING"],
    ["4 another origin", acao("https://other.example"), "ACAO_MISMATCH"],
    ["4 another scheme", acao("http://shop.example"), "ACAO_MISMATCH"],
    ["4 a trailing slash", acao(`${shop}/`), "ACAO_MISMATCH"],
    ["4 a path", acao(`${shop}/cart`), "ACAO_MISMATCH"],
    ["4 the default port", acao(`${shop}:443`), "ACAO_MISMATCH"],
    ["4 capitals", acao("https://Shop.example"), "ACAO_MISMATCH"],
    ["4 null", acao("null"), "ACAO_MISMATCH"],
    ["4 a host without scheme", acao("shop.example"), "ACAO_INVALID"],
    ["4 an empty value", acao(""), "ACAO_INVALID"],
    ["4 a wildcard host", acao("https://*.example"), "ACAO_MISMATCH"],
    ["4 a list", acao(`${shop}, https://other.example`), "ACAO_MULTIPLE"],
    ["4 a list with spaces", acao(`${shop} https://other.example`), "ACAO_MULTIPLE"],
    ["4 a star and an origin", acao(`*, ${shop}`), "ACAO_MULTIPLE"],
    [
      "1 the same line twice",
      [
        ["Access-Control-Allow-Origin", shop],
        ["access-control-allow-origin", shop],
      ],
      "ACAO_MULTIPLE",
    ],
    ["4 a vertical tab", acao(`${shop}\u000b`), "ACAO_MISMATCH"],
  ] as const)("10.%s", (_name, headers, expected) => {
    expect(check(headers)).toBe(expected);
  });

  it("10.4 null is only the null of a page that has no origin", () => {
    expect(verdict(fetches(api, () => answer(acao("null")), {}, { page: sandboxed() }))).toBe("ok");
    expect(verdict(fetches(api, () => answer(acao(shop)), {}, { page: sandboxed() }))).toBe("ACAO_MISMATCH");
  });

  it("10.4 the port belongs to the origin", () => {
    const page = pageAt("http://localhost:3000/");
    const played = fetches("http://localhost:4000/", () => answer(acao("http://localhost")), {}, { page });
    expect(verdict(played)).toBe("ACAO_MISMATCH");
  });
});

describe("§10: with credentials", () => {
  it.each([
    ["4 a star", { ...acao("*"), "Access-Control-Allow-Credentials": "true" }, "ACAO_WILDCARD_WITH_CREDENTIALS"],
    ["6 true", withCredentials("true"), "ok"],
    ["6 true between spaces", withCredentials("\ttrue "), "ok"],
    ["6 nothing", acao(shop), "ACAC_NOT_TRUE"],
    ["6 True", withCredentials("True"), "ACAC_NOT_TRUE"],
    ["6 TRUE", withCredentials("TRUE"), "ACAC_NOT_TRUE"],
    ["6 1", withCredentials("1"), "ACAC_NOT_TRUE"],
    ['6 "true"', withCredentials('"true"'), "ACAC_NOT_TRUE"],
    ["6 true twice", [...Object.entries(withCredentials("true")), ["Access-Control-Allow-Credentials", "true"]], "ACAC_NOT_TRUE"],
  ] as const)("10.%s", (_name, headers, expected) => {
    expect(check(headers as Headers, "include")).toBe(expected);
  });

  it.each(["omit", "same-origin"] as const)(
    "10.3 10.5 mode %s is not include: a star is enough, Access-Control-Allow-Credentials is not read",
    (mode) => {
      expect(check(acao("*"), mode)).toBe("ok");
      expect(check(withCredentials("no"), mode)).toBe("ok");
    },
  );
});

describe("the check of a response", () => {
  it.each([200, 204, 401, 404, 500])("10 the check is made whatever the status (%i)", (status) => {
    expect(verdict(fetches(api, () => answer({}, status)))).toBe("ACAO_MISSING");
    expect(fetches(api, () => answer(acao("*"), status)).outcome).toMatchObject({ kind: "response", status });
  });

  it("10 it tells its five values, where they were and which header decided", () => {
    const played = fetches(`${api}/x`, () => answer(withCredentials("1"), 201), { credentials: "include" });
    const values = {
      origin: shop,
      allowOrigin: shop,
      allowCredentials: "1",
      credentialsMode: "include",
      url: `${api}/x`,
      status: 201,
    };
    expect(valuesOf(played, "cors-check")).toEqual({ ...values, of: "actual" });
    expect(played.outcome).toMatchObject({ failure: { code: "ACAC_NOT_TRUE", values } });
    expect(played.steps.at(-1)).toMatchObject({ message: 0, deciding: ["access-control-allow-credentials"], verdict: "fail" });
  });

  it("10 it comes after the server did what it was asked to", () => {
    expect(fetches(api, () => answer(), { method: "POST", body: "x" }).sent).toHaveLength(1);
  });
});

describe("where browsers differ on Access-Control-Allow-Origin", () => {
  const comma = () => answer(acao(`${shop}, ${shop}`));
  const lines = () =>
    answer([
      ["Access-Control-Allow-Origin", shop],
      ["Access-Control-Allow-Origin", shop],
    ]);
  const emptyLine = (name: string) => () =>
    answer([
      ["Access-Control-Allow-Origin", ""],
      [name, shop],
    ]);

  it.each([
    ["standard", "ACAO_MULTIPLE", "ACAO_MULTIPLE", "ACAO_MULTIPLE"],
    ["chromium", "ACAO_MULTIPLE", "ACAO_MULTIPLE", "ACAO_MULTIPLE"],
    ["firefox", "ACAO_MISMATCH", "ACAO_MULTIPLE", "ok"],
    ["webkit", "ACAO_MULTIPLE", "ACAO_MULTIPLE", "ACAO_MULTIPLE"],
  ] as const)(
    "%s: a list is %s, two lines are %s, an empty line beside a good one in lower case is %s",
    (profile, ofList, ofLines, ofEmpty) => {
      expect(verdict(fetches(api, comma, {}, { profile }))).toBe(ofList);
      expect(verdict(fetches(api, lines, {}, { profile }))).toBe(ofLines);
      expect(verdict(fetches(api, emptyLine("access-control-allow-origin"), {}, { profile }))).toBe(ofEmpty);
      expect(verdict(fetches(api, emptyLine("Access-Control-Allow-Origin"), {}, { profile }))).toBe("ACAO_MULTIPLE");
    },
  );

  it.each([
    ["chromium", "ACAO_INVALID"],
    ["firefox", "ACAO_MISMATCH"],
    ["webkit", "ACAO_MISMATCH"],
  ] as const)("%s calls a value that is no URL %s", (profile, code) => {
    expect(verdict(fetches(api, () => answer(acao("shop.example")), {}, { profile }))).toBe(code);
  });
});

describe("§12: Cross-Origin-Resource-Policy of a no-cors response", () => {
  const asks = (url: string, policy: string, page = `${shop}/`) =>
    verdict(fetches(url, () => answer({ "Cross-Origin-Resource-Policy": policy }), { mode: "no-cors" }, { page: pageAt(page) }));

  it.each([
    [api, "same-origin", "CORP_SAME_ORIGIN"],
    [api, "same-site", "CORP_SAME_SITE"],
    [api, "cross-origin", "ok"],
    [api, "same-origin, same-site", "ok"],
    [api, "Same-Origin", "ok"],
    ["https://img.shop.example/", "same-site", "ok"],
    ["https://img.shop.example/", "same-origin", "CORP_SAME_ORIGIN"],
    [`${shop}/x`, "same-origin", "ok"],
  ])("%s says %s: %s", (url, policy, expected) => {
    expect(asks(url, policy)).toBe(expected);
  });

  it("an http page gets nothing from the https part of its site", () => {
    expect(asks("https://img.shop.example/", "same-site", "http://shop.example/")).toBe("CORP_SAME_SITE");
    expect(asks("http://img.shop.example/", "same-site", "http://shop.example/")).toBe("ok");
  });

  it("C18: Chromium counts a sandboxed page to the site of its URL", () => {
    const server = () => answer({ "Cross-Origin-Resource-Policy": "same-site" });
    const inBrowser = (profile: "standard" | "chromium") =>
      verdict(fetches(`${shop}/x`, server, { mode: "no-cors" }, { page: sandboxed(), profile }));
    expect(inBrowser("standard")).toBe("CORP_SAME_SITE");
    expect(inBrowser("chromium")).toBe("ok");
  });

  it("does not concern mode cors", () => {
    const server = () => answer({ ...acao("*"), "Cross-Origin-Resource-Policy": "same-origin" });
    expect(verdict(fetches(api, server))).toBe("ok");
  });
});
