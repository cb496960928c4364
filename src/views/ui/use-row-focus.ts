import { type RefObject, useEffect, useRef } from "react";

interface Target {
  readonly row: number;
  readonly cell: string;
}

/**
 * Focus for lists whose rows come, go and move: the returned function is told where the focus belongs once the list has changed.
 * Row -1 (the last one was removed) is the button marked `data-add`.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>): (target: Target) => void {
  const wanted = useRef<Target | null>(null);
  useEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    if (!target) return;
    const row = `[data-row="${target.row}"]`;
    // A button that cannot be used (the topmost one cannot go up) leaves the focus to the row's own.
    const places =
      target.row < 0 ? ["[data-add]"] : [`${row} [data-cell="${target.cell}"]:not(:disabled)`, `${row} [data-cell="toggle"]`];
    const element = places.map((place) => list.current?.querySelector<HTMLElement>(place)).find((found) => found != null);
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  });
  return (target) => {
    wanted.current = target;
  };
}
