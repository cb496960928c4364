import { type RefObject, useState } from "react";
import { useFocusNext } from "./use-focus-next.ts";

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
  const focusNext = useFocusNext(list);
  const [row, setRow] = useState(-1);
  return {
    row,
    focusOn: ({ row, cell }) => {
      setRow(row);
      if (row < 0) return focusNext("[data-add]");
      const inRow = `[data-row="${row}"]`;
      // A button that cannot be used (the topmost one cannot go up) leaves the focus to the row's own.
      focusNext(`${inRow} [data-cell="${cell}"]:not([aria-disabled="true"])`, `${inRow} [data-cell="toggle"]`);
    },
  };
}
