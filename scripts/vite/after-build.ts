import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { stampFile, stampOfSources } from "../lib/build-stamp.mjs";

/** Records which sources the build was made from: `npm start` builds again when they are others. */
export function stampSources(): Plugin {
  return {
    name: "preflight:stamp-sources",
    apply: "build",
    async generateBundle() {
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
          if (!/\.(?:js|css|svg|json|webmanifest)$/u.test(fileName) || fileName.startsWith(".")) continue;
          const source = file.type === "chunk" ? file.code : file.source;
          if (source.length > 1024)
            this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
        }
      },
    },
  };
}
