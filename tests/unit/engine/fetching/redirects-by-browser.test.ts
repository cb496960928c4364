import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import type { HeaderList } from "../../../../src/http/messages.ts";
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
  shop,
  sister,
  third,
  verdict,
  xhrs,
} from "../browse.ts";

const [home, a, b] = [`${shop}/x`, `${api}/x`, `${third}/x`];
const all = ["standard", "chromium", "firefox", "webkit"] as const;

/** The same call in each profile. */
function inEach<T>(ask: (profile: ProfileName) => T): T[] {
  return all.map(ask);
}

function along(hops: readonly string[], init: Partial<FetchCall>, profile: ProfileName, status = 302) {
  const chain = Object.fromEntries(hops.slice(1).map((next, index) => [hops[index] ?? "", next]));
  return fetches(hops[0] ?? "", redirecting(chain, status), init, { profile });
}

const acrh = (hops: readonly string[], init: Partial<FetchCall>, profile: ProfileName, status?: number) =>
  along(hops, init, profile, status).sent.map((request) =>
    request.purpose === "preflight"
      ? `${headerOf(request, "access-control-request-method")} ${headerOf(request, "access-control-request-headers") ?? "-"}`
      : request.method,
  );

describe("Location (standard, chromium, firefox, webkit)", () => {
  const answering =
    (headers: HeaderList): Server =>
    () =>
      answer(headers, 302);
  const verdicts = (headers: HeaderList, init: Partial<FetchCall> = {}) =>
    inEach((profile) => verdict(fetches(home, answering(headers), init, { profile })));

  it("C9, W11: an empty one", () => {
    expect(verdicts([["Location", ""]])).toEqual(["REDIRECT_LIMIT", "ok", "REDIRECT_LIMIT", "REDIRECT_BAD_LOCATION"]);
  });

  it("C10, F12, W13: the same one twice", () => {
    const server: Server = (request) =>
      request.url === home
        ? answer(
            [
              ["Location", "/y"],
              ["Location", "/y"],
            ],
            302,
          )
        : answer();
    const played = inEach((profile) => fetches(home, server, {}, { profile }));
    expect(played.map(verdict)).toEqual(["REDIRECT_BAD_LOCATION", "ok", "ok", "ok"]);
    expect(played.map(({ sent }) => sent[1]?.url)).toEqual([undefined, `${shop}/y`, `${shop}/y`, `${shop}/y,%20/y`]);
  });

  it("two different ones", () => {
    const server: HeaderList = [
      ["Location", "/y"],
      ["Location", "/z"],
    ];
    expect(verdicts(server).slice(0, 3)).toEqual(["REDIRECT_BAD_LOCATION", "REDIRECT_BAD_LOCATION", "REDIRECT_BAD_LOCATION"]);
  });

  it("C11, W12: redirect mode error without one", () => {
    expect(verdicts([], { redirect: "error" })).toEqual(["REDIRECT_MODE_ERROR", "ok", "REDIRECT_MODE_ERROR", "ok"]);
  });

  it("C12: redirect mode manual with one that does not parse", () => {
    expect(verdicts([["Location", "https://"]], { redirect: "manual" })).toEqual(["ok", "REDIRECT_BAD_LOCATION", "ok", "ok"]);
  });

  it("C13: one with user and password, at home", () => {
    const played = inEach((profile) => along([home, "https://u:p@shop.example/y"], {}, profile));
    expect(played.map(verdict)).toEqual(["ok", "REDIRECT_CREDENTIALS", "ok", "ok"]);
  });

  it("W14: WebKit decodes letters and digits", () => {
    const urls = inEach((profile) => along([home, "/r%32%2f"], {}, profile).sent[1]?.url);
    expect(urls).toEqual([`${shop}/r%32%2f`, `${shop}/r%32%2f`, `${shop}/r%32%2f`, `${shop}/r2%2f`]);
  });

  it("W15: WebKit lets script read the body of a manual redirect without one", () => {
    const bodies = inEach(
      (profile) => fetches(home, () => answer({}, 302, "moved"), { redirect: "manual" }, { profile }).outcome,
    );
    expect(bodies).toMatchObject([{ body: "" }, { body: "" }, { body: "" }, { body: "moved", responseType: "opaqueredirect" }]);
  });
});

describe("method and headers after a redirect", () => {
  it("W7: WebKit makes a DELETE to another origin a GET", () => {
    expect(inEach((profile) => along([home, `${sister}/y`], { method: "DELETE" }, profile, 307).sent.at(-1)?.method)).toEqual([
      "DELETE",
      "DELETE",
      "DELETE",
      "GET",
    ]);
    expect(along([home, `${shop}/y`], { method: "DELETE" }, "webkit", 307).sent.at(-1)?.method).toBe("DELETE");
  });

  it("F7, W8: Firefox and WebKit keep preflighting", () => {
    const put = inEach((profile) => acrh([a, b], { method: "PUT" }, profile, 303));
    expect(put).toEqual([
      ["PUT -", "PUT", "GET"],
      ["PUT -", "PUT", "GET"],
      ["PUT -", "PUT", "GET -", "GET"],
      ["PUT -", "PUT", "GET -", "GET"],
    ]);
  });

  it("F8, W9: and for an Authorization that is gone", () => {
    const init = { headers: [["Authorization", "x"]] as [string, string][] };
    expect(inEach((profile) => acrh([home, a], init, profile))).toEqual([
      ["GET", "GET"],
      ["GET", "GET"],
      ["GET", "GET -", "GET"],
      ["GET", "GET authorization", "GET"],
    ]);
  });

  it("F8: but not for a method that is gone", () => {
    expect(acrh([home, a], { method: "PUT" }, "firefox", 303)).toEqual(["PUT", "GET"]);
  });

  it("S11: script's Content-Type comes back in Firefox and WebKit", () => {
    const init = { method: "POST", body: "x", headers: [["Content-Type", "text/plain"]] as [string, string][] };
    const types = (last: string, second: number) => {
      const [here, there] = [redirecting({ [home]: `${shop}/y` }), redirecting({ [`${shop}/y`]: last }, second)];
      const server: Server = (request, count) => (request.url === home ? here : there)(request, count);
      return inEach((profile) =>
        fetches(home, server, init, { profile }).sent.map((request) => headerOf(request, "content-type")),
      );
    };
    const gone = ["text/plain", null, null];
    const back = ["text/plain", null, "text/plain"];
    expect(types(`${shop}/z`, 302)).toEqual([gone, gone, gone, gone]);
    expect(types(`${shop}/z`, 307)).toEqual([gone, gone, back, back]);
    expect(types(a, 302)).toEqual([gone, gone, gone, back]);
  });
});

describe("Origin", () => {
  const origins = (hops: readonly string[], init: Partial<FetchCall>, status = 302) =>
    inEach((profile) => along(hops, init, profile, status).sent.map((request) => headerOf(request, "origin")));

  it("C14: Chromium's no-cors POST loses it on the way to another origin", () => {
    expect(origins([home, a], { method: "POST", body: "x", mode: "no-cors" }, 307)).toEqual([
      [shop, shop],
      [shop, "null"],
      [shop, shop],
      [shop, shop],
    ]);
  });

  it("C15: Chromium does not ask the referrer policy", () => {
    expect(origins([a], { method: "POST", mode: "no-cors", referrerPolicy: "no-referrer" })).toEqual([
      ["null"],
      [shop],
      ["null"],
      ["null"],
    ]);
  });

  it("W10: WebKit keeps it on a GET that was a POST", () => {
    expect(origins([home, `${shop}/y`], { method: "POST", body: "x" })).toEqual([
      [shop, null],
      [shop, null],
      [shop, null],
      [shop, shop],
    ]);
  });

  it("F1: Firefox asks with the real one where the request itself says null", () => {
    expect(origins([a, b], { method: "PUT" }, 307)).toEqual([
      [shop, shop, "null", "null"],
      [shop, shop, "null", "null"],
      [shop, shop, shop, "null"],
      [shop, shop, "null", "null"],
    ]);
  });

  it("F2: and does not check what a preflight to the own server allows", () => {
    const server: Server = (request, count) => {
      if (request.url !== home || request.purpose !== "preflight") return redirecting({ [a]: home }, 307)(request, count);
      return answer({ "Access-Control-Allow-Methods": "PUT" }, 204);
    };
    expect(inEach((profile) => verdict(fetches(a, server, { method: "PUT" }, { profile })))).toEqual([
      "P_ACAO_MISSING",
      "P_ACAO_MISSING",
      "ok",
      "P_ACAO_MISSING",
    ]);
  });

  it("C8, W6, F14: whose preflight cache knows a null", () => {
    const direct = { method: "PUT" };
    const counts = inEach((profile) => {
      const browser = newBrowser(profile);
      const server: Server = (request, count) => {
        const open = redirecting({ [a]: b }, 307)(request, count);
        return "headers" in open ? { ...open, headers: [...open.headers, ["Access-Control-Max-Age", "600"]] } : open;
      };
      return [b, a, a].map(
        (url) => purposes(fetches(url, server, direct, { browser })).filter((of) => of === "preflight").length,
      );
    });
    expect(counts).toEqual([
      [1, 2, 0],
      [1, 2, 1],
      [1, 1, 0],
      [1, 2, 1],
    ]);
  });
});

describe("Sec-Fetch-* and Referer along a chain", () => {
  const field = (name: string, hops: readonly string[], init: Partial<FetchCall> = {}, status = 302) =>
    inEach((profile) => along(hops, init, profile, status).sent.map((request) => headerOf(request, name)));

  it("S1: WebKit sends no Sec-Fetch-* after a redirect to another origin", () => {
    expect(field("sec-fetch-mode", [home, a])).toEqual([
      ["cors", "cors"],
      ["cors", "cors"],
      ["cors", "cors"],
      ["cors", null],
    ]);
  });

  it("S2, S3: who looks at the last URL only", () => {
    expect(field("sec-fetch-site", [a, `${sister}/x`], { method: "PUT" }, 307).map((sites) => sites.slice(2))).toEqual([
      ["cross-site", "cross-site"],
      ["same-site", "same-site"],
      ["same-site", "cross-site"],
      ["cross-site", null],
    ]);
  });

  it("S4: a redirect within the site is cross-site to Firefox over plain http, and not over https", () => {
    const server = redirecting({ "http://localhost/x": "http://localhost:81/x", [home]: `${sister}/x` });
    const site = (from: string) =>
      inEach((profile) => {
        const { sent } = fetches(from, server, {}, { profile, page: pageAt(`${from}/page`) });
        return sent[1] && headerOf(sent[1], "sec-fetch-site");
      });
    expect(site("http://localhost/x")).toEqual(["same-site", "same-site", "cross-site", null]);
    expect(site(home)).toEqual(["same-site", "same-site", "same-site", null]);
  });

  it("S5: WebKit's preflight has the Referer of the first hop", () => {
    const full = `${shop}/cart`;
    expect(field("referer", [home, a], { method: "PUT" }, 307)).toEqual([
      [full, `${shop}/`, `${shop}/`],
      [full, `${shop}/`, `${shop}/`],
      [full, `${shop}/`, `${shop}/`],
      [full, full, `${shop}/`],
    ]);
  });

  it("a trimmed Referer stays trimmed, even home", () => {
    expect(field("referer", [a, `${shop}/y`])[0]).toEqual([`${shop}/`, `${shop}/`]);
  });

  it("S6: Firefox never tells other sites the whole URL", () => {
    expect(field("referer", [a], { referrerPolicy: "unsafe-url" })).toEqual([
      [`${shop}/cart`],
      [`${shop}/cart`],
      [`${shop}/`],
      [`${shop}/cart`],
    ]);
    expect(field("referer", [`${sister}/x`], { referrerPolicy: "unsafe-url" })[2]).toEqual([`${shop}/cart`]);
  });
});

describe("headers as they leave", () => {
  const sent = (name: string, headers: [string, string][], init: Partial<FetchCall> = {}) =>
    inEach((profile) => headerOf(fetches(home, openServer, { headers, ...init }, { profile }).sent[0]!, name));

  it("S8: Firefox sends one Content-Type line", () => {
    const headers: [string, string][] = [
      ["Content-Type", "text/plain"],
      ["Content-Type", "text/html"],
    ];
    const both = "text/plain, text/html";
    expect(sent("content-type", headers)).toEqual([both, both, "text/html", both]);
    expect(sent("content-type", headers, { method: "POST", body: "x" })).toEqual([both, both, "text/plain", both]);
  });

  it("S9: Firefox leaves empty lines out where there are others", () => {
    expect(
      sent("x-a", [
        ["X-A", ""],
        ["X-A", "2"],
      ]),
    ).toEqual([", 2", ", 2", "2", ", 2"]);
    expect(sent("x-a", [["X-A", ""]])[2]).toBe("");
  });

  it("S10: Chromium tidies a Range up", () => {
    expect(sent("range", [["Range", "BYTES= 0-1"]])).toEqual(["BYTES= 0-1", "bytes=0-1", "BYTES= 0-1", "BYTES= 0-1"]);
  });
});

describe("resends", () => {
  it("C17: Chromium tries again after a 408", () => {
    expect(inEach((profile) => fetches(home, () => answer({}, 408), {}, { profile }).sent.length)).toEqual([1, 2, 1, 1]);
  });

  it("F20: Firefox doubles the Content-Type of a second 421", () => {
    const types = inEach(
      (profile) => fetches(home, () => answer({ "Content-Type": "text/plain" }, 421), {}, { profile }).outcome,
    );
    expect(types.map((outcome) => outcome.kind === "response" && outcome.headers[0]?.[1])).toEqual([
      "text/plain",
      "text/plain",
      "text/plain,text/plain",
      "text/plain",
    ]);
  });

  it("C16: an upload listener without body forces no preflight in Chromium", () => {
    expect(inEach((profile) => purposes(xhrs(a, openServer, { uploadListener: "before-send" }, { profile })).length)).toEqual([
      2, 1, 2, 2,
    ]);
  });
});
