import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { beforePaint, contentSecurityPolicy } from "../../../scripts/csp.mjs";
import { pageFrom } from "../../../scripts/vite/page.ts";
import { makeOpening } from "../../../src/app/make-opening.ts";
import { type Printed, printLibrary } from "../../../src/app/print.tsx";
import { loadCatalogue, loadScenario } from "../../../src/content/loader.ts";
import { original } from "../../../src/content/told-in.ts";

const template = readFileSync(new URL("../../../index.html", import.meta.url), "utf8");

/** Once for all that is looked at. */
let printed: readonly Printed[] = [];
beforeAll(async () => {
  printed = (await printLibrary()).map((page) => {
    const html = page.html("../../");
    return { ...page, html: () => html };
  });
});

const pageOf = (page: Printed, siteUrl?: string) =>
  pageFrom(template, page, {
    root: "../../",
    at: `scenarios/${page.id}/`,
    styles: ["assets/watch.css"],
    ahead: ["assets/watch.js"],
    siteUrl,
  });
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

test("every scenario of the library has a page, in the order of reading", async () => {
  const { entries } = await loadCatalogue(original);
  expect(printed.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
});

describe("each page", () => {
  test("says its title and its question, tells its story, and shows its picture", async () => {
    for (const page of printed) {
      const html = pageOf(page);
      const { entry, prose } = page.opening.scenario;
      const text = textOf(page.html("../../"));
      expect(text, page.id).toContain(entry.title);
      expect(text, page.id).toContain(entry.question);
      expect(prose.length, page.id).toBeGreaterThan(0);
      const [first] = prose.flatMap((block) => (block.kind === "paragraph" ? block.content : []));
      if (first?.kind === "text") expect(text, page.id).toContain(first.text);
      // Both of its forms, and the same is told of both.
      const pictures = [...html.matchAll(/<svg[^>]*role="img" aria-label="([^"]*)"/gu)].map(([, name]) => name);
      expect(pictures, page.id).toHaveLength(2);
      expect(pictures[0], page.id).toBe(pictures[1]);
      expect(pictures[0], page.id).toMatch(/^Scene \d+ of \d+: /u);
      expect(html, page.id).toContain(
        `<title>${page.title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}</title>`,
      );
    }
  });

  test("needs nothing that the policy forbids: no script in it but data, no style, no handler", () => {
    for (const page of printed) {
      const html = pageOf(page);
      expect(html, page.id).not.toMatch(/<[a-z][^>]*\sstyle=/iu);
      expect(html, page.id).not.toMatch(/<[a-z][^>]*\son[a-z]+=/iu);
      expect(html, page.id).not.toMatch(/<style/iu);
      const scripts = [...page.html("../../").matchAll(/<script/gu)];
      expect(scripts, page.id).toEqual([]);
      // Nothing waits for a script to be put in its place.
      expect(html, page.id).not.toMatch(/<!--\$[!?]/u);
    }
  });

  test("leads to other scenarios by links that are there, and to nowhere else on the site", () => {
    const ids = new Set(printed.map(({ id }) => id));
    const reached = new Set<string>();
    for (const page of printed) {
      for (const [, href = ""] of page.html("../../").matchAll(/<a [^>]*href="([^"]*)"/gu)) {
        if (/^(?:https:|#)/u.test(href)) continue;
        const id = /^\.\.\/\.\.\/scenarios\/([a-z0-9-]+)\/$/u.exec(href)?.[1] ?? href;
        expect(ids, `${page.id}: ${href}`).toContain(id);
        reached.add(id);
      }
    }
    expect([...ids].filter((id) => !reached.has(id))).toEqual([]);
  });

  test("carries the run that is played here", async () => {
    for (const { id, opening } of printed) {
      const scenario = await loadScenario(id, original);
      if (!scenario) throw new Error(id);
      expect(JSON.parse(JSON.stringify(opening)), id).toEqual(await makeOpening(scenario));
    }
  });
});

test("text that looks like markup stays text, in the page and in what it carries", () => {
  const [page] = printed;
  if (!page) throw new Error("There is no page.");
  const evil = `</script><script>alert(1)</script>"&$1$&`;
  const { opening } = page;
  const scenario = { ...opening.scenario, entry: { ...opening.scenario.entry, title: evil } };
  const html = pageOf(
    { ...page, title: evil, description: evil, opening: { ...opening, scenario } },
    "https://preflight.example/",
  );
  expect(html).not.toContain("<script>alert");
  const carried = /<script type="application\/json" id="opening"[^>]*>(.*?)<\/script>/su.exec(html)?.[1] ?? "";
  expect(JSON.parse(carried).scenario.entry.title).toBe(evil);
  expect(html).toContain("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;$1$&amp;</title>");
});

test("styles come before any script, and what the page answers with is named for later", () => {
  const [page] = printed;
  if (!page) throw new Error("There is no page.");
  const html = pageOf(page);
  expect(html.indexOf('href="../../assets/watch.css"')).toBeLessThan(html.indexOf("<script"));
  expect(html).toContain('data-ahead="../../assets/watch.js"');
  expect(html).not.toContain('src="../../assets/watch.js"');
});

test("absolute addresses stand there only where the site's own is known", () => {
  const [page] = printed;
  if (!page) throw new Error("There is no page.");
  expect(pageOf(page)).not.toMatch(/canonical|og:/u);
  const html = pageOf(page, "https://preflight.example/tools/");
  expect(html).toContain(`<link rel="canonical" href="https://preflight.example/tools/scenarios/${page.id}/">`);
  expect(html).toContain('<meta property="og:title"');
  expect(html).toContain(`<meta property="og:image" content="https://preflight.example/tools/share/scenarios/${page.id}.png">`);
});

test("the policy knows the one script that runs before anything is painted", () => {
  const hash = createHash("sha256").update(beforePaint).digest("base64");
  expect(contentSecurityPolicy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(contentSecurityPolicy).not.toContain("unsafe");
});
