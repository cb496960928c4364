import { describe, expect, it } from "vitest";
import {
  answer,
  api,
  fetches,
  headerOf,
  newBrowser,
  openServer,
  pageAt,
  purposes,
  redirecting,
  type Server,
  sandboxed,
  shop,
  third,
  verdict,
  xhrs,
} from "./browse.ts";

const acao = { "Access-Control-Allow-Origin": shop };
const star = { "Access-Control-Allow-Origin": "*" };
const cred = { ...acao, "Access-Control-Allow-Credentials": "true" };
const preflight =
  (headers: Readonly<Record<string, string>>, status = 204): Server =>
  (request, count) =>
    request.purpose === "preflight" ? answer(headers, status, "") : openServer(request, count);

/** Mistakes that implementations of CORS have made. */
describe("E3: traps", () => {
  it("1. patch is not upper-cased", () => {
    expect(fetches(api, openServer, { method: "patch" }).sent[1]?.method).toBe("patch");
  });
  it("2. Access-Control-Allow-Methods is case-sensitive", () => {
    expect(verdict(fetches(api, preflight({ ...acao, "Access-Control-Allow-Methods": "put" }), { method: "PUT" }))).toBe(
      "P_METHOD_NOT_ALLOWED",
    );
  });
  it("3. Access-Control-Request-Headers has no spaces", () => {
    const headers: [string, string][] = [
      ["X-B", "1"],
      ["X-A", "1"],
    ];
    expect(headerOf(fetches(api, openServer, { headers }).sent[0]!, "access-control-request-headers")).toBe("x-a,x-b");
  });
  it("4. Content-Type is one MIME type, commas and all", () => {
    const headers: [string, string][] = [["Content-Type", "application/json, text/plain"]];
    expect(purposes(fetches(api, openServer, { method: "POST", body: "x", headers }))[0]).toBe("preflight");
  });
  it("5. 128 bytes of value are safe, 129 are not, the name does not count", () => {
    const with_ = (length: number) => purposes(fetches(api, openServer, { headers: [["Accept", "a".repeat(length)]] }))[0];
    expect([with_(128), with_(129)]).toEqual(["actual", "preflight"]);
  });
  it("6. a preflight is judged by the credentials mode of the request", () => {
    const server = preflight({ ...star, "Access-Control-Allow-Methods": "PUT" });
    expect(verdict(fetches(api, server, { method: "PUT", credentials: "include" }))).toBe("P_ACAO_WILDCARD_WITH_CREDENTIALS");
  });
  it("7. redirects, error pages and preflights are checked too", () => {
    expect(verdict(fetches(api, () => answer({ Location: third }, 302)))).toBe("ACAO_MISSING");
    expect(verdict(fetches(api, () => answer({}, 500)))).toBe("ACAO_MISSING");
    expect(verdict(fetches(api, preflight({}), { method: "PUT" }))).toBe("P_ACAO_MISSING");
  });
  it("8. what the preflight allows is not what the response allows", () => {
    const server: Server = ({ purpose }) =>
      purpose === "preflight" ? answer({ ...acao, "Access-Control-Allow-Methods": "PUT" }, 204) : answer();
    expect(verdict(fetches(api, server, { method: "PUT" }))).toBe("ACAO_MISSING");
  });
  it("9. the way back home is cross-origin", () => {
    const played = fetches(`${api}/x`, redirecting({ [`${api}/x`]: `${shop}/y` }));
    expect(played.outcome).toMatchObject({ responseType: "cors" });
  });
  it("10. null comes on the second foreign hop, not on the first", () => {
    const { sent } = fetches(`${shop}/x`, redirecting({ [`${shop}/x`]: `${api}/x`, [`${api}/x`]: `${shop}/y` }));
    expect(sent.map((request) => headerOf(request, "origin"))).toEqual([null, shop, "null"]);
  });
  it("11. a star does not go with credentials", () => {
    expect(verdict(fetches(api, () => answer(star), { credentials: "include" }))).toBe("ACAO_WILDCARD_WITH_CREDENTIALS");
  });
  it("12. True is not true", () => {
    const server = () => answer({ ...acao, "Access-Control-Allow-Credentials": "True" });
    expect(verdict(fetches(api, server, { credentials: "include" }))).toBe("ACAC_NOT_TRUE");
  });
  it("13. an unreadable Access-Control-Expose-Headers is no error", () => {
    expect(verdict(fetches(api, () => answer({ ...acao, "Access-Control-Expose-Headers": "x a" })))).toBe("ok");
  });
  it("14. Set-Cookie is never visible", () => {
    const server = () => answer({ ...acao, "Set-Cookie": "a=1", "Access-Control-Expose-Headers": "*, set-cookie" });
    expect(fetches(api, server).outcome).toMatchObject({ hidden: ["set-cookie"] });
  });
  it("15. a GET at home has no Origin", () => {
    expect(headerOf(fetches(`${shop}/x`, openServer).sent[0]!, "origin")).toBeNull();
  });
  it("16. no-cors drops unsafe headers without a word", () => {
    const played = fetches(api, openServer, { mode: "no-cors", headers: [["X-A", "1"]] });
    expect(verdict(played)).toBe("ok");
    expect(headerOf(played.sent[0]!, "x-a")).toBeNull();
  });
  it("17. bytes and untyped blobs have no Content-Type", () => {
    for (const bodyType of ["blob", "arraybuffer"] as const) {
      expect(headerOf(fetches(api, openServer, { method: "POST", body: "x", bodyType }).sent[0]!, "content-type")).toBeNull();
    }
  });
  it("18. an upload listener counts if it is there before send()", () => {
    const first = (uploadListener: "before-send" | "after-send") =>
      purposes(xhrs(api, openServer, { method: "POST", body: "x", uploadListener }))[0];
    expect([first("before-send"), first("after-send")]).toEqual(["preflight", "actual"]);
  });
  it("19. a preflight that meets a 401 fails, nobody is asked for a password", () => {
    expect(verdict(fetches(api, preflight({ ...acao, "WWW-Authenticate": "Basic" }, 401), { method: "PUT" }))).toBe("P_STATUS");
  });
  it("20. Access-Control-Allow-Origin takes no list", () => {
    expect(verdict(fetches(api, () => answer({ "Access-Control-Allow-Origin": `${shop}, ${third}` })))).toBe("ACAO_MULTIPLE");
  });
  it("21. nor a trailing slash or a path", () => {
    expect(verdict(fetches(api, () => answer({ "Access-Control-Allow-Origin": `${shop}/` })))).toBe("ACAO_MISMATCH");
  });
  it("22. localhost is not 127.0.0.1", () => {
    const played = fetches("http://127.0.0.1:3000/", () => answer(), {}, { page: pageAt("http://localhost:3000/") });
    expect(verdict(played)).toBe("ACAO_MISSING");
  });
  it("23. a refused simple request has reached the server", () => {
    const played = fetches(api, () => answer(), { method: "POST", body: "transfer=100" });
    expect(played.sent).toMatchObject([{ method: "POST", body: "transfer=100" }]);
    expect(verdict(played)).toBe("ACAO_MISSING");
  });
  it.each([300, 301, 304, 308])("24. a preflight answered %i has failed", (status) => {
    expect(verdict(fetches(api, preflight(acao, status), { method: "PUT" }))).toBe("P_STATUS");
  });
  it("25. nothing is asked about private networks", () => {
    const { sent } = fetches("http://127.0.0.1/", openServer, { method: "PUT" });
    expect(headerOf(sent[0]!, "access-control-request-private-network")).toBeNull();
  });
  it("26. a star that was cached does not go with credentials", () => {
    const browser = newBrowser();
    const server = preflight({ ...cred, "Access-Control-Allow-Methods": "*" });
    expect(verdict(fetches(api, server, { method: "PUT" }, { browser }))).toBe("ok");
    expect(verdict(fetches(api, server, { method: "PUT", credentials: "include" }, { browser }))).toBe("P_METHOD_NOT_ALLOWED");
  });
  it("27. a GET with Content-Type: text/plain asks nobody", () => {
    expect(purposes(fetches(api, openServer, { headers: [["Content-Type", "text/plain"]] }))).toEqual(["actual"]);
  });
  it("28. only a POST becomes a GET after 301 and 302", () => {
    const methodAfter = (method: string, status: number) =>
      fetches(`${shop}/x`, redirecting({ [`${shop}/x`]: "/y" }, status), { method }).sent[1]?.method;
    expect([methodAfter("PUT", 302), methodAfter("POST", 302), methodAfter("PUT", 303), methodAfter("HEAD", 303)]).toEqual([
      "PUT",
      "GET",
      "GET",
      "HEAD",
    ]);
  });
  it("29. with the Content-Type may go the need for a preflight", () => {
    const init = { method: "POST", body: "{}", headers: [["Content-Type", "application/json"]] as [string, string][] };
    expect(purposes(fetches(`${shop}/x`, redirecting({ [`${shop}/x`]: api }), init))).toEqual(["actual", "actual"]);
  });
  it("30. a sandboxed page is null, and allowing its server's origin does not help", () => {
    expect(verdict(fetches(api, () => answer(acao), {}, { page: sandboxed() }))).toBe("ACAO_MISMATCH");
  });
});
