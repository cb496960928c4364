import { describe, expect, it } from "vitest";
import { toBase64url } from "../../../src/scenario/base64url.ts";
import { deflate, inflate } from "../../../src/scenario/compress.ts";
import { crc32 } from "../../../src/scenario/crc32.ts";
import { isLibraryId } from "../../../src/scenario/library-id.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { decodeLink, encodeLibraryLink, encodeLink, linkFits } from "../../../src/scenario/link.ts";
import { sample } from "./sample.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A link with a correct checksum over anything. */
function forge(packed: Uint8Array): string {
  const payload = toBase64url(packed);
  return `#s=1.${crc32(payload).toString(36)}.${payload}`;
}

describe("the link's form", () => {
  it("shows step and tab, and keeps the scenario for last, where a cut is noticed", async () => {
    expect(await encodeLink(sample, { stop: "2.cors-check", tab: "hosts" })).toMatch(
      /^#step=2\.cors-check&tab=hosts&s=1\.[0-9a-z]+\.[\w-]+$/u,
    );
    expect(await encodeLink(sample, { stop: null, tab: null })).toMatch(/^#s=1\./u);
    expect(encodeLibraryLink("preflight-for-put", { stop: "1.redirect.2", tab: null })).toBe(
      "#preflight-for-put&step=1.redirect.2",
    );
  });

  it("uses characters that no program escapes, and is short", async () => {
    const link = await encodeLink(sample, { stop: "2.cors-check", tab: "hosts" });
    expect(link.length).toBeLessThan(500);
    expect(link).toMatch(/^#[\w.&=-]+$/u);
  });

  it("accepts step and id in either order, and a hand-written link without a step", async () => {
    const opened = { kind: "library", id: "same-origin", stop: "1.expose", tab: null };
    expect(await decodeLink("#same-origin&step=1.expose")).toEqual(opened);
    expect(await decodeLink("step=1.expose&same-origin")).toEqual(opened);
    // As links were that counted the steps.
    expect(await decodeLink("#same-origin&step=3")).toEqual({ ...opened, stop: 3 });
    expect(await decodeLink("#same-origin")).toEqual({ ...opened, stop: null });
  });

  it("takes a step or a tab that makes no sense for none", async () => {
    expect(await decodeLink("#same-origin&step=-1&tab=<b>")).toMatchObject({ kind: "library", stop: null, tab: null });
  });
});

describe("an id of the library", () => {
  it.each(["same-origin", "csp", "tabs", "steps", "a1-b2"])("%s is one, and its link opens it", async (id) => {
    expect(isLibraryId(id)).toBe(true);
    expect(await decodeLink(encodeLibraryLink(id, { stop: null, tab: null }))).toMatchObject({ kind: "library", id });
  });

  it.each(["step", "st", "s", "tab", "t", "browser", "bro", "trust", "Two_2", "a--b", "-a", ""])("%s is none", async (id) => {
    expect(isLibraryId(id)).toBe(false);
    expect(await decodeLink(`#${id}`)).not.toMatchObject({ kind: "library" });
  });

  it("stays what it is where the link was cut behind it", async () => {
    expect(await decodeLink("#same-origin&brow")).toMatchObject({ kind: "library", id: "same-origin" });
  });
});

describe("a link that cannot be opened says why", () => {
  it.each([
    ["#s=1.abc.def", "cut-off"],
    ["#step=7&tab=ho", "cut-off"],
    ["#step=7", "cut-off"],
    ["#step=1.cors-ch", "cut-off"],
    ["#st", "cut-off"],
    ["#s=hello", "not-ours"],
    ["#Some Heading", "not-ours"],
    ["#/route/of/another/app", "not-ours"],
    ["#access_token=abc&token_type=bearer", "not-ours"],
    ["#%E0%A4%A", "not-ours"],
  ])("%s: %s", async (hash, reason) => {
    expect(await decodeLink(hash)).toMatchObject({ kind: "bad", reason });
  });

  it("a later way of packing, and a later scenario inside", async () => {
    expect(await decodeLink("#s=2.whatever-will-come")).toEqual({
      kind: "bad",
      reason: "future-version",
      detail: { version: 2 },
    });
    const inside = await deflate(bytes(JSON.stringify({ ...sample, version: 7 })));
    expect(await decodeLink(forge(inside))).toEqual({ kind: "bad", reason: "future-version", detail: { version: 7 } });
  });

  it("longer than a link may be, without looking at it", async () => {
    const hash = `#s=1.${"a".repeat(limits.link)}`;
    expect(linkFits(hash)).toBe(false);
    expect(await decodeLink(hash)).toEqual({ kind: "bad", reason: "too-large", detail: { limit: limits.link } });
  });

  it("a decompression bomb, by its size", async () => {
    const bomb = await deflate(new Uint8Array(40_000_000));
    const hash = forge(bomb);
    expect(linkFits(hash)).toBe(true);
    expect(await decodeLink(hash)).toEqual({ kind: "bad", reason: "too-large", detail: { limit: limits.unpacked } });
  });

  it.each([
    ["no DEFLATE", new Uint8Array([255, 1, 2, 3])],
    ["nothing", new Uint8Array([0])],
  ])("with a good checksum over %s", async (_, packed) => {
    expect(await decodeLink(forge(packed))).toMatchObject({ kind: "bad", reason: "invalid" });
  });

  it("with a good checksum over half a DEFLATE stream, no JSON, no UTF-8, no scenario", async () => {
    const half = await deflate(bytes(JSON.stringify(sample)));
    expect(await decodeLink(forge(half.slice(0, half.length / 2)))).toMatchObject({ reason: "invalid" });
    expect(await decodeLink(forge(await deflate(bytes("{not json"))))).toMatchObject({ reason: "invalid" });
    expect(await decodeLink(forge(await deflate(new Uint8Array([0xff, 0xfe]))))).toMatchObject({ reason: "invalid" });
    expect(await decodeLink(forge(await deflate(bytes("[".repeat(400_000)))))).toMatchObject({ reason: "invalid" });
    expect(await decodeLink(forge(await deflate(bytes('{"version":1}'))))).toMatchObject({
      reason: "invalid",
      detail: { problems: [{ path: ["pages"], code: "missing" }, { code: "missing" }, { code: "missing" }] },
    });
  });
});

it("unpacking stops at the limit", async () => {
  const packed = new Uint8Array(await deflate(new Uint8Array(10_000)));
  expect(await inflate(packed, 10_000)).toMatchObject({ kind: "ok" });
  expect(await inflate(packed, 9_999)).toEqual({ kind: "too-large" });
});

it("crc32 is the one everybody means", () => {
  expect(crc32("123456789")).toBe(0xcbf43926);
});
