import { createServer } from "node:http";
import { serveOnLoopback } from "../../scripts/lib/serve.mjs";
import { allowTheShop, Playground } from "./support/playground.ts";
import { expect, test } from "./support/test.ts";
import { wireOf } from "./support/wire.ts";

test("under a sub-path everything works, and nothing is asked for outside of it", async ({ page, context }) => {
  const server = await serveOnLoopback({ port: 0, strict: false, base: "/tools/preflight/" });
  try {
    const origin = `http://localhost:${server.port}`;
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    const wire = wireOf(page);
    const play = new Playground(page);
    await page.goto(`${origin}/tools/preflight/#preflight-for-put`);
    await expect(play.title("Preflight for PUT")).toBeVisible();
    await play.openFromLibrary("first blocked", "First blocked request");
    await play.workbench();
    await allowTheShop(play);
    await expect(play.verdict).toHaveText("✓ Allowed");
    await play.expectLive();
    await expect.poll(() => wire.length).toBeGreaterThan(0);
    await play.share();
    await expect.poll(() => page.url()).toContain("/tools/preflight/#step=");
    const ours = asked.filter((url) => url.startsWith(origin));
    expect(ours.filter((url) => !url.startsWith(`${origin}/tools/preflight/`))).toEqual([]);
  } finally {
    await server.close();
  }
});

test("the server has no fallback page", async ({ request }) => {
  expect((await request.get("./nothing-here")).status()).toBe(404);
});

test("under a sub-path every page is reached by links, and no link leads to nothing", async () => {
  const server = await serveOnLoopback({ port: 0, strict: false, base: "/tools/preflight/" });
  try {
    const root = `http://localhost:${server.port}/tools/preflight/`;
    const seen = new Set<string>();
    const waiting = [root];
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (seen.has(url)) continue;
      seen.add(url);
      const response = await fetch(url);
      expect(response.status, url).toBe(200);
      if (!/html/u.test(response.headers.get("content-type") ?? "")) continue;
      for (const [, link = ""] of (await response.text()).matchAll(/\s(?:href|src)="([^"#]*)[^"]*"/gu)) {
        const { href } = new URL(link.replaceAll("&amp;", "&"), url);
        if (href.startsWith("http://localhost")) waiting.push(href);
      }
    }
    const outside = [...seen].filter((url) => !url.startsWith(root));
    expect(outside).toEqual([]);
    for (const kind of [/\/scenarios\/[^/]+\/$/u, /\/learn\/[^/]+\/$/u, /\.css$/u, /\.js$/u])
      expect([...seen].filter((url) => kind.test(url)).length, String(kind)).toBeGreaterThan(1);
  } finally {
    await server.close();
  }
});

test("no other site can put the page into a frame", async ({ page, baseURL, complaints }) => {
  const frame = `<!doctype html><title>Other</title><iframe src="${baseURL}" onload="document.title = 'Framed'"></iframe>`;
  const other = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(frame));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  try {
    await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`);
    // The frame has loaded what there is for it: the browser's own page about the refusal. Ours would have its root by then.
    await expect(page).toHaveTitle("Framed");
    await expect(page.frameLocator("iframe").locator("#root")).toHaveCount(0);
  } finally {
    // The browsers say on the console what they refused.
    complaints.splice(0);
    await page.close();
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  }
});
