import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { learnPage, listPage } from "../../../scripts/vite/plain-pages.ts";
import type { PrintedPage } from "../../../src/app/print-drawn.tsx";
import { printLessons } from "../../../src/app/print-lessons.tsx";
import { loadCourse, loadLesson } from "../../../src/content/course-loader.ts";
import { original } from "../../../src/content/told-in.ts";

const site = { styles: ["assets/watch.css"], siteUrl: "https://preflight.example/tools/" };
let lessons: readonly PrintedPage[] = [];
beforeAll(async () => {
  lessons = await printLessons();
});

test("every lesson has a page, in the order of reading, and the course leads to it", async () => {
  const course = await loadCourse(original);
  expect(lessons.map(({ at }) => at)).toEqual(course.lessons.map(({ id }) => `learn/${id}/`));
  const contents = listPage("Course", lessons, []);
  for (const { id } of lessons) expect(contents).toContain(`href="${id}/"`);
});

test("each page says its title and its problem, shows the picture at rest, and leads into the lesson", async () => {
  for (const lesson of lessons) {
    const html = learnPage(lesson, site);
    const told = await loadLesson(lesson.id, original);
    const [problem] = Object.values(told?.words.steps ?? {}).map((step) => step.problem);
    const [first] = (problem ?? []).flatMap((block) => (block.kind === "paragraph" ? block.content : []));
    const text = html
      .replaceAll(/<[^>]*>/gu, "")
      .replaceAll("&#x27;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    expect(text, lesson.id).toContain(told?.words.title);
    if (first?.kind === "text") expect(text, lesson.id).toContain(first.text);
    const pictures = [...html.matchAll(/<svg[^>]*role="img" aria-label="([^"]*)"/gu)].map(([, name]) => name);
    expect(pictures, lesson.id).toHaveLength(2);
    // Nothing is given away before a prediction is recorded.
    for (const picture of pictures) expect(picture, lesson.id).toMatch(/^Picture at rest/u);
    expect(html, lesson.id).toContain(`href="../../#lesson/${lesson.id}"`);
    expect(html, lesson.id).toContain(`<link rel="canonical" href="https://preflight.example/tools/learn/${lesson.id}/">`);
  }
});

test("each page keeps to the policy and weighs at most 15 kB", () => {
  for (const lesson of lessons) {
    const html = learnPage(lesson, site);
    expect(html, lesson.id).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/iu);
    expect(html, lesson.id).not.toMatch(/<(?:style|script)/iu);
    expect(gzipSync(html).length, lesson.id).toBeLessThan(15_000);
  }
});
