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
      handler: (_html, { bundle = {} }) => {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
        return firstWords.map((source) => {
          const chunk = chunks.find((one) => isChunkOf(one, source));
          if (!chunk) throw new Error(`${source} is no chunk of the build`);
          return { tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${chunk.fileName}` } };
        });
      },
    },
  };
}
