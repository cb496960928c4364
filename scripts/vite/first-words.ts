import type { Plugin } from "vite";
import { firstWords, isChunkOf } from "../lib/first-screen.mjs";

/**
 * Lets the page fetch the words of its first screen together with its script: they are chunks of their own, which the script would ask
 * for only once it runs. Of the language that most readers have; another one's are asked for by the script.
 */
export function preloadFirstWords(): Plugin {
  return {
    name: "preflight:first-words",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
        const files = new Set<string>();
        /** What another subject says too stands in a chunk of its own: without it the words would wait for one more round trip. */
        const add = (fileName: string) => {
          const chunk = chunks.find((one) => one.fileName === fileName);
          if (!chunk || files.has(fileName) || html.includes(fileName)) return;
          files.add(fileName);
          for (const imported of chunk.imports) add(imported);
        };
        for (const source of firstWords) {
          const chunk = chunks.find((one) => isChunkOf(one, source));
          if (!chunk) throw new Error(`${source} is no chunk of the build`);
          add(chunk.fileName);
        }
        return [...files].map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
        }));
      },
    },
  };
}
