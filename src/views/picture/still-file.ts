/** What of a style an SVG can say by itself. */
const drawn = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "text-decoration-line",
];

/** A drawing as a file that needs no style sheet: what its styles come to stands at each element. Texts stay texts. */
export function asSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [picture, ...picture.querySelectorAll("*")],
    [copy, ...copy.querySelectorAll("*")],
  ];
  from.forEach((element, i) => {
    const target = to[i];
    if (!target || element.localName === "title") return;
    const style = getComputedStyle(element);
    for (const name of drawn) {
      const value = style.getPropertyValue(name);
      if (value !== "") target.setAttribute(name === "text-decoration-line" ? "text-decoration" : name, inSrgb(value));
    }
    if (element.localName === "text") target.setAttribute("xml:space", "preserve");
    for (const { name } of [...target.attributes]) if (name === "class" || name.startsWith("data-")) target.removeAttribute(name);
  });
  return new XMLSerializer().serializeToString(copy);
}

/** Mixed colours come as `color(srgb 0.9 0.9 0.9 / 0.5)`, which few programs read. */
const inSrgb = (value: string) =>
  value.replaceAll(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/gu, (_, r, g, b, alpha = "1") => {
    const [red, green, blue] = [r, g, b].map((part) => Math.round(Number(part) * 255));
    return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
  });

/** Pixels that a canvas has at most in one direction in every browser. */
const most = 16_000;

/** Twice as large as on the screen, for paper and projectors, where there is room. */
export async function asPng(svg: string): Promise<Blob> {
  const withFonts = svg.replace(/(?<=^<svg[^>]*>)/u, `<style>${await fontFaces()}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts)}`;
  await image.decode();
  const scale = Math.min(2, most / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no picture.")))),
  );
}

/** The page's own fonts, written out: an image asks for nothing. */
async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })),
  );
  const faces = rules.flatMap(({ rule, base }) => {
    if (!(rule instanceof CSSFontFaceRule) || rule.style.fontStyle === "italic") return [];
    const file = /url\("?([^")]+\.woff2)"?\)/u.exec(rule.style.getPropertyValue("src"))?.[1];
    const { fontFamily, fontWeight } = rule.style;
    return file === undefined ? [] : [{ fontFamily, fontWeight, url: new URL(file, base) }];
  });
  const written = await Promise.all(
    faces.map(async ({ fontFamily, fontWeight, url }) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      return `@font-face{font-family:${fontFamily};font-weight:${fontWeight};src:url(data:font/woff2;base64,${text})}`;
    }),
  );
  return written.join("");
}
