import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { inRoot } from "../lib/paths.mjs";
import { PlainStyles } from "./plain-styles.ts";
import { inFamily, unpackedWoff } from "./woff.ts";

const require = createRequire(import.meta.url);
const cuts = [
  ["IBM Plex Sans", "@fontsource/ibm-plex-sans", "ibm-plex-sans-latin-400-normal"],
  ["IBM Plex Sans", "@fontsource/ibm-plex-sans", "ibm-plex-sans-latin-600-normal"],
  ["IBM Plex Mono", "@fontsource/ibm-plex-mono", "ibm-plex-mono-latin-400-normal"],
  ["IBM Plex Mono", "@fontsource/ibm-plex-mono", "ibm-plex-mono-latin-600-normal"],
] as const;
/** For signs that the page's own fonts have not (✕ ✓ →), which on a screen come from the system: the same picture on every machine. A line with such a sign is set in it as a whole, so the narrow cut. */
const others = ["DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"];

/** The page's fonts as files that the rasteriser reads. */
function fontFiles(): string[] {
  const cache = inRoot("node_modules/.cache/fonts");
  mkdirSync(cache, { recursive: true });
  const own = cuts.map(([family, name, cut]) => {
    const folder = path.dirname(require.resolve(`${name}/package.json`));
    const file = path.join(cache, `${cut}.ttf`);
    writeFileSync(file, inFamily(unpackedWoff(readFileSync(path.join(folder, "files", `${cut}.woff`))), family));
    return file;
  });
  const folder = path.join(path.dirname(require.resolve("dejavu-fonts-ttf/package.json")), "ttf");
  return [...own, ...others.map((file) => path.join(folder, file))];
}

/** Makes PNGs of cards (src/views/picture/ShareCard.tsx). `css`: the style sheets of the build. */
export function sharePictures(css: string): (svg: string) => Uint8Array {
  const styles = new PlainStyles(css);
  const fonts = fontFiles();
  return (svg) => {
    const styled = svg.replace(/(?<=^<svg[^>]*>)/u, `<style>${styles.css}</style>`);
    const drawn = new Resvg(styles.written(styled), {
      font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans", sansSerifFamily: "IBM Plex Sans" },
    });
    return drawn.render().asPng();
  };
}
