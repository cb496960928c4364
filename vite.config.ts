import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress, record } from "./scripts/vite/after-build.ts";
import { challenges } from "./scripts/vite/challenges.ts";
import { content } from "./scripts/vite/content.ts";
import { csp } from "./scripts/vite/csp.ts";
import { embed } from "./scripts/vite/embed.ts";
import { lessons } from "./scripts/vite/lessons.ts";
import { parts } from "./scripts/vite/parts.ts";
import { prerender } from "./scripts/vite/prerender.ts";
import { serviceWorker } from "./scripts/vite/service-worker.ts";

/** With all that they import. */
const toWatch = /\/src\/(?:app\/show\.tsx|words\/en\/(?:frame|trace|scene)\/index\.ts)$/u;

/** Ends with a slash, as a folder does. Undefined: nobody has said where the site will be. */
const siteUrl = (given: string | undefined) => (given ? new URL(given.endsWith("/") ? given : `${given}/`).href : undefined);

export default defineConfig({
  // Relative addresses: the build works under any sub-path of any static host.
  base: "./",
  // No fallback to index.html: what is not there is said to be not there.
  appType: "mpa",
  plugins: [
    ...[react(), parts(), content(), lessons(), challenges(), csp(), record(), embed()],
    prerender({ siteUrl: siteUrl(process.env["SITE_URL"]) }),
    ...[serviceWorker({ withdrawn: [] }), precompress()],
  ],
  // For the breakpoints of src/app/breakpoints.css, which are custom media queries.
  css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
  build: {
    target: "es2023",
    manifest: true,
    // Fonts as data: URLs would meet font-src 'self'.
    assetsInlineLimit: (file) => (/\.woff2?$/u.test(file) ? false : undefined),
    // scripts/size.mjs holds the budget.
    chunkSizeWarningLimit: 1000,
    // What keeps presses stands in one file, and in another what makes the page answer: each module that a lazy chunk shares with them would
    // else be a small file of its own, to be asked for one after the other.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"], priority: 2 },
            { name: "react", test: /\/node_modules\/(?:react|react-dom|scheduler)\//u, priority: 1 },
            { name: "watch", test: toWatch, priority: 0 },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
});
