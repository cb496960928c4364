import { describe, expect, it } from "vitest";
import {
  answer,
  api,
  fetches,
  headerOf,
  openServer,
  purposes,
  redirecting,
  shop,
  sister,
  third,
  valuesOf,
  verdict,
} from "../browse.ts";

const [home, a, b, c] = [`${shop}/x`, `${api}/x`, `${third}/x`, "https://fourth.example/x"];

/** Goes through the hops in order. */
function along(...hops: string[]) {
  const chain = Object.fromEntries(hops.slice(1).map((next, index) => [hops[index] ?? "", next]));
  return (init: Parameters<typeof fetches>[2] = {}, status = 302, setting: Parameters<typeof fetches>[3] = {}) =>
    fetches(hops[0] ?? "", redirecting(chain, status), init, setting);
}

describe("O8-O10: the origin that is sent along a chain", () => {
  it.each([
    ["S→S→A", [home, `${shop}/y`, a], [null, null, shop]],
    ["S→A→A", [home, a, `${api}/y`], [null, shop, shop]],
    ["S→A→S", [home, a, `${shop}/y`], [null, shop, "null"]],
    ["S→A→B", [home, a, b], [null, shop, "null"]],
    ["S→A→A→S", [home, a, `${api}/y`, `${shop}/y`], [null, shop, shop, "null"]],
    ["S→S→A→B", [home, `${shop}/y`, a, b], [null, null, shop, "null"]],
    ["A→B→C", [a, b, c], [shop, "null", "null"]],
    ["A→sister", [a, `${sister}/x`], [shop, "null"]],
  ])("O10 %s", (_name, hops, origins) => {
    const { sent } = along(...hops)();
    expect(sent.map((request) => headerOf(request, "origin"))).toEqual(origins);
  });

  it("O9 the origin that is sent is the one the check is made with, and the one the preflight cache knows", () => {
    const played = along(a, b)({ method: "PUT" });
    expect(
      played.steps.flatMap(({ name, values }) => (name === "cors-check" && "origin" in values ? [values.origin] : [])),
    ).toEqual([shop, shop, "null", "null"]);
    expect(played.states.at(-1)?.preflightCache?.map(({ origin }) => origin)).toEqual([shop, "null"]);
  });

  it("O9 what is the page's own is still told by its real origin", () => {
    const played = along(a, b, `${shop}/y`)();
    const compared = played.steps.filter(({ name }) => name === "compare-origins").map(({ values }) => values);
    expect(compared).toMatchObject([{ same: false }, { same: false }, { same: true, tainting: "cors" }]);
  });

  it("O8 a step says when the origin is lost, once", () => {
    const played = along(a, b, c)();
    expect(played.steps.filter(({ name }) => name === "origin-tainted")).toHaveLength(1);
    expect(valuesOf(played, "origin-tainted")).toEqual({ origin: shop, urls: [a, b] });
  });
});

describe("§6.1: redirect modes", () => {
  it("6.1 error: a redirect is an error, wherever it leads", () => {
    expect(verdict(along(a, b)({ redirect: "error" }))).toBe("REDIRECT_MODE_ERROR");
    expect(verdict(along(home, "data:,x")({ redirect: "error" }))).toBe("REDIRECT_MODE_ERROR");
  });

  it("6.1 manual: an opaque redirect, if the response passes the CORS check", () => {
    expect(along(a, b)({ redirect: "manual" }).outcome).toMatchObject({
      responseType: "opaqueredirect",
      status: 0,
      url: a,
      redirected: false,
      headers: [],
      body: "",
    });
    expect(verdict(fetches(a, () => answer({ Location: b }, 302), { redirect: "manual" }))).toBe("ACAO_MISSING");
  });

  it("6.1 manual does not look at the Location", () => {
    expect(verdict(along(home, "https://")({ redirect: "manual" }))).toBe("ok");
  });

  it.each([300, 304, 305, 306])("6.1 %i is an ordinary response", (status) => {
    expect(along(a, b)({}, status).outcome).toMatchObject({ kind: "response", status });
  });
});

describe("§6.2: following a redirect", () => {
  it("R1 no Location: the redirect itself is the response", () => {
    expect(fetches(home, () => answer({}, 302)).outcome).toMatchObject({ kind: "response", status: 302 });
  });

  it("R1 an empty Location is the same URL and runs into the limit", () => {
    const played = fetches(home, () => answer({ Location: "" }, 302));
    expect(verdict(played)).toBe("REDIRECT_LIMIT");
    expect(played.sent).toHaveLength(21);
  });

  it("R2 a Location that does not parse", () => {
    expect(verdict(along(a, "https://")())).toBe("REDIRECT_BAD_LOCATION");
  });

  it("R2 two Locations", () => {
    const twice = () =>
      answer(
        [
          ["Location", "/y"],
          ["Location", "/y"],
        ],
        302,
      );
    expect(verdict(fetches(home, twice))).toBe("REDIRECT_BAD_LOCATION");
  });

  it.each(["data:,x", "ftp://api.example/", "mailto:x@api.example"])("R3 %s", (location) => {
    expect(verdict(along(a, location)())).toBe("REDIRECT_SCHEME");
  });

  it("R4 20 redirects are followed, the 21st is an error", () => {
    const hop = (n: number) => `${shop}/${n}`;
    const hops = Array.from({ length: 22 }, (_, n) => hop(n));
    expect(verdict(along(...hops.slice(0, 21))())).toBe("ok");
    const played = along(...hops)();
    expect(played.outcome).toMatchObject({ failure: { code: "REDIRECT_LIMIT", values: { limit: 20 } } });
    expect(played.sent).toHaveLength(21);
  });

  it("R5 user and password in the Location, to another origin", () => {
    expect(verdict(along(home, "https://u:p@api.example/x")())).toBe("REDIRECT_CREDENTIALS");
    expect(verdict(along(home, "https://u:p@shop.example/y")())).toBe("ok");
  });

  it("R6 once tainted, even home", () => {
    expect(verdict(along(a, "https://u:p@shop.example/y")())).toBe("REDIRECT_CREDENTIALS");
  });

  it.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [303, "POST", "GET"],
    [307, "POST", "POST"],
    [308, "POST", "POST"],
    [301, "PUT", "PUT"],
    [302, "DELETE", "DELETE"],
    [302, "PATCH", "PATCH"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [302, "HEAD", "HEAD"],
  ])("R8 after %i a %s is a %s", (status, method, next) => {
    const body = method === "HEAD" ? null : "x";
    const played = along(home, `${shop}/y`)({ method, body }, status);
    expect(played.sent[1]).toMatchObject({ method: next, body: next === method ? body : null });
    expect(valuesOf(played, "redirect")).toMatchObject({ methodFrom: method, methodTo: next, next: `${shop}/y` });
  });

  it("R8 with the body go the headers about it, and perhaps the need for a preflight", () => {
    const headers: [string, string][] = [["Content-Type", "application/json"]];
    const played = along(home, a)({ method: "POST", body: "{}", headers });
    expect(valuesOf(played, "redirect")?.removedHeaders).toEqual(["content-type"]);
    expect(purposes(played)).toEqual(["actual", "actual"]);
  });

  it("R9 Authorization does not travel to another origin and is not given back", () => {
    const headers: [string, string][] = [["Authorization", "Bearer x"]];
    const { sent } = along(home, `${shop}/y`, a, `${shop}/z`)({ headers });
    expect(sent.map((request) => headerOf(request, "authorization"))).toEqual(["Bearer x", "Bearer x", null, null]);
  });

  it("R10 a fragment is handed on", () => {
    const played = fetches(`${home}#here`, redirecting({ [home]: "/y" }));
    expect(valuesOf(played, "redirect")?.next).toBe(`${shop}/y#here`);
    expect(played.sent[1]?.url).toBe(`${shop}/y`);
  });

  it("R11 Referrer-Policy of the redirect counts from there on", () => {
    const played = fetches(home, (request, count) =>
      request.url === home
        ? answer({ Location: "/y", "Referrer-Policy": "unknown, no-referrer" }, 302)
        : openServer(request, count),
    );
    expect(played.sent.map((request) => headerOf(request, "referer"))).toEqual([`${shop}/cart`, null]);
  });

  it("R12 every hop to another origin asks first, about its own URL", () => {
    const played = along(home, a, b)({ headers: [["X-A", "1"]] });
    expect(played.sent.map(({ purpose, url }) => [purpose, url])).toEqual([
      ["actual", home],
      ["preflight", a],
      ["actual", a],
      ["preflight", b],
      ["actual", b],
    ]);
  });

  it("6.1 a redirect response has to pass the CORS check itself", () => {
    expect(verdict(fetches(a, () => answer({ Location: b }, 302)))).toBe("ACAO_MISSING");
  });
});
