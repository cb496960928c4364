/** One measured figure, with its budget where it has one. */
export interface Figure {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: { readonly is: "at least" | "at most"; readonly value: number };
  /** Single measurements, for the reader who wants to see the spread. */
  readonly samples?: readonly number[];
  readonly note?: string;
}

export const isOver = ({ value, budget }: Figure) =>
  budget !== undefined && !(budget.is === "at least" ? value >= budget.value : value <= budget.value);

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Times a part until `milliseconds` have gone by; gives how often it ran per second. */
export function perSecond(part: () => void, milliseconds: number): number {
  const start = performance.now();
  let times = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    for (let batch = 0; batch < 50; batch += 1) part();
    times += 50;
    elapsed = performance.now() - start;
  }
  return (times / elapsed) * 1000;
}

const shown = (value: number) => {
  if (Number.isNaN(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
};

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit, budget, note } = figure;
    const mark = budget === undefined ? "    " : isOver(figure) ? "OVER" : "ok  ";
    const limit = budget === undefined ? "" : `${budget.is} ${shown(budget.value)}`;
    return `${mark}  ${what.padEnd(62)} ${shown(value).padStart(10)} ${unit.padEnd(6)} ${limit.padEnd(18)} ${note ?? ""}`.trimEnd();
  });
  return rows.join("\n");
}
