import { describe, expect, it } from "vitest";
import type { ElementName, Page } from "../../../src/engine/browser.ts";
import { embedding } from "../../../src/engine/embedding/index.ts";
import type { ProfileName } from "../../../src/engine/profiles/knobs.ts";
import {
  answer,
  fetches,
  names,
  newBrowser,
  openServer,
  pageAt,
  play,
  redirecting,
  shop,
  valuesOf,
  verdict,
  xhrs,
} from "./browse.ts";

const url = "http://img.example/a.png";
const image = () => answer({ "Content-Type": "image/png", "Access-Control-Allow-Origin": "*" }, 200, "\x89PNG\r\n\x1a\n");

function loads(
  element: ElementName,
  setting: { profile?: ProfileName; page?: Page; url?: string; crossorigin?: "anonymous" } = {},
) {
  const call = { url: setting.url ?? url, element, crossorigin: setting.crossorigin ?? "none", referrerPolicy: "" } as const;
  return play(embedding.loadElement(call, setting.page ?? pageAt(`${shop}/`), newBrowser(setting.profile)), image);
}

describe("mixed content that is upgraded", () => {
  it.each(["img", "video"] as const)("<%s> is asked for over https, and nothing over http", (element) => {
    const played = loads(element);
    expect(played.sent.map((request) => request.url)).toEqual(["https://img.example/a.png"]);
    expect(valuesOf(played, "mixed-content-upgrade")).toEqual({
      pageUrl: `${shop}/`,
      url,
      upgraded: "https://img.example/a.png",
    });
  });

  it("keeps a port that was given", () => {
    expect(loads("img", { url: "http://img.example:8080/a" }).sent[0]?.url).toBe("https://img.example:8080/a");
  });

  it("also after a redirect, which counts as one redirect", () => {
    const call = { url: "https://img.example/r", element: "img", crossorigin: "none", referrerPolicy: "" } as const;
    const server = redirecting({ "https://img.example/r": url });
    const { sent } = play(embedding.loadElement(call, pageAt(`${shop}/`), newBrowser()), server);
    expect(sent.map((request) => request.url)).toEqual(["https://img.example/r", "https://img.example/a.png"]);
  });

  it("webkit blocks it", () => {
    const played = loads("img", { profile: "webkit" });
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toEqual([]);
  });

  it("is no fetch() and no XMLHttpRequest, and nothing in mode cors", () => {
    expect(verdict(fetches(url, openServer))).toBe("MIXED_CONTENT");
    expect(verdict(xhrs(url, openServer))).toBe("MIXED_CONTENT");
    expect(verdict(loads("img", { crossorigin: "anonymous" }))).toBe("MIXED_CONTENT");
  });

  it("needs a name: no certificate is right for an address", () => {
    expect(verdict(loads("img", { url: "http://93.184.215.14/a.png" }))).toBe("MIXED_CONTENT");
  });
});

describe("mixed content that is blocked", () => {
  it.each(["script", "module", "stylesheet", "font"] as const)("<%s>", (element) => {
    const played = loads(element);
    expect(verdict(played)).toBe("MIXED_CONTENT");
    expect(played.sent).toEqual([]);
  });

  it("a frame, an event stream and a beacon", () => {
    const page = pageAt(`${shop}/`);
    const frame = play(embedding.loadFrame({ url, referrerPolicy: "" }, page, newBrowser()), openServer);
    const stream = play(embedding.openEventSource({ url, withCredentials: false }, page, newBrowser()), openServer);
    const call = { url, body: "x", bodyType: "text", blobType: "" } as const;
    const beacon = play(embedding.sendBeacon(call, page, newBrowser()), openServer);
    expect([frame, stream, beacon].flatMap(({ sent }) => sent)).toEqual([]);
    for (const { outcome } of [frame, stream, beacon]) expect(outcome).toMatchObject({ failure: { code: "MIXED_CONTENT" } });
  });

  it("has a gate of its own", () => {
    expect(fetches(url, openServer).steps.at(-1)).toMatchObject({
      name: "mixed-content",
      gate: "mixed-content",
      verdict: "fail",
    });
  });
});

describe("what is no mixed content", () => {
  it("a form is sent, with a warning", () => {
    const call = { url, method: "POST", enctype: "text/plain", fields: [["a", "1"]] } as const;
    const played = play(embedding.submitForm(call, pageAt(`${shop}/`), newBrowser()), () => answer());
    expect(played.sent).toHaveLength(1);
    expect(played.steps.find(({ name }) => name === "mixed-content")).toMatchObject({ verdict: "note" });
  });

  it.each(["http://localhost:3000/", "http://api.localhost/", "http://127.0.0.1/", "http://[::1]/"])("%s", (local) => {
    expect(names(fetches(local, openServer))).not.toContain("mixed-content");
  });

  it("a page that came over http", () => {
    expect(names(loads("script", { page: pageAt("http://shop.example/") }))).not.toContain("mixed-content");
  });

  it.each(["http://192.168.1.1/", "http://printer.local/"])("%s, where the user is asked instead", (local) => {
    expect(verdict(fetches(local, openServer))).toBe("ok");
    expect(verdict(fetches(local, openServer, {}, { profile: "webkit" }))).toBe("MIXED_CONTENT");
  });

  it("but a redirect to such a host is", () => {
    const server = redirecting({ [`${shop}/r`]: "http://192.168.1.1/" });
    expect(verdict(fetches(`${shop}/r`, server))).toBe("MIXED_CONTENT");
  });
});
