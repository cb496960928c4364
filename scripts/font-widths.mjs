/** Prints how wide the letters of the page's fonts are, in thousandths of the font's size: the table of src/scene/text-width.ts. */
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browsers.mjs";
import { inRoot } from "./lib/paths.mjs";

const found = findBrowser("chromium");
if (!found) throw new Error("No Chromium found; `node scripts/browsers.mjs --install` gets one.");
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  for (const weight of [400, 600]) {
    const file = inRoot("node_modules/@fontsource/ibm-plex-sans/files", `ibm-plex-sans-latin-${weight}-normal.woff2`);
    const source = `url(data:font/woff2;base64,${readFileSync(file).toString("base64")})`;
    const widths = await page.evaluate(
      async ([url, of]) => {
        const face = new FontFace("Measured", url, { weight: of });
        document.fonts.add(await face.load());
        const context = document.createElement("canvas").getContext("2d");
        if (!context) throw new Error("No canvas");
        context.font = `${of} 1000px Measured`;
        return Array.from({ length: 95 }, (_, i) => Math.round(context.measureText(String.fromCharCode(32 + i)).width));
      },
      /** @type {const} */ ([source, String(weight)]),
    );
    console.log(`  ${weight}: [${widths.join(", ")}],`);
  }
} finally {
  await browser.close();
}
