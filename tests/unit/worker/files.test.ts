import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../scripts/csp.mjs";
import { addressOf, fileAt, isFile } from "../../../src/worker/inside/files.ts";
import { wireOrigin } from "../../../src/worker/wire-origin.ts";

const root = "https://host.example/tools/";
const hash = (text: string) => createHash("sha256").update(text).digest("base64");
const files = { "index.html": hash("page"), "learn/index.html": hash("learn"), "assets/a-1.js": hash("script") };

describe("which file an address means", () => {
  test.each([
    ["https://host.example/tools/", "index.html"],
    ["https://host.example/tools/?x#s=1", "index.html"],
    ["https://host.example/tools/index.html", "index.html"],
    ["https://host.example/tools/learn/", "learn/index.html"],
    ["https://host.example/tools/assets/a-1.js?again=2", "assets/a-1.js"],
    ["https://host.example/", null],
    ["https://other.example/tools/assets/a-1.js", null],
    ["https://host.example/tools/lab/index.html", null],
    ["https://host.example/tools/version.json", null],
    ["https://host.example/tools/constructor", null],
  ])("%s: %s", (url, file) => {
    expect(fileAt(url, root, files)).toBe(file);
  });

  test("a page is fetched as its folder: some hosts redirect from index.html", () => {
    expect(Object.keys(files).map((path) => addressOf(path, root))).toEqual([root, `${root}learn/`, `${root}assets/a-1.js`]);
  });
});

describe("what may be kept", () => {
  const answer = (body: string, contentType: string, more: { status?: number; type?: string; redirected?: boolean } = {}) => {
    const response = new Response(body, { status: more.status ?? 200, headers: { "Content-Type": contentType } });
    Object.defineProperties(response, { type: { value: more.type ?? "basic" }, redirected: { value: more.redirected ?? false } });
    return isFile(response, "assets/a-1.js", files["assets/a-1.js"]);
  };

  test("the file itself", async () => {
    expect(await answer("script", "text/javascript; charset=utf-8")).toBe(true);
  });

  test.each([
    ["another version's file at the same address", answer("other", "text/javascript")],
    ["a page in its place", answer("<!doctype html>", "text/html")],
    ["a type that browsers do not run", answer("script", "text/plain")],
    ["an error", answer("script", "text/javascript", { status: 404 })],
    ["what a redirect led to", answer("script", "text/javascript", { redirected: true })],
    ["an answer of another origin", answer("script", "text/javascript", { type: "opaque" })],
  ])("not %s", async (_what, kept) => {
    expect(await kept).toBe(false);
  });
});

test("the policy names the address of the wire", () => {
  expect(contentSecurityPolicy).toContain(`connect-src 'self' ${wireOrigin};`);
});
