import { build, type Plugin, type Rolldown } from "vite";
import { embedPolicy } from "../csp.mjs";
import { inRoot } from "../lib/paths.mjs";

/** From React's names to what stands in its place there: the picture's own components, without React (src/embed/README.md). */
const still = (file: string) => inRoot(`src/embed/still/${file}.ts`);
const alias = [
  { find: /^react\/jsx-(?:dev-)?runtime$/u, replacement: still("jsx-runtime") },
  { find: /^react$/u, replacement: still("react") },
];

/** A part has nothing else to bring: Vite’s helper, which would fetch styles for it, is not needed. */
const plainImports: Plugin = {
  name: "preflight:plain-imports",
  enforce: "pre",
  load: { filter: { id: /^\0vite\/preload-helper\.js$/u }, handler: () => "export const __vitePreload = (load) => load();" },
};

/** Which recordings show a knob is for tests and comparisons: two kilobytes of names that a frame never reads. */
const withoutCases: Plugin = {
  name: "preflight:without-cases",
  enforce: "pre",
  transform: {
    filter: { id: /\/src\/engine\/profiles\/knobs\/[\w-]+\.ts$/u },
    handler: (code) => ({ code: code.replaceAll(/\bcase: "[^"]*"/gu, "case: null"), map: null }),
  },
};

/** Modules; what is only told in the story comes with the first press. */
async function bundle(): Promise<Rolldown.RolldownOutput["output"]> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    base: "./",
    plugins: [plainImports, withoutCases],
    resolve: { alias },
    oxc: { jsx: { runtime: "automatic", development: false } },
    css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
    build: {
      ...{ write: false, target: "es2023", modulePreload: false, assetsInlineLimit: 0 },
      rolldownOptions: { input: inRoot("src/embed/main.ts") },
    },
  });
  return ([result].flat() as Rolldown.RolldownOutput[])[0]!.output;
}

const page = (script: string, style: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${embedPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <link rel="icon" type="image/svg+xml" href="../icon.svg" />
    <title>Preflight</title>
    <link rel="stylesheet" crossorigin href="${style}" />
    <script type="module" crossorigin src="${script}"></script>
  </head>
  <body>
    <main id="embed"></main>
    <noscript>This shows a request between a page and a server, scene by scene; it needs JavaScript.</noscript>
  </body>
</html>
`;

/** Writes embed/: a scenario in a frame of somebody else's page (docs/decisions/embed.md). */
export function embed(): Plugin {
  return {
    name: "preflight:embed",
    apply: "build",
    enforce: "post",
    async generateBundle() {
      const output = await bundle();
      const emit = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: "asset", fileName, source });
      const named = (test: (file: Rolldown.RolldownOutput["output"][number]) => boolean) => output.find(test)?.fileName ?? "";
      for (const file of output) {
        if (!file.fileName.endsWith(".woff")) emit(`embed/${file.fileName}`, file.type === "chunk" ? file.code : file.source);
      }
      const script = named((file) => file.type === "chunk" && file.isEntry);
      emit(
        "embed/index.html",
        page(
          script,
          named(({ fileName }) => fileName.endsWith(".css")),
        ),
      );
    },
  };
}
