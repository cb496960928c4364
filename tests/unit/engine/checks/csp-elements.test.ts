import { describe, expect, it } from "vitest";
import { answer, api, beacons, frames, listens, loads, type Played, pageAt, redirecting, shop, submits } from "../browse.ts";

const url = `${api}/x`;
const server = () => answer();
type Act = (setting: Parameters<typeof frames>[3]) => Played;

const acts = {
  img: (setting) => loads("img", url, server, {}, setting),
  script: (setting) => loads("script", url, server, {}, setting),
  module: (setting) => loads("module", url, server, {}, setting),
  stylesheet: (setting) => loads("stylesheet", url, server, {}, setting),
  font: (setting) => loads("font", url, server, {}, setting),
  video: (setting) => loads("video", url, server, {}, setting),
  eventsource: (setting) => listens(url, server, {}, setting),
  iframe: (setting) => frames(url, server, {}, setting),
  form: (setting) => submits(url, server, {}, setting),
  beacon: (setting) => beacons(url, server, {}, setting),
} satisfies Record<string, Act>;

/** The directive that stopped it; null: it went out. */
function stoppedBy(act: keyof typeof acts, csp: string): string | null {
  const { outcome, sent } = acts[act]({ page: pageAt(`${shop}/`, "", { csp }) });
  const failure = outcome.kind === "error" || outcome.kind === "embedded" ? outcome.failure : null;
  if (failure?.code !== "CSP_BLOCKED") return null;
  expect(sent).toEqual([]);
  return failure.values.fallback ?? failure.values.directive;
}

describe("CSP: each thing has its directive", () => {
  it.each([
    ["img", "img-src", ["default-src"]],
    ["script", "script-src-elem", ["script-src", "default-src"]],
    ["module", "script-src-elem", ["script-src", "default-src"]],
    ["stylesheet", "style-src-elem", ["style-src", "default-src"]],
    ["font", "font-src", ["default-src"]],
    ["video", "media-src", ["default-src"]],
    ["eventsource", "connect-src", ["default-src"]],
    ["beacon", "connect-src", ["default-src"]],
    ["iframe", "frame-src", ["child-src", "default-src"]],
  ] as const)("%s: %s, else %j", (act, own, fallbacks) => {
    for (const directive of [own, ...fallbacks]) expect(stoppedBy(act, `${directive} 'self'`)).toBe(directive);
    for (const weaker of fallbacks) expect(stoppedBy(act, `${weaker} 'none'; ${own} ${api}`)).toBeNull();
    expect(stoppedBy(act, `${own} ${api}`)).toBeNull();
  });

  it("form-action has nothing to fall back on, but the frame that the form is sent into has", () => {
    expect(stoppedBy("form", "form-action 'self'")).toBe("form-action");
    expect(stoppedBy("form", `default-src 'none'; form-action ${api}`)).toBe("default-src");
    expect(stoppedBy("form", `default-src 'none'; frame-src ${api}`)).toBeNull();
  });

  it("form-action after a redirect: Firefox and WebKit do not look (standard, chromium, firefox, webkit)", () => {
    const page = pageAt(`${shop}/`, "", { csp: "form-action 'self'" });
    const sent = (["standard", "chromium", "firefox", "webkit"] as const).map(
      (profile) => submits(`${shop}/x`, redirecting({ [`${shop}/x`]: url }, 307), {}, { page, profile }).sent.length,
    );
    expect(sent).toEqual([1, 1, 2, 2]);
  });

  it("frame-src holds for the redirects of a form everywhere", () => {
    const page = pageAt(`${shop}/`, "", { csp: "frame-src 'self'" });
    for (const profile of ["standard", "chromium", "firefox", "webkit"] as const) {
      expect(submits(`${shop}/x`, redirecting({ [`${shop}/x`]: url }), {}, { page, profile }).sent).toHaveLength(1);
    }
  });

  it("a script that script inserts is trusted by 'strict-dynamic', an image is not", () => {
    expect(stoppedBy("script", "script-src 'nonce-abc' 'strict-dynamic'")).toBeNull();
    expect(stoppedBy("module", "default-src 'strict-dynamic'")).toBeNull();
    expect(stoppedBy("img", "default-src 'strict-dynamic'")).toBe("default-src");
  });
});
