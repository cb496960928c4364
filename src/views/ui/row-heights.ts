/** How tall the rows of a long list are, in pixels: as measured, and until then as estimated. */
export class RowHeights {
  readonly #measured: number[] = [];
  readonly #estimate: number;

  constructor(estimate: number) {
    this.#estimate = estimate;
  }

  /** 0 is no height: the list is hidden. */
  set(row: number, height: number): void {
    if (height > 0) this.#measured[row] = height;
  }

  /** Of the rows from `start` up to, and without, `end`. */
  between(start: number, end: number): number {
    let sum = 0;
    for (let row = start; row < end; row++) sum += this.#measured[row] ?? this.#estimate;
    return sum;
  }

  /** The first of `count` rows that reaches below `offset`; the last one where none does. */
  at(offset: number, count: number): number {
    let end = 0;
    for (let row = 0; row < count - 1; row++) {
      end += this.#measured[row] ?? this.#estimate;
      if (end > offset) return row;
    }
    return Math.max(0, count - 1);
  }
}
