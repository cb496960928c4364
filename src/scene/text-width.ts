/** "sans" is IBM Plex Sans at two weights, "mono" IBM Plex Mono: all its letters are 600 wide. */
export type Font = "sans" | "sans-bold" | "mono";

/** From the space to the tilde, in thousandths of the font's size. Printed by `node scripts/font-widths.mjs`. */
const widths = {
  sans: [
    236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501, 812, 707, 708, 606, 708,
    640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503, 580, 549, 324, 528, 568, 250, 250,
    527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600,
  ],
  "sans-bold": [
    236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 299, 402, 299, 437, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    600, 319, 319, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600, 577, 712, 719, 423, 545, 678, 521, 817, 719, 712, 641, 712,
    664, 611, 580, 689, 638, 949, 655, 632, 599, 329, 437, 329, 600, 559, 600, 559, 600, 513, 600, 558, 350, 545, 588, 275, 275,
    562, 294, 888, 588, 563, 600, 600, 393, 499, 374, 588, 524, 819, 544, 524, 502, 363, 376, 363, 600,
  ],
};

/** What other scripts take, at most: Chinese, Japanese and Korean letters are as wide as they are high. */
const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;

function letterWidth(letter: string, font: Font): number {
  if (wide.test(letter)) return 1000;
  if (font === "mono") return 600;
  if (letter === "\u00a0") return widths[font][0] ?? 236;
  return widths[font][(letter.codePointAt(0) ?? 0) - 32] ?? 640;
}

/** How wide a line will be, in pixels: known before there is a browser to ask, so that a picture made by the build is the same as the one on the screen. */
export function textWidth(text: string, size: number, font: Font): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter, font);
  return (sum * size) / 1000;
}

/** As much of the text as there is room for, with an ellipsis where something is left out. `width` in pixels. */
export function fitted(text: string, width: number, size: number, font: Font): string {
  if (textWidth(text, size, font) <= width) return text;
  const room = (width * 1000) / size - letterWidth("…", font);
  let sum = 0;
  let kept = "";
  for (const letter of text) {
    sum += letterWidth(letter, font);
    if (sum > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in at most so many lines, broken between words; what does not fit ends in an ellipsis. */
export function wrapped(text: string, width: number, size: number, font: Font, lines: number): readonly string[] {
  const found: string[] = [];
  let line = "";
  const words = text.split(" ");
  for (const [i, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, font) > width) {
      if (found.length + 1 === lines) return [...found, fitted([line, ...words.slice(i)].join(" "), width, size, font)];
      found.push(line);
      line = word;
    } else line = longer;
  }
  return [...found, fitted(line, width, size, font)];
}
