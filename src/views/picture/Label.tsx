import { type Font, fitted, textWidth, wrapped } from "../../scene/text-width.ts";
import { type Phrase, plain } from "../../words/phrase.ts";

interface Props {
  readonly of: string | Phrase;
  /** A sign in front of it, such as ✓. */
  readonly sign?: string;
  readonly x: number;
  /** The base of its first line. */
  readonly y: number;
  /** Pixels; what does not fit is shortened, and stands whole in the tooltip. */
  readonly width: number;
  readonly size: number;
  readonly font?: Font;
  readonly lines?: number;
  readonly align?: "start" | "middle" | "end";
  readonly className?: string | undefined;
}

/** Text in the picture: a scenario's too, so nothing in it can hide. */
export function Label({ of, sign = "", x, y, width, size, font = "sans", lines = 1, align = "start", className }: Props) {
  const phrase = typeof of === "string" ? [of] : of;
  // A sign stays with the word that it belongs to.
  const text = `${sign}${sign && "\u00a0"}${plain(phrase)}`;
  const shown = lines === 1 ? [fitted(text, width, size, font)] : wrapped(text, width, size, font, lines);
  const cut = textWidth(text, size, font) > width * lines || shown.some((line) => line.endsWith("…"));
  return (
    <text x={x} y={y} fontSize={size} textAnchor={align} className={className} data-font={font} data-said={saidIn(phrase)}>
      {cut && <title>{text}</title>}
      {shown.map((line, i) => (
        // Lines of one text have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <tspan key={i} x={x} dy={i === 0 ? 0 : size * 1.25}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Of a phrase what is words, in one piece: on the screen it may stand in several lines, and shortened. */
function saidIn(phrase: Phrase): string {
  return phrase.filter((part) => typeof part === "string").join("");
}
