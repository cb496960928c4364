interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 8;

/**
 * Where a box goes, in pixels from the window's upper left corner: below what it belongs to, above where there is no room below, and
 * always inside the window. Without anything it belongs to, in the lower right corner.
 */
export function placeBeside(
  anchor: Pick<DOMRect, "left" | "top" | "bottom"> | null,
  { width, height }: Size,
  windowWidth: number,
  windowHeight: number,
): { readonly left: number; readonly top: number } {
  const lastLeft = Math.max(gap, windowWidth - width - gap);
  const lastTop = Math.max(gap, windowHeight - height - gap);
  if (!anchor) return { left: lastLeft, top: lastTop };
  const below = anchor.bottom + gap;
  const top = below <= lastTop ? below : anchor.top - gap - height;
  return { left: clamp(anchor.left, gap, lastLeft), top: clamp(top, gap, lastTop) };
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
