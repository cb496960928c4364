import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type Rolldown } from "vite";
import type { Printed } from "../../src/app/print.tsx";
import type { PrintedPage } from "../../src/app/print-drawn.tsx";
import { isOnFirstScreen } from "../lib/first-screen.mjs";
import { inRoot } from "../lib/paths.mjs";
import { challenges } from "./challenges.ts";
import { content } from "./content.ts";
import { lessons } from "./lessons.ts";
import { pageFrom, shareFile } from "./page.ts";
import { contentsPage, headersFile, learnPage, listPage, notFoundPage, sitemap } from "./plain-pages.ts";
import { sharePictures } from "./share-picture.ts";

/**
 * Writes each scenario of the library, each lesson and each challenge as a page of its own, and the first one into the site's root: the same components, rendered when
 * the site is built. `siteUrl`: where the site will be; without it no page says an absolute address.
 */
export function prerender({ siteUrl }: { readonly siteUrl: string | undefined }): Plugin {
  return {
    name: "preflight:prerender",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, output) {
        const index = output["index.html"];
        if (index?.type !== "asset") throw new Error("There is no page to print on.");
        const template = String(index.source);
        const { styles, ahead } = firstScreen(output, template);
        const { printed, lessons, challenges: tasks } = await printAll();
        const [first] = printed;
        if (!first) throw new Error("There is no scenario.");
        const emit = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: "asset", fileName, source });
        index.source = pageFrom(template, first, { root: "./", styles, ahead, siteUrl, at: "" });
        const folders = printed.map(({ id }) => `scenarios/${id}/`);
        for (const [i, page] of printed.entries()) {
          const at = folders[i] ?? "";
          emit(`${at}index.html`, pageFrom(template, page, { root: "../../", styles, ahead, siteUrl, at }));
        }
        emit("scenarios/index.html", contentsPage(printed, stylesIn(template)));
        for (const page of [...lessons, ...tasks]) emit(`${page.at}index.html`, learnPage(page, { styles, siteUrl }));
        emit("learn/index.html", listPage("Course", lessons, stylesIn(template)));
        emit("challenges/index.html", listPage("Challenges", tasks, stylesIn(template)));
        // Without the site's address nobody knows from there where its root is: at most hosts it is the host's.
        emit("404.html", notFoundPage(siteUrl ?? "/"));
        emit("_headers", headersFile);
        if (siteUrl === undefined) return;
        // Only absolute addresses lead to them.
        const draw = sharePictures(cssOf(output));
        for (const [i, { card }] of printed.entries()) emit(shareFile(folders[i] ?? ""), draw(card()));
        for (const { at, card } of [...lessons, ...tasks]) emit(shareFile(at), draw(card()));
        emit(
          "sitemap.xml",
          sitemap(
            ["", "scenarios/", ...folders, ...["learn/", ...atOf(lessons), "challenges/", ...atOf(tasks)]].map(
              (at) => new URL(at, siteUrl).href,
            ),
          ),
        );
      },
    },
  };
}

const atOf = (pages: readonly PrintedPage[]) => pages.map(({ at }) => at);

/** Its styles stand in the page, so that it is painted as it stays; its scripts are fetched ahead. */
function firstScreen(output: Rolldown.OutputBundle, template: string) {
  const styles = new Set(stylesIn(template));
  const scripts = new Set<string>();
  const visit = (file: string) => {
    const chunk = output[file];
    if (chunk?.type !== "chunk" || scripts.has(file)) return;
    scripts.add(file);
    chunk.imports.forEach(visit);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  };
  for (const chunk of Object.values(output)) {
    if (chunk.type === "chunk" && isOnFirstScreen(chunk)) visit(chunk.fileName);
  }
  return { styles: [...styles], ahead: [...scripts].filter((file) => !template.includes(file)) };
}

const cssOf = (output: Rolldown.OutputBundle) =>
  Object.values(output)
    .flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? String(file.source) : []))
    .join("\n");

/** Those of the template itself. */
const stylesIn = (template: string) =>
  [...template.matchAll(/href="\.\/(assets\/[^"]+\.css)"/gu)].flatMap(([, file]) => file ?? []);

type Printing = typeof import("../../src/app/print.tsx");

/** The page's own components, built for Node. In the project's folder, so that it finds the packages that it imports. */
async function printAll(): Promise<{
  readonly printed: readonly Printed[];
  readonly lessons: readonly PrintedPage[];
  readonly challenges: readonly PrintedPage[];
}> {
  const cache = inRoot("node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "print-"));
  try {
    const result = await build({
      configFile: false,
      publicDir: false,
      logLevel: "warn",
      plugins: [react(), content(), lessons(), challenges()],
      css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
      build: {
        ...{ ssr: "src/app/print.tsx", write: false, minify: false, target: "node20" },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    for (const file of ([result].flat() as Rolldown.RolldownOutput[])[0]?.output ?? []) {
      if (file.type === "chunk") writeFileSync(path.join(folder, "print.mjs"), file.code);
    }
    const { printLibrary, printLessons, printChallenges } = (await import(
      pathToFileURL(path.join(folder, "print.mjs")).href
    )) as Printing;
    return { printed: await printLibrary(), lessons: await printLessons(), challenges: await printChallenges() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
