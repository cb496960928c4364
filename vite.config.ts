import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress, record } from "./scripts/vite/after-build.ts";
import { content } from "./scripts/vite/content.ts";
import { csp } from "./scripts/vite/csp.ts";
import { preloadFirstWords } from "./scripts/vite/first-words.ts";
import { lessons } from "./scripts/vite/lessons.ts";
import { parts } from "./scripts/vite/parts.ts";
import { serviceWorker } from "./scripts/vite/service-worker.ts";

export default defineConfig({
  // Relative addresses: the build works under any sub-path of any static host.
  base: "./",
  // No fallback to index.html: what is not there is said to be not there.
  appType: "mpa",
  plugins: [
    react(),
    parts(),
    content(),
    lessons(),
    csp(),
    preloadFirstWords(),
    record(),
    serviceWorker({ withdrawn: [] }),
    precompress(),
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
    // What the entry needs at once stands in one file: each module that a lazy chunk shares with it would else be a small file of its own.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
  },
  server: { host: "127.0.0.1" },
});
