import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { mswFile, type Published, versionFile, workerFile } from "../../src/worker/protocol.ts";
import type { Site } from "../../src/worker/site.ts";
import { isOnFirstScreen } from "../lib/first-screen.mjs";

interface Options {
  /** Versions of earlier releases whose workers must remove themselves (docs/decisions/worker.md). */
  readonly withdrawn: readonly string[];
}

/** How the page says its version: scripts read it from there (src/worker/page/app-worker.ts). */
const versionTag = (version: string) => `<meta name="preflight-version" content="${version}" />`;

/** Not for the cache: what the worker consists of, what only tools read, what hosts keep for themselves or answer with another status, what stands in frames of other sites, what only other sites show, and fonts in a format for browsers that are too old. */
const notKept = /^\.vite\/|^embed\/|^404\.html$|^sitemap\.xml$|^_headers$|^share\/|\.gz$|\.map$|\.woff$/u;

/**
 * Builds the site's service worker from src/worker/inside, with the list of all files of this version in it, and puts MSW's script
 * beside it: that one must be of the installed package, so it is not committed. In development the list is empty.
 */
export function serviceWorker({ withdrawn }: Options): Plugin {
  const require = createRequire(import.meta.url);
  const msw = () => readFileSync(path.join(path.dirname(require.resolve("msw/package.json")), "lib", mswFile), "utf8");
  let publicDir = "";
  return {
    name: "preflight:service-worker",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    configureServer(server) {
      const served: Record<string, () => Promise<string>> = {
        [mswFile]: async () => msw(),
        [workerFile]: async () => withSite(await bundle(false), { version: "dev", files: {}, first: [] }),
      };
      for (const [file, source] of Object.entries(served)) {
        server.middlewares.use(`/${file}`, (_request, response, next) => {
          response.setHeader("Content-Type", "text/javascript");
          response.setHeader("Cache-Control", "no-cache");
          source().then((text) => response.end(text), next);
        });
      }
    },
    generateBundle: {
      order: "post",
      async handler(_options, output) {
        const worker = await bundle(true);
        const contents = new Map(
          [...publicFiles(publicDir), ...builtFiles(output)].filter(([file]) => !notKept.test(file)).sort(),
        );
        const version = versionOf([...contents, [workerFile, worker], [mswFile, msw()]]);
        for (const [file, html] of contents) {
          const page = output[file];
          if (page?.type !== "asset" || !file.endsWith(".html")) continue;
          page.source = String(html).replace(versionTag("dev"), versionTag(version));
          contents.set(file, page.source);
        }
        const files = Object.fromEntries([...contents].map(([file, content]) => [file, sha256(content)]));
        const published: Published = { version, withdrawn };
        const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
        emit(workerFile, withSite(worker, { version, files, first: firstFiles(output) }));
        emit(mswFile, msw());
        emit(versionFile, JSON.stringify(published));
      },
    },
  };
}

/** The worker's script without its list: one classic script, which alone can importScripts(). */
async function bundle(minify: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      ...{ write: false, minify, target: "es2023", modulePreload: false },
      rolldownOptions: { input: "src/worker/inside/main.ts", output: { format: "iife" } },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

const withSite = (worker: string, site: Site) => `const SITE = ${JSON.stringify(site)};\n${worker}`;

type Content = readonly [file: string, content: string | Uint8Array];

function builtFiles(output: Rolldown.OutputBundle): Content[] {
  return Object.values(output).map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]);
}

function publicFiles(directory: string): Content[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(directory, file).split(path.sep).join("/"), readFileSync(file)];
  });
}

/** The root’s page, what makes it answer with all that this imports, and the styles. The pages of the library come with everything else. */
function firstFiles(output: Rolldown.OutputBundle): string[] {
  const found = new Set(["index.html"]);
  const visit = (file: string) => {
    const chunk = output[file];
    if (chunk?.type !== "chunk" || found.has(file)) return;
    found.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(output)) {
    if (chunk.type === "chunk" && (chunk.isEntry || isOnFirstScreen(chunk))) {
      visit(chunk.fileName);
    }
  }
  return [...found].sort();
}

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("base64");

function versionOf(contents: readonly Content[]): string {
  const hash = createHash("sha256");
  for (const [file, content] of contents) hash.update(`${file}\0${sha256(content)}\0`);
  return hash.digest("hex").slice(0, 12);
}
