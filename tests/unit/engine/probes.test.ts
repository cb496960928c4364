import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../src/engine/model/calls.ts";
import type { HeaderList } from "../../../src/http/messages.ts";
import {
  answer,
  api,
  fetches,
  headerOf,
  openServer,
  purposes,
  redirecting,
  type Server,
  shop,
  third,
  verdict,
} from "./browse.ts";

/* Questions that other CORS tools have been asked, and what the Standard answers. Where they went wrong, and many did, is in the names. */

type Headers = Readonly<Record<string, string>>;
const star: Headers = { "Access-Control-Allow-Origin": "*" };
const exact: Headers = { "Access-Control-Allow-Origin": shop, "Access-Control-Allow-Credentials": "true" };
const lines = (...names: string[]) => names.map((name): [string, string] => [name, "1"]);

/** One policy for both answers, as most tools have it. */
const policy =
  (headers: Headers, status = 204): Server =>
  ({ purpose }) =>
    purpose === "preflight" ? answer(headers, status, "") : answer(headers);
const asks = (headers: Headers, init: Partial<FetchCall> = {}, status?: number) => fetches(api, policy(headers, status), init);

describe("six probes of methods and credentials, for the wizards", () => {
  it("1. Access-Control-Allow-Methods: * covers PUT", () => {
    expect(verdict(asks({ ...star, "Access-Control-Allow-Methods": "*" }, { method: "PUT" }))).toBe("ok");
  });
  it("2. with credentials it covers nothing", () => {
    const init = { method: "PUT", credentials: "include" } as const;
    expect(verdict(asks({ ...exact, "Access-Control-Allow-Methods": "*" }, init))).toBe("P_METHOD_NOT_ALLOWED");
  });
  it.each(["GET", "HEAD", "POST"])("3.-5. %s need not be listed, though a header makes a preflight", (method) => {
    const played = asks({ ...star, "Access-Control-Allow-Headers": "x-a" }, { method, headers: lines("X-A") });
    expect(purposes(played)).toEqual(["preflight", "actual"]);
    expect(verdict(played)).toBe("ok");
  });
  it("6. DELETE has to be, with the right case", () => {
    const allowed = (methods: string) =>
      verdict(asks({ ...star, "Access-Control-Allow-Methods": methods }, { method: "DELETE" }));
    expect(["PUT, DELETE", "delete", "PUT"].map(allowed)).toEqual(["ok", "P_METHOD_NOT_ALLOWED", "P_METHOD_NOT_ALLOWED"]);
  });
});

describe("what the wizards leave out", () => {
  const safe = (name: string, value: string) => purposes(fetches(api, openServer, { headers: [[name, value]] })).length === 1;

  it("a Range from a position needs no preflight, a suffix does", () => {
    expect([safe("Range", "bytes=0-99"), safe("Range", "bytes=-99")]).toEqual([true, false]);
  });
  it("a value of 128 bytes needs none, one of 129 does", () => {
    expect([safe("Accept", "a".repeat(128)), safe("Accept", "a".repeat(129))]).toEqual([true, false]);
  });
  it("1024 bytes in all need none, 1025 do", () => {
    const total = (last: number): [string, string][] => [
      ...Array.from({ length: 7 }, (): [string, string] => ["Accept", "a".repeat(128)]),
      ["Accept-Language", "a".repeat(last)],
    ];
    expect(purposes(fetches(api, openServer, { headers: total(128) }))).toHaveLength(1);
    expect(purposes(fetches(api, openServer, { headers: [...total(128), ["Content-Language", "a"]] }))).toHaveLength(2);
  });
  it("the status of a preflight counts", () => {
    const methods = { ...star, "Access-Control-Allow-Methods": "PUT" };
    const withStatus = (status: number) => verdict(asks(methods, { method: "PUT" }, status));
    expect([200, 204, 299, 302, 401, 404, 500].map(withStatus)).toEqual([
      "ok",
      "ok",
      "ok",
      ...Array.from({ length: 4 }, () => "P_STATUS"),
    ]);
  });
  it("patch stays patch", () => {
    expect(verdict(asks({ ...star, "Access-Control-Allow-Methods": "PATCH" }, { method: "patch" }))).toBe("P_METHOD_NOT_ALLOWED");
  });
});

describe("five probes that an animation calls blocked, all of them readable", () => {
  it("1. Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials: true, without credentials", () => {
    expect(verdict(asks({ ...star, "Access-Control-Allow-Credentials": "true" }))).toBe("ok");
  });
  it("2. an Accept header that is allowed by nobody", () => {
    const played = asks(star, { headers: [["Accept", "application/json"]] });
    expect(purposes(played)).toEqual(["actual"]);
    expect(verdict(played)).toBe("ok");
  });
  it("3. a POST of text/plain", () => {
    const played = asks(star, { method: "POST", body: "x" });
    expect(purposes(played)).toEqual(["actual"]);
    expect(verdict(played)).toBe("ok");
  });
  it("4. Access-Control-Allow-Methods: *", () => {
    expect(verdict(asks({ ...star, "Access-Control-Allow-Methods": "*" }, { method: "DELETE" }))).toBe("ok");
  });
  it("5. Access-Control-Allow-Headers: *", () => {
    expect(verdict(asks({ ...star, "Access-Control-Allow-Headers": "*" }, { headers: lines("X-A", "X-B") }))).toBe("ok");
  });
});

describe("what the animation teaches besides", () => {
  it("a comma list of origins is no list of origins", () => {
    expect(verdict(asks({ "Access-Control-Allow-Origin": `${shop}, ${third}` }))).toBe("ACAO_MULTIPLE");
  });
  it("a POST with JSON does ask first", () => {
    const init = { method: "POST", body: "{}", headers: [["Content-Type", "application/json"]] as [string, string][] };
    expect(purposes(asks({ ...star, "Access-Control-Allow-Headers": "content-type" }, init))).toEqual(["preflight", "actual"]);
  });
  it("the server is not where it ends: the request arrived and was answered", () => {
    const played = asks({}, { method: "POST", body: "x" });
    expect(played.sent).toHaveLength(1);
    expect(played.steps.at(-1)).toMatchObject({ name: "cors-check", verdict: "fail", message: 0 });
  });
});

describe("probes of a decision graph", () => {
  it("PUT in mode no-cors is a TypeError, not an opaque response", () => {
    const played = fetches(api, openServer, { mode: "no-cors", method: "PUT" });
    expect(played.outcome).toMatchObject({ kind: "error", exception: "TypeError", failure: { code: "INVALID_REQUEST" } });
    expect(played.sent).toEqual([]);
  });
  it("a JSON Content-Type does not survive mode no-cors", () => {
    const headers: [string, string][] = [["Content-Type", "application/json"]];
    const { sent } = fetches(api, openServer, { mode: "no-cors", method: "POST", body: "{}", headers });
    expect(headerOf(sent[0]!, "content-type")).toBe("text/plain;charset=UTF-8");
  });
  it("the preflight has to allow origin and credentials too", () => {
    const server =
      (headers: Headers): Server =>
      ({ purpose }) =>
        purpose === "preflight" ? answer({ "Access-Control-Allow-Methods": "PUT", ...headers }, 204) : answer(exact);
    const init = { method: "PUT", credentials: "include" } as const;
    expect(verdict(fetches(api, server({}), init))).toBe("P_ACAO_MISSING");
    expect(verdict(fetches(api, server(star), init))).toBe("P_ACAO_WILDCARD_WITH_CREDENTIALS");
    expect(verdict(fetches(api, server({ "Access-Control-Allow-Origin": shop }), init))).toBe("P_ACAC_NOT_TRUE");
    expect(verdict(fetches(api, server(exact), init))).toBe("ok");
  });
  it("same-origin is not for good: a redirect leads out of it", () => {
    const server = redirecting({ [`${shop}/x`]: api });
    expect(fetches(`${shop}/x`, server).outcome).toMatchObject({ responseType: "cors" });
    expect(
      verdict(fetches(`${shop}/x`, (request, count) => (request.url.startsWith(api) ? answer() : server(request, count)))),
    ).toBe("ACAO_MISSING");
  });
});

describe("values a playground with a real server lists as mistakes", () => {
  it.each([
    ["a trailing slash", `${shop}/`],
    ["another case", "https://SHOP.example"],
    ["the default port", `${shop}:443`],
    ["no scheme", "shop.example"],
    ["another scheme", "http://shop.example"],
    ["a wildcard in the host", "https://*.example"],
    ["a list with commas", `${shop},${third}`],
    ["a list with spaces", `${shop} ${third}`],
    ["null", "null"],
    ["a star in quotes", '"*"'],
  ])("Access-Control-Allow-Origin with %s lets nobody read", (_what, value) => {
    expect(verdict(asks({ "Access-Control-Allow-Origin": value }))).toMatch(/^ACAO_/u);
  });
  it("a star does not cover Authorization", () => {
    const init = { headers: lines("Authorization") };
    expect(verdict(asks({ ...star, "Access-Control-Allow-Headers": "*" }, init))).toBe("P_AUTHORIZATION_NEEDS_NAME");
    expect(verdict(asks({ ...star, "Access-Control-Allow-Headers": "*, Authorization" }, init))).toBe("ok");
  });
  it("names of headers are compared without case", () => {
    const allowed: HeaderList = [...Object.entries(star), ["Access-Control-Allow-Headers", "X-CUSTOM"]];
    expect(verdict(fetches(api, () => answer(allowed, 200), { headers: lines("x-custom") }))).toBe("ok");
  });
});
