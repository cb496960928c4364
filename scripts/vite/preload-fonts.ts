import type { Plugin } from "vite";

/**
 * Preloads the fonts that the first paint needs. Without it they are found only after the style sheet has arrived.
 * `wanted` are patterns on the built file names; one that matches nothing is an error, or the preload would rot unseen.
 */
export function preloadFonts(wanted: readonly RegExp[]): Plugin {
  return {
    name: "preflight:preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const files = Object.keys(bundle ?? {});
        return wanted.map((pattern) => {
          const file = files.find((name) => pattern.test(name));
          if (!file) throw new Error(`No built file matches the font to preload, ${pattern}.`);
          return {
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", href: `./${file}`, crossorigin: true },
            injectTo: "head" as const,
          };
        });
      },
    },
  };
}
