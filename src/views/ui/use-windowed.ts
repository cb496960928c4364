import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { RowHeights } from "./row-heights.ts";

/** Lists that are no longer are in the document as a whole: nothing is gained, and the browser's own search finds everything. */
const shortList = 80;

/** Rows this far outside the window, in pixels, are there before they are scrolled to. */
const around = 400;

/** A row, or the room of rows that are left out. */
export type Part =
  | { readonly row: number; readonly place: RowPlace }
  /** `before`: the row that follows. */
  | { readonly gap: number; readonly before: number };

/** To be spread on a row's element: by it the row is found, and screen readers know how many there are. */
export interface RowPlace {
  readonly "data-place": number;
  readonly "aria-setsize"?: number;
  readonly "aria-posinset"?: number;
}

interface Shown {
  readonly first: number;
  readonly last: number;
  /** It has the focus, wherever it has been scrolled to. */
  readonly focused: number;
  /** Changes when another height was measured, so that the gaps are made anew. */
  readonly above: number;
  readonly below: number;
}

interface Options {
  readonly count: number;
  /** Pixels of a row, about. */
  readonly estimate: number;
  /** Rows that are always there: they are open, or somebody looks for them. */
  readonly keep?: readonly number[];
  /** So many rows are there as a whole; fewer where a row is costly. */
  readonly short?: number;
}

/**
 * What of a long list is in the document: the rows near the screen, those that are kept, and those where the Tab key may lead (both
 * ends, and the neighbours of the row that has the focus); between them gaps as high as what is left out. Every row is a child of
 * `list` and bears its `RowPlace`.
 */
export function useWindowed(list: RefObject<HTMLElement | null>, options: Options): readonly Part[] {
  const { count, estimate, keep = [] } = options;
  const heights = useRef<RowHeights>(null);
  heights.current ??= new RowHeights(estimate);
  const rows = heights.current;
  const [shown, setShown] = useState<Shown>({ first: 0, last: 40, focused: -1, above: 0, below: 0 });
  const short = count <= (options.short ?? shortList);

  const look = useRef(() => {});
  // After every rendering: heights, the place of the list and the number of its rows may be others.
  useLayoutEffect(() => {
    look.current = () => {
      const element = list.current;
      if (!element || short) return;
      measure(element, rows);
      const top = element.getBoundingClientRect().top;
      const first = rows.at(-top - around, count);
      const last = rows.at(window.innerHeight - top + around, count);
      const next = {
        ...{ first, last, focused: focusedIn(element) },
        ...{ above: rows.between(0, first), below: rows.between(last + 1, count) },
      };
      setShown((now) => (equal(now, next) ? now : next));
    };
    look.current();
  });
  useEffect(() => {
    const element = list.current;
    if (!element || short) return;
    const again = () => look.current();
    // Whatever scrolls: the list itself, a part around it, or the page.
    document.addEventListener("scroll", again, { capture: true, passive: true });
    window.addEventListener("resize", again);
    // Its next neighbours have to be there before the Tab key is pressed again, whether or not anything scrolls.
    element.addEventListener("focusin", again);
    const moved = new ResizeObserver(again);
    moved.observe(element);
    return () => {
      document.removeEventListener("scroll", again, { capture: true });
      window.removeEventListener("resize", again);
      element.removeEventListener("focusin", again);
      moved.disconnect();
    };
  }, [list, short]);
  // A gap that comes into view without scrolling: something above the list has become shorter.
  useEffect(() => {
    const gaps = list.current?.querySelectorAll("[data-gap]") ?? [];
    if (gaps.length === 0) return;
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && look.current());
    for (const gap of gaps) seen.observe(gap);
    return () => seen.disconnect();
  });

  const wanted = short ? { first: 0, last: count - 1 } : shown;
  const { focused } = shown;
  const reached = focused < 0 ? [] : [focused - 1, focused, focused + 1];
  const kept = short ? [] : [...keep, 0, count - 1, ...reached];
  return partsOf(count, wanted, kept, rows, short);
}

function partsOf(
  count: number,
  { first, last }: Pick<Shown, "first" | "last">,
  kept: readonly number[],
  rows: RowHeights,
  short: boolean,
): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  const gapBefore = (row: number) => row > done && parts.push({ gap: rows.between(done, row), before: row });
  const add = (row: number) => {
    gapBefore(row);
    const size = short ? {} : { "aria-setsize": count, "aria-posinset": row + 1 };
    parts.push({ row, place: { "data-place": row, ...size } });
    done = row + 1;
  };
  const outside = [...new Set(kept)]
    .filter((row) => row >= 0 && row < count && (row < first || row > last))
    .sort((a, b) => a - b);
  for (const row of outside) if (row < first) add(row);
  for (let row = first; row <= Math.min(last, count - 1); row++) add(row);
  for (const row of outside) if (row > last) add(row);
  gapBefore(count);
  return parts;
}

/** From one row's top to the next one's, where they stand beside one another: margins and grid gaps count. */
function measure(list: HTMLElement, rows: RowHeights): void {
  let before: { readonly row: number; readonly top: number; readonly height: number } | null = null;
  for (const child of list.children) {
    const place = (child as HTMLElement).dataset["place"];
    if (place === undefined) {
      before = null;
      continue;
    }
    const row = Number(place);
    const { top, height } = child.getBoundingClientRect();
    rows.set(row, height);
    if (before?.row === row - 1) rows.set(before.row, top - before.top);
    before = { row, top, height };
  }
}

function focusedIn(list: HTMLElement): number {
  const { activeElement } = document;
  if (!activeElement || activeElement === list || !list.contains(activeElement)) return -1;
  let row: Element | null = activeElement;
  while (row && row.parentElement !== list) row = row.parentElement;
  return Number((row as HTMLElement | null)?.dataset["place"] ?? -1);
}

function equal(a: Shown, b: Shown): boolean {
  return a.first === b.first && a.last === b.last && a.focused === b.focused && near(a.above, b.above) && near(a.below, b.below);
}

/** Rows lie on fractions of a pixel; two measurements of the same row differ a little. */
const near = (a: number, b: number) => Math.abs(a - b) < 2;
