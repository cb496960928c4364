import { describe, expect, it } from "vitest";
import type { EmbedderPolicy } from "../../../../src/engine/model/page.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import {
  answer,
  api,
  fetches,
  frames,
  headerOf,
  names,
  newBrowser,
  openServer,
  pageAt,
  redirecting,
  shop,
  sister,
  submits,
  verdict,
} from "../browse.ts";

const url = `${api}/a.png`;
const at = (embedderPolicy: EmbedderPolicy, page = `${shop}/`) => pageAt(page, "", { embedderPolicy });

function asks(policy: EmbedderPolicy, corp: string | null, to = url, profile: ProfileName = "standard", page?: string) {
  const server = () => answer(corp === null ? {} : { "Cross-Origin-Resource-Policy": corp });
  const browser = newBrowser(profile);
  return fetches(to, server, { mode: "no-cors", credentials: "include" }, { page: at(policy, page), browser });
}

describe("COEP: what comes without CORS", () => {
  it.each([
    ["require-corp", null, "CORP_COEP"],
    ["require-corp", "cross-origin", "ok"],
    ["require-corp", "same-origin", "CORP_SAME_ORIGIN"],
    ["require-corp", "nonsense", "CORP_COEP"],
    ["require-corp", "Cross-Origin", "CORP_COEP"],
    ["credentialless", null, "ok"],
    ["credentialless", "same-origin", "CORP_SAME_ORIGIN"],
    ["unsafe-none", null, "ok"],
  ] as const)("%s, Cross-Origin-Resource-Policy %s: %s", (policy, corp, expected) => {
    expect(verdict(asks(policy, corp))).toBe(expected);
  });

  it("another origin of one's own site may say same-site", () => {
    expect(verdict(asks("require-corp", "same-site", `${sister}/a.png`))).toBe("ok");
    expect(verdict(asks("require-corp", "same-site"))).toBe("CORP_SAME_SITE");
  });

  it("the own origin needs nothing, not even on the way back from another one", () => {
    expect(verdict(asks("require-corp", null, `${shop}/a.png`))).toBe("ok");
    const server = redirecting({ [url]: `${shop}/a.png` });
    const played = fetches(
      url,
      (request, count) => {
        const back = server(request, count);
        return "headers" in back && request.url === url
          ? { ...back, headers: [...back.headers, ["Cross-Origin-Resource-Policy", "cross-origin"]] }
          : back;
      },
      { mode: "no-cors" },
      { page: at("require-corp") },
    );
    expect(verdict(played)).toBe("ok");
    expect(played.sent).toHaveLength(2);
  });

  it("a redirect needs it as well", () => {
    const played = fetches(url, redirecting({ [url]: `${shop}/a.png` }), { mode: "no-cors" }, { page: at("require-corp") });
    expect(verdict(played)).toBe("CORP_COEP");
    expect(played.sent).toHaveLength(1);
  });

  it("what comes with CORS has been allowed already", () => {
    const played = fetches(url, openServer, {}, { page: at("require-corp") });
    expect(verdict(played)).toBe("ok");
    expect(names(played)).not.toContain("coep-check");
  });

  it("the failure says what is missing", () => {
    const { steps, outcome } = asks("require-corp", null);
    expect(outcome).toMatchObject({
      failure: {
        code: "CORP_COEP",
        values: { origin: shop, policy: "", url, status: 200, embedder: "require-corp", missing: "cross-origin-resource-policy" },
      },
    });
    expect(steps.at(-1)).toMatchObject({ name: "coep-check", gate: "coep", verdict: "fail" });
  });

  it("a page without such a policy has no such step", () => {
    expect(names(asks("unsafe-none", null))).not.toContain("coep-check");
  });

  it("a page that is not secure has none, whatever it says", () => {
    expect(verdict(asks("require-corp", null, "http://api.example/", "standard", "http://shop.example/"))).toBe("ok");
    expect(verdict(asks("require-corp", null, "http://127.0.0.1/", "standard", "http://localhost/"))).toBe("CORP_COEP");
  });
});

describe("COEP credentialless", () => {
  const cookieOf = (policy: EmbedderPolicy, to: string, profile: ProfileName = "standard") => {
    const browser = newBrowser(profile);
    browser.cookies.store("a=1; SameSite=None; Secure", to, 0);
    const init = { mode: "no-cors", credentials: "include" } as const;
    return headerOf(fetches(to, () => answer(), init, { page: at(policy), browser }).sent[0]!, "cookie");
  };

  it("leaves the cookies out of what goes elsewhere without CORS", () => {
    expect([cookieOf("unsafe-none", url), cookieOf("credentialless", url)]).toEqual(["a=1", null]);
    expect(cookieOf("credentialless", `${shop}/a.png`)).toBe("a=1");
  });

  it("stores none either", () => {
    const browser = newBrowser();
    const server = () => answer({ "Set-Cookie": "a=1; SameSite=None; Secure" });
    fetches(url, server, { mode: "no-cors", credentials: "include" }, { page: at("credentialless"), browser });
    expect(browser.cookies.matching(url, 0)).toEqual([]);
  });

  it("leaves requests with CORS alone", () => {
    const browser = newBrowser();
    browser.cookies.store("a=1; SameSite=None; Secure", url, 0);
    const { sent } = fetches(url, openServer, { credentials: "include" }, { page: at("credentialless"), browser });
    expect(headerOf(sent[0]!, "cookie")).toBe("a=1");
  });

  it("webkit does not know it: nothing is limited", () => {
    expect(cookieOf("credentialless", `${sister}/a.png`, "webkit")).toBe("a=1");
    expect(names(asks("credentialless", null, url, "webkit"))).not.toContain("coep-check");
    expect(verdict(asks("require-corp", null, url, "webkit"))).toBe("CORP_COEP");
  });
});

describe("COEP: frames", () => {
  const corp = { "Cross-Origin-Resource-Policy": "cross-origin" };
  const coep = { "Cross-Origin-Embedder-Policy": "require-corp" };
  const shows = (policy: EmbedderPolicy, headers: Readonly<Record<string, string>>, to = `${api}/frame`) =>
    frames(to, () => answer(headers), {}, { page: at(policy) }).outcome;

  it("of another origin need a resource policy and an embedder policy", () => {
    expect(shows("require-corp", { ...corp, ...coep })).toMatchObject({ failure: null });
    expect(shows("require-corp", coep)).toMatchObject({ failure: { values: { missing: "cross-origin-resource-policy" } } });
    expect(shows("require-corp", corp)).toMatchObject({ failure: { values: { missing: "cross-origin-embedder-policy" } } });
    expect(shows("credentialless", coep)).toMatchObject({ failure: { code: "CORP_COEP" } });
    expect(shows("require-corp", { ...coep, "Cross-Origin-Resource-Policy": "same-origin" })).toMatchObject({
      failure: { code: "CORP_SAME_ORIGIN" },
    });
  });

  it("of the page's own origin need an embedder policy", () => {
    expect(shows("require-corp", coep, `${shop}/frame`)).toMatchObject({ failure: null });
    expect(shows("require-corp", {}, `${shop}/frame`)).toMatchObject({ failure: { code: "CORP_COEP" } });
    const either = { "Cross-Origin-Embedder-Policy": 'credentialless; report-to="x"' };
    expect(shows("require-corp", either, `${shop}/frame`)).toMatchObject({ failure: null });
    const unknown = { "Cross-Origin-Embedder-Policy": "unsafe-none" };
    expect(shows("require-corp", unknown, `${shop}/frame`)).toMatchObject({ failure: { code: "CORP_COEP" } });
  });

  it("of a form are frames too", () => {
    const shown = (headers: Readonly<Record<string, string>>) =>
      submits(`${shop}/form`, () => answer(headers), {}, { page: at("require-corp") }).outcome;
    expect(shown({})).toMatchObject({ failure: { code: "CORP_COEP" } });
    expect(shown(coep)).toMatchObject({ failure: null });
  });

  it("are shown as they come in a page without one", () => {
    expect(shows("unsafe-none", { "Cross-Origin-Resource-Policy": "same-origin" })).toMatchObject({ failure: null });
  });
});
