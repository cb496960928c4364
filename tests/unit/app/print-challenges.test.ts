import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { learnPage, listPage } from "../../../scripts/vite/plain-pages.ts";
import { printChallenges } from "../../../src/app/print-challenges.tsx";
import type { PrintedPage } from "../../../src/app/print-drawn.tsx";
import { loadChallenge, loadChallenges } from "../../../src/content/challenge-loader.ts";
import { original } from "../../../src/content/told-in.ts";
import { fromBackticks, plain } from "../../../src/words/phrase.ts";

const site = { styles: ["assets/watch.css"], siteUrl: "https://preflight.example/tools/" };
let pages: readonly PrintedPage[] = [];
beforeAll(async () => {
  pages = await printChallenges();
});

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

test("every challenge has a page, in the order of the list, and the list leads to it", async () => {
  const { entries } = await loadChallenges(original);
  expect(pages.map(({ at }) => at)).toEqual(entries.map(({ id }) => `challenges/${id}/`));
  const list = listPage("Challenges", pages, []);
  for (const { id } of pages) expect(list).toContain(`href="${id}/"`);
});

test("each page says its title, its task and all of its goals, shows what comes of it at first, and leads into it", async () => {
  for (const page of pages) {
    const html = learnPage(page, site);
    const challenge = await loadChallenge(page.id, original);
    const [phase] = challenge?.phases ?? [];
    const text = textOf(html);
    expect(text, page.id).toContain(challenge?.title);
    const task = plain(fromBackticks(phase?.words.task ?? "-"));
    expect(text, page.id).toContain(task);
    expect(html, page.id).toContain(`<meta name="description" content="`);
    expect(page.description).toBe(task);
    for (const goal of Object.values(phase?.words.goals ?? {})) expect(text, page.id).toContain(plain(fromBackticks(goal)));
    // Neither the solution nor what it teaches.
    for (const hint of phase?.words.hints ?? []) expect(text, page.id).not.toContain(plain(fromBackticks(hint)));
    expect([...html.matchAll(/<svg[^>]*role="img"/gu)], page.id).toHaveLength(2);
    expect(html, page.id).toContain(`href="../../#challenge/${page.id}"`);
    expect(html, page.id).toContain(`<link rel="canonical" href="https://preflight.example/tools/challenges/${page.id}/">`);
  }
});

test("each page keeps to the policy and weighs at most 15 kB", () => {
  for (const page of pages) {
    const html = learnPage(page, site);
    expect(html, page.id).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/iu);
    expect(html, page.id).not.toMatch(/<(?:style|script)/iu);
    expect(gzipSync(html).length, page.id).toBeLessThan(15_000);
  }
});
