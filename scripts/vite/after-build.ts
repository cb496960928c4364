import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { stampFile, stampOfSources } from "../lib/build-stamp.mjs";

/** `…/node_modules/@scope/name/lib/x.js` → `@scope/name`; a file of our own → its room, `src/engine`. */
function packageOf(moduleId: string): string[] {
  const inside = moduleId.split("/node_modules/").at(-1);
  if (inside === undefined || inside === moduleId) return /\/(src\/[a-z-]+)\//u.exec(moduleId)?.slice(1) ?? [];
  const [first = "", second = ""] = inside.split("/");
  return [first.startsWith("@") ? `${first}/${second}` : first];
}

/**
 * Records in dist/.vite which sources the build was made from (`npm start` builds again when they are others) and which packages
 * and rooms of src are in which chunk (for the size budget: file names and contents of minified chunks do not say).
 */
export function record(): Plugin {
  return {
    name: "preflight:record",
    apply: "build",
    async generateBundle(_options, bundle) {
      const packages = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? [[file.fileName, [...new Set(file.moduleIds.flatMap(packageOf))].sort()] as const] : [],
      );
      this.emitFile({
        type: "asset",
        fileName: ".vite/packages.json",
        source: JSON.stringify(Object.fromEntries(packages), null, 2),
      });
      this.emitFile({ type: "asset", fileName: stampFile, source: await stampOfSources() });
    },
  };
}

/** Writes a .gz beside every text of some size, for servers that can send it as it is (ours, nginx' gzip_static). */
export function precompress(): Plugin {
  return {
    name: "preflight:precompress",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:html|js|css|svg|webmanifest)$/u.test(fileName)) continue;
          const source = file.type === "chunk" ? file.code : file.source;
          if (source.length > 1024)
            this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
        }
      },
    },
  };
}
