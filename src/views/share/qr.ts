import { encode } from "uqr";

/** Characters of a link; more make squares that phones cannot read across a room. */
export const mostOfQr = 500;

export interface Qr {
  /** Squares from edge to edge, the quiet zone included. */
  readonly size: number;
  /** The dark squares, as a path of an SVG. */
  readonly path: string;
}

/** Four squares of quiet around it, as the standard asks. */
const border = 4;

export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { border, ecc: "M" });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}
