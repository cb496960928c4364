import { describe, expect, it } from "vitest";
import type { Algorithm, Browser, ElementName, Page } from "../../../src/engine/browser.ts";
import { embedding } from "../../../src/engine/embedding/index.ts";
import type { Outcome } from "../../../src/engine/trace/events.ts";
import { answer, api, newBrowser, pageAt, play, shop } from "./browse.ts";

const url = `${api}/x`;
const { loadElement, loadFrame, openEventSource, sendBeacon, submitForm } = embedding;
type Act = (page: Page, browser: Browser) => Algorithm<Outcome>;

const element =
  (name: ElementName): Act =>
  (page, browser) =>
    loadElement({ url, element: name, crossorigin: "none", referrerPolicy: "" }, page, browser);
const acts = {
  img: element("img"),
  script: element("script"),
  module: element("module"),
  stylesheet: element("stylesheet"),
  font: element("font"),
  video: element("video"),
  eventsource: (page, browser) => openEventSource({ url, withCredentials: false }, page, browser),
  iframe: (page, browser) => loadFrame({ url, referrerPolicy: "" }, page, browser),
  form: (page, browser) => submitForm({ url, method: "POST", enctype: "text/plain", fields: [["a", "1"]] }, page, browser),
  beacon: (page, browser) => sendBeacon({ url, body: "x", bodyType: "text", blobType: "" }, page, browser),
} satisfies Record<string, Act>;

/** The directive that stopped it; null: it went out. */
function stoppedBy(act: keyof typeof acts, csp: string): string | null {
  const { outcome, sent } = play(acts[act](pageAt(`${shop}/`, "", { csp }), newBrowser()), () => answer());
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
    ["form", "form-action", []],
  ] as const)("%s: %s, else %j", (act, own, fallbacks) => {
    for (const directive of [own, ...fallbacks]) expect(stoppedBy(act, `${directive} 'self'`)).toBe(directive);
    for (const weaker of fallbacks) expect(stoppedBy(act, `${weaker} 'none'; ${own} ${api}`)).toBeNull();
    expect(stoppedBy(act, `${own} ${api}`)).toBeNull();
  });

  it("a form has nothing to fall back on", () => {
    expect(stoppedBy("form", "default-src 'none'")).toBeNull();
  });

  it("a script that script inserts is trusted by 'strict-dynamic', an image is not", () => {
    expect(stoppedBy("script", "script-src 'nonce-abc' 'strict-dynamic'")).toBeNull();
    expect(stoppedBy("module", "default-src 'strict-dynamic'")).toBeNull();
    expect(stoppedBy("img", "default-src 'strict-dynamic'")).toBe("default-src");
  });
});
