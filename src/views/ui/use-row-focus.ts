import { type RefObject, useEffect, useRef, useState } from "react";

interface Target {
  readonly row: number;
  readonly cell: string;
}

interface RowFocus {
  /** Where the focus belongs once the list has changed. Row -1 (the last one was removed) is the button marked `data-add`. */
  readonly focusOn: (target: Target) => void;
  /** The row that was asked for last: in a long list it has to be in the document. */
  readonly row: number;
}

/** Focus for lists whose rows come, go and move. */
export function useRowFocus(list: RefObject<HTMLElement | null>): RowFocus {
  const wanted = useRef<Target | null>(null);
  const [row, setRow] = useState(-1);
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
  return {
    row,
    focusOn: (target) => {
      wanted.current = target;
      setRow(target.row);
    },
  };
}
