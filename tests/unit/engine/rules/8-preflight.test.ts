import { describe, expect, it } from "vitest";
import type { HeaderList } from "../../../../src/http/messages.ts";
import {
  answer,
  api,
  fetches,
  headerOf,
  names,
  openServer,
  purposes,
  type Server,
  shop,
  valuesOf,
  verdict,
  xhrs,
} from "../browse.ts";

/** Answers preflights with these, anything else openly. */
function preflight(headers: Readonly<Record<string, string>> | HeaderList, status = 204): Server {
  return (request, count) => (request.purpose === "preflight" ? answer(headers, status, "") : openServer(request, count));
}

const acao = { "Access-Control-Allow-Origin": shop };
const put = { method: "PUT" };
const withHeader = { headers: [["X-A", "1"]] as [string, string][] };

describe("§8: the request", () => {
  it("8 the preflight is an OPTIONS without body, cookies or the headers it asks about", () => {
    const init = {
      method: "PUT",
      body: "{}",
      credentials: "include",
      headers: [
        ["X-B", "1"],
        ["Content-Type", "application/json"],
      ],
    } as const;
    expect(fetches(`${api}/x`, openServer, init).sent[0]).toEqual({
      purpose: "preflight",
      method: "OPTIONS",
      url: `${api}/x`,
      headers: [
        ["Accept", "*/*"],
        ["Access-Control-Request-Method", "PUT"],
        ["Access-Control-Request-Headers", "content-type,x-b"],
        ["Origin", shop],
        ["Referer", `${shop}/`],
        ["Sec-Fetch-Site", "cross-site"],
        ["Sec-Fetch-Mode", "cors"],
        ["Sec-Fetch-Dest", "empty"],
      ],
      body: null,
    });
  });

  it("8 it has no Access-Control-Request-Headers where no header needs permission", () => {
    expect(headerOf(fetches(api, openServer, put).sent[0]!, "access-control-request-headers")).toBeNull();
  });

  it("4.2 a preflight is forced by an upload listener that is there before send()", () => {
    expect(purposes(xhrs(api, openServer, { method: "POST", body: "x", uploadListener: "before-send" }))).toEqual([
      "preflight",
      "actual",
    ]);
    expect(purposes(xhrs(api, openServer, { method: "POST", body: "x", uploadListener: "after-send" }))).toEqual(["actual"]);
  });

  it("8 it tells its story in order", () => {
    const played = fetches(api, openServer, { method: "PUT", headers: [["X-A", "1"]] });
    expect(names(played)).toEqual([
      "construct-request",
      "compare-origins",
      "preflight-needed",
      "preflight-cache-lookup",
      "append-origin",
      "cors-check",
      "preflight-status",
      "preflight-methods",
      "preflight-headers",
      "preflight-cache-store",
      "cors-check",
      "expose",
    ]);
    expect(played.steps.map(({ message }) => message ?? null)).toEqual([null, null, null, null, null, 0, 0, 0, 0, 0, 1, 1]);
  });
});

describe("P1-P8: the judgement", () => {
  it.each([
    ["P1 a redirect", acao, 302, put, "P_STATUS"],
    ["P2 no Access-Control-Allow-Origin", {}, 204, put, "P_ACAO_MISSING"],
    ["P2 another origin", { "Access-Control-Allow-Origin": api }, 204, put, "P_ACAO_MISMATCH"],
    ["P2 it comes before the status", {}, 500, put, "P_ACAO_MISSING"],
    ["P3 404", acao, 404, put, "P_STATUS"],
    ["P3 401", acao, 401, put, "P_STATUS"],
    ["P3 304", acao, 304, put, "P_STATUS"],
    ["P4 methods that are no list", { ...acao, "Access-Control-Allow-Methods": "PUT DELETE" }, 204, put, "P_ACAM_UNPARSABLE"],
    ["P4 headers that are no list", { ...acao, "Access-Control-Allow-Headers": '"x-a"' }, 204, withHeader, "P_ACAH_UNPARSABLE"],
    [
      "P4 unparsable headers come before a refused method",
      { ...acao, "Access-Control-Allow-Headers": "@" },
      204,
      put,
      "P_ACAH_UNPARSABLE",
    ],
    ["P6 method not listed", { ...acao, "Access-Control-Allow-Methods": "POST" }, 204, put, "P_METHOD_NOT_ALLOWED"],
    ["P6 no methods at all", acao, 204, put, "P_METHOD_NOT_ALLOWED"],
    ["P8 header not listed", { ...acao, "Access-Control-Allow-Headers": "x-b" }, 204, withHeader, "P_HEADER_NOT_ALLOWED"],
    ["P8 no headers at all", acao, 204, withHeader, "P_HEADER_NOT_ALLOWED"],
  ] as const)("%s refuses, and the request is never sent", (_name, headers, status, init, code) => {
    const played = fetches(api, preflight(headers, status), init as Parameters<typeof fetches>[2]);
    expect(verdict(played)).toBe(code);
    expect(purposes(played)).toEqual(["preflight"]);
    const last = played.steps.at(-1);
    expect(last?.verdict).toBe("fail");
    expect(last?.failure).toBe(played.outcome.kind === "error" && played.outcome.failure);
  });

  it.each([
    ["200", { ...acao, "Access-Control-Allow-Methods": "PUT" }, 200],
    ["299", { ...acao, "Access-Control-Allow-Methods": "PUT" }, 299],
    ["empty items", { ...acao, "Access-Control-Allow-Methods": " , PUT ,," }, 204],
    [
      "several lines",
      [
        ["Access-Control-Allow-Origin", shop],
        ["Access-Control-Allow-Methods", "GET"],
        ["Access-Control-Allow-Methods", "PUT"],
      ],
      204,
    ],
    ["a wildcard", { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "*" }, 204],
  ] as const)("P3 P4 %s allows", (_name, headers, status) => {
    expect(verdict(fetches(api, preflight(headers, status), put))).toBe("ok");
  });

  it("P1 a redirect is not followed, wherever it leads", () => {
    const played = fetches(api, preflight({ ...acao, Location: "/y", "Access-Control-Allow-Methods": "PUT" }, 307), put);
    expect(verdict(played)).toBe("P_STATUS");
    expect(played.sent).toHaveLength(1);
  });

  it("P5 without Access-Control-Allow-Methods a preflight that was forced stands for its own method", () => {
    const played = xhrs(api, preflight(acao), { method: "POST", body: "x", uploadListener: "before-send" });
    expect(verdict(played)).toBe("ok");
    expect(played.states.at(-1)?.preflightCache).toMatchObject([{ methods: ["POST"] }]);
  });

  it.each([
    ["600", 600],
    ["0", 0],
    ["abc", 5],
    ["-1", 5],
    ["", 5],
  ])("P9 Access-Control-Max-Age %j is %i seconds and never an error", (value, maxAge) => {
    const server = preflight({ ...acao, "Access-Control-Allow-Methods": "PUT", "Access-Control-Max-Age": value });
    const played = fetches(api, server, put);
    expect(verdict(played)).toBe("ok");
    expect(valuesOf(played, "preflight-cache-store")?.maxAge).toBe(maxAge);
  });

  it("P6 a safelisted method need not be listed", () => {
    const played = fetches(api, preflight({ ...acao, "Access-Control-Allow-Headers": "X-A" }), withHeader);
    expect(verdict(played)).toBe("ok");
    expect(valuesOf(played, "preflight-methods")).toMatchObject({ because: "safelisted", value: null });
  });

  it("P6 P8 with credentials `*` is only a star", () => {
    const headers = { ...acao, "Access-Control-Allow-Credentials": "true" };
    const star = preflight({ ...headers, "Access-Control-Allow-Methods": "*", "Access-Control-Allow-Headers": "*" });
    expect(verdict(fetches(api, star, { ...put, credentials: "include" }))).toBe("P_METHOD_NOT_ALLOWED");
    expect(verdict(fetches(api, star, { ...withHeader, credentials: "include" }))).toBe("P_HEADER_NOT_ALLOWED");
    expect(verdict(fetches(api, star, { method: "*", credentials: "include" }))).toBe("ok");
    expect(verdict(fetches(api, star, { headers: [["*", "1"]], credentials: "include" }))).toBe("ok");
  });

  it("P7 the Standard wants Authorization by name, no browser does", () => {
    const init = { headers: [["Authorization", "x"]] as [string, string][] };
    const star = preflight({ ...acao, "Access-Control-Allow-Headers": "*" });
    expect(verdict(fetches(api, star, init))).toBe("P_AUTHORIZATION_NEEDS_NAME");
    for (const profile of ["chromium", "firefox", "webkit"] as const)
      expect(verdict(fetches(api, star, init, { profile }))).toBe("ok");
    expect(verdict(fetches(api, preflight({ ...acao, "Access-Control-Allow-Headers": "*, authorization" }), init))).toBe("ok");
  });

  it("P8 the first refused header is named, all are listed", () => {
    const init = {
      headers: [
        ["X-C", "1"],
        ["X-A", "1"],
        ["X-B", "1"],
      ] as [string, string][],
    };
    const played = fetches(api, preflight({ ...acao, "Access-Control-Allow-Headers": "X-a" }), init);
    expect(played.outcome).toMatchObject({ failure: { values: { header: "x-b", allowed: ["X-a"] } } });
    expect(valuesOf(played, "preflight-headers")?.refused).toEqual(["x-b", "x-c"]);
  });

  it("P2 the credentials mode of the request decides, not the preflight's", () => {
    const init = { ...put, credentials: "include" } as const;
    const methods = { "Access-Control-Allow-Methods": "PUT" };
    expect(verdict(fetches(api, preflight({ ...methods, "Access-Control-Allow-Origin": "*" }), init))).toBe(
      "P_ACAO_WILDCARD_WITH_CREDENTIALS",
    );
    expect(verdict(fetches(api, preflight({ ...methods, ...acao }), init))).toBe("P_ACAC_NOT_TRUE");
  });

  it("8 what it allows does not replace the answer's own headers", () => {
    const server: Server = (request) =>
      request.purpose === "preflight" ? answer({ ...acao, "Access-Control-Allow-Methods": "PUT" }, 204) : answer();
    const played = fetches(api, server, put);
    expect(verdict(played)).toBe("ACAO_MISSING");
    expect(purposes(played)).toEqual(["preflight", "actual"]);
  });

  it("8 its Access-Control-Expose-Headers counts for nothing", () => {
    const server: Server = (request) =>
      request.purpose === "preflight"
        ? answer({ ...acao, "Access-Control-Allow-Methods": "PUT", "Access-Control-Expose-Headers": "x-a" }, 204)
        : answer({ ...acao, "X-A": "1" });
    expect(fetches(api, server, put).outcome).toMatchObject({ headers: [], hidden: ["access-control-allow-origin", "x-a"] });
  });
});

describe("B3: each browser judges in its own order", () => {
  const everythingWrong = preflight({ Location: "/y", "Access-Control-Allow-Methods": "@" }, 302);

  it.each([
    ["standard", "P_ACAO_MISSING"],
    ["chromium", "P_REDIRECT"],
    ["firefox", "P_ACAO_MISSING"],
    ["webkit", "P_STATUS"],
  ] as const)("%s finds %s first", (profile, code) => {
    expect(verdict(fetches(api, everythingWrong, put, { profile }))).toBe(code);
  });

  it("Firefox judges the method before it reads the headers", () => {
    const server = preflight({ ...acao, "Access-Control-Allow-Headers": "@" });
    expect(verdict(fetches(api, server, put, { profile: "firefox" }))).toBe("P_METHOD_NOT_ALLOWED");
    expect(verdict(fetches(api, server, put, { profile: "chromium" }))).toBe("P_ACAH_UNPARSABLE");
  });
});
