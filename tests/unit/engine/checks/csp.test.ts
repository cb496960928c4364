import { describe, expect, it } from "vitest";
import { mayRunInjected } from "../../../../src/engine/checks/csp.ts";
import {
  answer,
  api,
  fetches,
  names,
  openServer,
  pageAt,
  redirecting,
  shop,
  sister,
  valuesOf,
  verdict,
  xhrs,
} from "../browse.ts";

const url = `${api}/v1/orders`;
const with_ = (csp: string, page = `${shop}/cart`) => ({ page: pageAt(page, "", { csp }) });
const under = (csp: string, to = url, page?: string) => verdict(fetches(to, openServer, {}, with_(csp, page)));

describe("CSP: source expressions of connect-src", () => {
  it.each([
    ["*"],
    ["https:"],
    ["HTTPS:"],
    ["http:"],
    ["https://api.example"],
    ["http://api.example"],
    ["API.example"],
    ["api.example:443"],
    ["api.example:*"],
    ["*.example"],
    ["https://*:443"],
    ["api.example/v1/"],
    ["api.example/v1/orders"],
    ["api.example/v1/or%64ers"],
    ["'self' https://api.example"],
    ["https://other.example https://api.example"],
  ])("%s lets https://api.example/v1/orders through", (sources) => {
    expect(under(`connect-src ${sources}`)).toBe("ok");
  });

  it.each([
    [""],
    ["'none'"],
    ["'self'"],
    ["wss:"],
    ["data:"],
    ["example"],
    ["*.api.example"],
    ["api.example:8443"],
    ["api.example:80"],
    ["api.example/v1"],
    ["api.example/v2/"],
    ["https://api.example.evil.example"],
    ["https://api.example,"],
    ["'unsafe-inline'"],
  ])("%j does not", (sources) => {
    expect(under(`connect-src ${sources}`)).toBe("CSP_BLOCKED");
  });

  it("* covers the network, not data: URLs", () => {
    expect(under("connect-src *", "data:,x")).toBe("CSP_BLOCKED");
    expect(under("connect-src * data:", "data:,x")).toBe("ok");
  });

  it("a host without a scheme goes with the page's own, or a safer one", () => {
    expect(under("connect-src api.example", "http://api.example/", "http://shop.example/")).toBe("ok");
    expect(under("connect-src api.example", "https://api.example/", "http://shop.example/")).toBe("ok");
    expect(under("connect-src localhost:3000", "http://localhost:3000/")).toBe("CSP_BLOCKED");
  });

  it("'self' is the page's origin, or the same host over https", () => {
    expect(under("connect-src 'self'", `${shop}/x`)).toBe("ok");
    expect(under("connect-src 'SELF'", `${shop}/x`)).toBe("ok");
    expect(under("connect-src 'self'", `${sister}/x`)).toBe("CSP_BLOCKED");
    expect(under("connect-src 'self'", `${shop}:8443/x`)).toBe("CSP_BLOCKED");
    expect(under("connect-src 'self'", `${shop}/x`, "http://shop.example/")).toBe("ok");
  });

  it("'self' of a sandboxed page is where its policy came from", () => {
    const page = { ...pageAt(`${shop}/`, "", { csp: "connect-src 'self'" }), origin: pageAt("data:,x").origin };
    expect(verdict(fetches(`${shop}/x`, openServer, {}, { page }))).toBe("ok");
    expect(verdict(fetches(url, openServer, {}, { page }))).toBe("CSP_BLOCKED");
  });
});

describe("CSP: directives", () => {
  it.each([
    ["default-src 'self'", "CSP_BLOCKED"],
    ["default-src 'self'; connect-src https://api.example", "ok"],
    ["default-src *; connect-src 'self'", "CSP_BLOCKED"],
    ["img-src 'none'; form-action 'none'", "ok"],
    ["connect-src *; connect-src 'none'", "ok"],
    ["CONNECT-SRC 'none'", "CSP_BLOCKED"],
    [";; ,\tconnect-src", "ok"],
  ])("%s: %s", (csp, expected) => {
    expect(under(csp)).toBe(expected);
  });

  it("XMLHttpRequest is held to connect-src too", () => {
    expect(verdict(xhrs(url, openServer, {}, with_("connect-src 'self'")))).toBe("CSP_BLOCKED");
  });

  it("the failure says which directive decided and which stands in for it", () => {
    const { outcome } = fetches(url, openServer, {}, with_("default-src 'self' data:"));
    const values = { directive: "connect-src", fallback: "default-src", sources: "'self' data:", url };
    expect(outcome).toMatchObject({ exception: "TypeError", failure: { code: "CSP_BLOCKED", values } });
  });

  it("the step says which expression let it through", () => {
    const matched = (csp: string) => valuesOf(fetches(url, openServer, {}, with_(csp)), "csp-check");
    expect(matched("connect-src 'self' https:")).toMatchObject({ sources: "'self' https:", matched: "https:", fallback: null });
    expect(matched("img-src *")).toMatchObject({ directive: "connect-src", sources: null, matched: null });
  });

  it("a page without a policy has no such step", () => {
    expect(names(fetches(url, openServer))).not.toContain("csp-check");
  });
});

describe("CSP: when it is checked", () => {
  it("before anything is sent", () => {
    expect(fetches(url, openServer, { method: "PUT" }, with_("connect-src 'self'")).sent).toEqual([]);
  });

  it("once for a preflight and its request", () => {
    const played = fetches(url, openServer, { method: "PUT" }, with_("connect-src https:"));
    expect(names(played).filter((name) => name === "csp-check")).toHaveLength(1);
    expect(played.sent).toHaveLength(2);
  });

  it("again after a redirect, so that nothing leads out of the policy", () => {
    const played = fetches(`${shop}/x`, redirecting({ [`${shop}/x`]: url }), {}, with_("connect-src 'self'"));
    expect(verdict(played)).toBe("CSP_BLOCKED");
    expect(played.sent).toHaveLength(1);
  });

  it("after a redirect paths no longer count", () => {
    const to = redirecting({ [`${shop}/x`]: url });
    expect(verdict(fetches(`${shop}/x`, to, {}, with_("connect-src 'self' https://api.example/v2/")))).toBe("ok");
    expect(verdict(fetches(url, () => answer(), {}, with_("connect-src https://api.example/v2/")))).toBe("CSP_BLOCKED");
  });
});

describe("CSP: script that is smuggled into the page", () => {
  const context = { api: "fetch", pageOrigin: shop, firstUrl: url, lastUrl: url } as const;
  const runs = (csp: string) => {
    const check = mayRunInjected(pageAt(`${shop}/`, "", { csp }), context);
    for (;;) {
      const next = check.next();
      if (next.done) return next.value === null;
    }
  };

  it.each([
    "",
    "connect-src 'none'",
    "script-src 'unsafe-inline'",
    "default-src 'self' 'UNSAFE-INLINE'",
    "default-src 'none'; script-src 'unsafe-inline'",
    "script-src 'none'; script-src-elem 'unsafe-inline'",
  ])("%j lets it run", (csp) => {
    expect(runs(csp)).toBe(true);
  });

  it.each([
    "script-src 'self'",
    "default-src *",
    "script-src 'unsafe-inline' 'nonce-abc'",
    "script-src 'unsafe-inline' 'sha256-abc='",
    "script-src 'unsafe-inline' 'strict-dynamic'",
    "script-src 'unsafe-inline'; script-src-elem 'self'",
  ])("%s does not", (csp) => {
    expect(runs(csp)).toBe(false);
  });
});
